import type { Prisma } from "@prisma/client";
import { db, type Tx } from "~/adapters/db.server";
import { homeView, type Point } from "~/map/geo";
import { nearestWards } from "~/places/ward-position";
import { listWards } from "~/places/place.server";
import { type Place, publicPlace, withExactPlace, withPlace } from "./public-place";
import type { LocationPrecision, PositionAccuracy, SpaceFacts } from "./space";
import { toFacts, toSpace } from "./space-row.server";

const placeColumns = { lng: true, lat: true, positionAccuracy: true, addressVi: true } as const;

/** What to select of a space to know its place: what the public sees of it and, where that is less, where it really is. */
export const placedRow = { ...placeColumns, locationPrecision: true, exactPlace: { select: placeColumns } } as const;
type PlacedRow = Prisma.SpaceGetPayload<{ select: typeof placedRow }>;

/** A record as it is to be kept: `exact` in the revision, `shown` in the table that everything public reads. */
export interface Placed {
  exact: SpaceFacts;
  shown: SpaceFacts;
  precision: LocationPrecision;
}

/** What is to be kept where, when a record is saved over a space; one that is only counted is hidden, whatever the record says. */
export async function placesOf(before: PlacedRow, facts: SpaceFacts, precision = before.locationPrecision as LocationPrecision): Promise<Placed> {
  const restored = withExactPlace(facts, toPlace(before), toPlace(before.exactPlace ?? before));
  const exact: SpaceFacts = precision === "counted-only" ? { ...restored, status: "hidden" } : restored;
  return { exact, shown: await told(exact, precision), precision };
}

/** Keeps the exact place beside the table where the public may not know it, and nowhere else. */
export async function keepPlace(tx: Tx, spaceId: string, { exact, precision }: Placed): Promise<void> {
  if (precision === "exact") {
    await tx.spaceExactPlace.deleteMany({ where: { spaceId } });
    return;
  }
  const { lng, lat, positionAccuracy, addressVi } = exact;
  const place = { lng, lat, positionAccuracy, addressVi };
  await tx.spaceExactPlace.upsert({ where: { spaceId }, update: place, create: { spaceId, ...place } });
}

/** All facts of a space with its exact place, for those who decide over it or look after it; null where it is gone. */
export async function exactFacts(tx: Tx, spaceId: string): Promise<SpaceFacts | null> {
  const row = await tx.space.findUnique({ where: { id: spaceId }, include: { exactPlace: { select: placeColumns } } });
  if (!row) return null;
  const facts = toFacts(toSpace(row));
  return row.exactPlace ? withPlace(facts, toPlace(row.exactPlace)) : facts;
}

/** Records of a space, of whatever version, as the public may know them today. */
export async function publicFacts(spaceId: string, all: readonly SpaceFacts[]): Promise<SpaceFacts[]> {
  const row = await db.space.findUnique({ where: { id: spaceId }, select: { locationPrecision: true } });
  const precision = (row?.locationPrecision ?? "ward") as LocationPrecision;
  return Promise.all(all.map((facts) => told(facts, precision)));
}

/**
 * What somebody proposed who saw only the public place, with the exact one wherever they left the place as they saw it; `base` is the
 * exact record they started from. why: how much is shown may have changed since, so every way of showing it is looked for.
 */
export async function restorePlace(facts: SpaceFacts, base: SpaceFacts): Promise<SpaceFacts> {
  for (const precision of ["street", "ward"] as const) {
    const shown = await told(base, precision);
    if (facts.lng === shown.lng && facts.lat === shown.lat) return withExactPlace(facts, shown, base);
  }
  return facts;
}

async function told(facts: SpaceFacts, precision: LocationPrecision): Promise<SpaceFacts> {
  if (precision === "exact" || Object.keys(facts).length === 0) return facts;
  // why: a record whose position was redacted may still hold the address.
  if (typeof facts.lng !== "number" || typeof facts.lat !== "number") return { ...facts, addressVi: null };
  return withPlace(facts, publicPlace(facts, precision, await wardCentre(facts)));
}

/** The middle of the ward a space is in, or of the nearest where nobody has decided it. */
async function wardCentre({ wardCode, lng, lat }: SpaceFacts): Promise<Point> {
  const wards = await listWards();
  const code = wardCode ?? nearestWards(wards, { lng, lat }, 1)[0]?.ward.code;
  return wards.find((ward) => ward.code === code) ?? homeView;
}

function toPlace({ lng, lat, positionAccuracy, addressVi }: Omit<Place, "positionAccuracy"> & { positionAccuracy: string }): Place {
  return { lng, lat, positionAccuracy: positionAccuracy as PositionAccuracy, addressVi };
}
