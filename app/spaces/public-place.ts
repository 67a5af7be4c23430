/**
 * What the public may know of where a space lies. One function makes the public place from the exact one, and nothing but the public
 * place stands in the table that pages, maps, search and exports read. A street is told by the middle of a square of about 150 m, always
 * the same for every point in it: a random shift could be averaged out. A ward is told by its own middle.
 */
import { hanoiBounds, type Point } from "~/map/geo";
import type { LocationPrecision, SpaceFacts } from "./space";

/** A position with how well it is known, and the address that goes with it. */
export type Place = Pick<SpaceFacts, "lng" | "lat" | "positionAccuracy" | "addressVi">;

/** Sides of a square of about 150 m at 21° north. */
export const cellDegrees = { lng: 0.001445, lat: 0.00135 } as const;

/** The place as the public may know it. `wardCentre` is the middle of the ward it lies in. */
export function publicPlace(exact: Place, precision: LocationPrecision, wardCentre: Point): Place {
  const { lng, lat, positionAccuracy, addressVi } = exact;
  if (precision === "exact") return { lng, lat, positionAccuracy, addressVi };
  if (precision === "street") return { ...cellCentre(exact), positionAccuracy: positionAccuracy === "area" ? "area" : "street", addressVi: streetName(addressVi) };
  return { lng: wardCentre.lng, lat: wardCentre.lat, positionAccuracy: "area", addressVi: null };
}

/** A record with another place in it. */
export function withPlace(facts: SpaceFacts, { lng, lat, positionAccuracy, addressVi }: Place): SpaceFacts {
  return { ...facts, lng, lat, positionAccuracy, addressVi };
}

/**
 * The record somebody wrote, with the exact place where they left what the public sees of it: whoever never saw the exact place cannot
 * have meant to change it. Whoever gives the exact position is taken at their word.
 */
export function withExactPlace(facts: SpaceFacts, shown: Place, exact: Place): SpaceFacts {
  if (isSamePoint(facts, exact)) return facts;
  const addressVi = facts.addressVi === shown.addressVi ? exact.addressVi : facts.addressVi;
  if (!isSamePoint(facts, shown)) return { ...facts, addressVi };
  const positionAccuracy = facts.positionAccuracy === shown.positionAccuracy ? exact.positionAccuracy : facts.positionAccuracy;
  return withPlace(facts, { lng: exact.lng, lat: exact.lat, positionAccuracy, addressVi });
}

function isSamePoint(a: Point, b: Point): boolean {
  return a.lng === b.lng && a.lat === b.lat;
}

function cellCentre({ lng, lat }: Point): Point {
  const middle = (degrees: number, size: number, from: number, to: number) =>
    Math.min(to, Math.max(from, Math.round((Math.floor(degrees / size) + 0.5) * size * 1e6) / 1e6));
  return {
    lng: middle(lng, cellDegrees.lng, hanoiBounds.west, hanoiBounds.east),
    lat: middle(lat, cellDegrees.lat, hanoiBounds.south, hanoiBounds.north),
  };
}

const numberWords = new Set(["số", "nhà", "ngõ", "ngách", "hẻm", "kiệt"]);
const streetWords = new Set(["phố", "đường"]);

/** The street of an address without anything that tells the house; null where it cannot be told apart from the house. */
export function streetName(address: string | null): string | null {
  for (const part of (address ?? "").split("(")[0]?.split(",") ?? []) {
    const words = part.trim().split(/\s+/u);
    const isStreet = streetWords.has(words[0]?.toLowerCase() ?? "");
    const start = isStreet ? 0 : words.findIndex((word) => !/\d/u.test(word) && !numberWords.has(word.toLowerCase()));
    const street = words.slice(start).join(" ");
    // why: without a number before it, words may be a building or a landmark, and a number after it is a house again.
    if ((isStreet || start > 0) && street.length > 1 && !/\d/u.test(street)) return street;
  }
  return null;
}
