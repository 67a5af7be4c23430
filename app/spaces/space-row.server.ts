import type { LocationPrecision, Space, SpaceFacts } from "./space";

/** A space as Prisma reads it, or as plain pg reads `spaceColumns`: the same names, dates as texts or as UTC midnights. */
export type SpaceRow = {
  [Name in keyof Space]: Name extends "sources" ? unknown : Name extends "checkedOn" | "confirmedOn" | "createdAt" | "updatedAt" ? Date | string | null
  : Space[Name] extends string | null ? string | (null extends Space[Name] ? null : never)
  : Space[Name] extends string[] ? string[]
  : Space[Name];
};

/**
 * What to select for `toSpace`, from a table or alias named "s".
 * why: pg reads a bare date as midnight of the machine's own time zone, so dates travel as text.
 */
export const spaceColumns = `
  s.id, s.slug, s.status, s.operation, s.name_vi AS "nameVi", s.name_en AS "nameEn", s.summary_vi AS "summaryVi",
  s.summary_en AS "summaryEn", s.kinds, s.fields, s.address_vi AS "addressVi", s.ward_code AS "wardCode",
  s.former_district_id AS "formerDistrictId", s.lng, s.lat, s.position_accuracy AS "positionAccuracy",
  s.opening_hours AS "openingHours", s.opening_hours_source AS "openingHoursSource", s.amenities, s.step_free AS "stepFree",
  s.price, s.price_note_vi AS "priceNoteVi", s.ownership, s.founded, s.phone, s.email, s.website, s.instagram, s.facebook,
  s.sources, s.unconfirmed_facts AS "unconfirmedFacts", s.checked_on::text AS "checkedOn", s.confirmed_on::text AS "confirmedOn",
  s.confirmed_by AS "confirmedBy", s.synthetic, s.version, s.location_precision AS "locationPrecision", s.created_at AS "createdAt", s.updated_at AS "updatedAt"`;

/**
 * The space of a row; the database's own checks vouch for its vocabulary. why: the table keeps only what the public may know of a place
 * (see space-place.server.ts), so whatever reads it cannot tell more.
 */
export function toSpace(row: SpaceRow): Space {
  const instant = (value: Date | string | null) => new Date(value ?? 0).toISOString();
  const locationPrecision = row.locationPrecision as LocationPrecision;
  return { ...toFacts(row as unknown as SpaceFacts), id: row.id, version: row.version, locationPrecision, createdAt: instant(row.createdAt), updatedAt: instant(row.updatedAt) };
}

/** The facts alone, without id and version: what a revision keeps and the next change starts from. */
export function toFacts(space: SpaceFacts): SpaceFacts {
  const {
    slug, status, operation, nameVi, nameEn, summaryVi, summaryEn, kinds, fields, addressVi, wardCode, formerDistrictId, lng, lat,
    positionAccuracy, openingHours, openingHoursSource, amenities, stepFree, price, priceNoteVi, ownership, founded, phone, email,
    website, instagram, facebook, sources, unconfirmedFacts, confirmedBy, synthetic,
  } = space;
  return {
    slug, status, operation, nameVi, nameEn, summaryVi, summaryEn, kinds, fields, addressVi, wardCode, formerDistrictId, lng, lat,
    positionAccuracy, openingHours, openingHoursSource, amenities, stepFree, price, priceNoteVi, ownership, founded, phone, email,
    website, instagram, facebook, sources, unconfirmedFacts, checkedOn: dayOf(space.checkedOn), confirmedOn: dayOf(space.confirmedOn),
    confirmedBy, synthetic,
  };
}

function dayOf(value: Date | string | null): string | null {
  if (value === null) return null;
  return (typeof value === "string" ? value : value.toISOString()).slice(0, 10);
}
