/**
 * A question's filters in the search engine's language. Built from typed values only, each quoted,
 * so that no text a visitor writes can ever become part of the filter itself.
 */
import type { PlaceAnswer } from "~/places/place";
import type { FacetName } from "./view";
import type { SpaceQuery } from "./query";

/** All parts must hold, or of a nested list any. */
export type Filter = (string | string[])[];

/** What the filters need of a question, with its place and its time already understood. */
export interface FilteredQuery extends Pick<SpaceQuery, "bbox" | "kinds" | "fields" | "wards" | "areas" | "amenities"> {
  place: PlaceAnswer | null;
  /** Half-hour of the week asked for. */
  slot: number | null;
}

/** Where each facet's values stand in a document. */
export const facetAttributes: Record<FacetName, string> = { kind: "kinds", field: "fields", ward: "wards", amenity: "amenities" };

/**
 * The filter of a question. With `without`, the values chosen of one facet are left out,
 * so that its other values can be counted as if they were chosen instead.
 */
export function buildFilter(query: FilteredQuery, without: FacetName | null = null): Filter {
  const filter: Filter = [];
  if (query.bbox) {
    const { west, south, east, north } = query.bbox;
    filter.push(`_geoBoundingBox([${number(north)}, ${number(east)}], [${number(south)}, ${number(west)}])`);
  }
  if (query.place) filter.push(placeFilter(query.place));
  if (without !== "kind" && query.kinds.length > 0) filter.push(anyOf("kinds", query.kinds));
  if (without !== "field" && query.fields.length > 0) filter.push(anyOf("fields", query.fields));
  if (without !== "ward") filter.push(...wardFilter(query));
  for (const amenity of query.amenities) filter.push(`amenities = ${quote(amenity)}`);
  if (query.slot !== null) filter.push(`slots = ${number(query.slot)}`);
  return filter;
}

/** Any of the wards of today or former units chosen; nothing where none is. */
export function wardFilter({ wards, areas }: { wards: readonly string[]; areas: readonly string[] }): Filter {
  const any = [...(wards.length > 0 ? [anyOf("wards", wards)] : []), ...(areas.length > 0 ? [anyOf("areas", areas)] : [])];
  return any.length > 0 ? [any] : [];
}

/** Holds for no record. */
export const matchesNothing = "shape = 0";

/** Keeps out the records with these ids. */
export function withoutIds(ids: readonly string[]): string {
  return `NOT ${anyOf("id", ids)}`;
}

/** What lies in a place, of today or of before. */
export function placeFilter(place: PlaceAnswer): string {
  return place.level === "ward" ? `wards = ${quote(place.id)}` : `areas = ${quote(place.id)}`;
}

/** Any of the values. */
export function anyOf(attribute: string, values: readonly string[]): string {
  return `${attribute} IN [${values.map(quote).join(", ")}]`;
}

function quote(value: string): string {
  return `"${value.replace(/[\\"]/g, "\\$&")}"`;
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new Error("a filter needs a finite number");
  return String(value);
}
