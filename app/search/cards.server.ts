import { pool } from "~/adapters/db.server";
import { distanceMetres, type Point } from "~/map/geo";
import { openStateOf } from "~/spaces/hours.server";
import type { SpaceCard } from "./view";

/** A card as its row reads, before the clock and the visitor's place are known. */
export type CardRow = Omit<SpaceCard, "openState" | "distanceMetres"> & { openingHours: string | null };

/** What to select for a card, from `space s` joined by `cardJoins`. */
export const cardColumns = `
  s.id, s.slug, s.status, s.operation, s.name_vi AS "nameVi", s.name_en AS "nameEn", s.summary_vi AS "summaryVi", s.summary_en AS "summaryEn",
  s.kinds, s.fields, s.address_vi AS "addressVi", s.lng, s.lat, s.position_accuracy AS "positionAccuracy", s.price,
  s.checked_on::text AS "checkedOn", s.confirmed_on::text AS "confirmedOn", s.synthetic, s.opening_hours AS "openingHours",
  CASE WHEN w.code IS NOT NULL THEN json_build_object('code', w.code, 'fullNameVi', w.full_name_vi, 'nameEn', w.name_en) END AS ward,
  CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'fullNameVi', d.full_name_vi, 'nameEn', d.name_en) END AS "formerDistrict"`;

export const cardJoins = "LEFT JOIN ward w ON w.code = s.ward_code LEFT JOIN former_unit d ON d.id = s.former_district_id";

/** The card of a row at an instant, with its distance from a point where one is asked. */
export function toCard({ openingHours, ...card }: CardRow, now: Date, near: Point | null): SpaceCard {
  return {
    ...card,
    openState: openStateOf({ status: card.status, operation: card.operation, openingHours }, now),
    distanceMetres: near ? distanceMetres(card, near) : null,
  };
}

/** The cards of visible spaces in the order of their ids, or nearest first; ids of hidden or unknown spaces are simply absent. */
export async function listCards(ids: readonly string[], now: Date, near: Point | null, nearestFirst = false): Promise<SpaceCard[]> {
  if (ids.length === 0) return [];
  const { rows } = await pool.query<CardRow>({
    name: "space-cards",
    text: `SELECT ${cardColumns} FROM space s ${cardJoins} WHERE s.id = ANY($1::uuid[]) AND s.status <> 'hidden'`,
    values: [ids],
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const cards = ids.flatMap((id) => byId.get(id) ?? []).map((row) => toCard(row, now, near));
  // why: the search engine takes distances that differ by less than a metre or so for equal.
  return nearestFirst ? cards.sort((a, b) => (a.distanceMetres ?? 0) - (b.distanceMetres ?? 0)) : cards;
}

/** Those of the ids that belong to no visible space. */
export async function listInvisible(ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await pool.query<{ id: string }>({
    name: "visible-spaces",
    text: "SELECT s.id FROM space s WHERE s.id = ANY($1::uuid[]) AND s.status <> 'hidden'",
    values: [ids],
  });
  const visible = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !visible.has(id));
}
