/**
 * What narrows an answer, one thing at a time: each narrowing can be shown as a chip
 * and names the query that remains when it alone is taken away.
 */
import { type SpaceQuery, withQuery } from "./query";

export type NarrowingName = "q" | "bbox" | "kind" | "field" | "ward" | "area" | "amenity" | "open" | "near";

export interface Narrowing {
  /** Unique within one query, such as "kind-museum". */
  key: string;
  name: NarrowingName;
  /** The value as it stands in the URL; empty where the name says all. */
  value: string;
  without: SpaceQuery;
}

/** A narrowing whose removal alone would bring results, and how many. */
export interface Loosening extends Narrowing {
  total: number;
}

/** Every narrowing of a query, words first and the map's frame last. */
export function narrowingsOf(query: SpaceQuery): Narrowing[] {
  const found: Narrowing[] = [];
  const add = (name: NarrowingName, value: string, patch: Partial<SpaceQuery>) =>
    found.push({ key: value === "" ? name : `${name}-${value}`, name, value, without: withQuery(query, patch) });
  const others = <Value>(values: Value[], value: Value) => values.filter((other) => other !== value);

  if (query.q !== "") add("q", query.q, { q: "" });
  for (const kind of query.kinds) add("kind", kind, { kinds: others(query.kinds, kind) });
  for (const field of query.fields) add("field", field, { fields: others(query.fields, field) });
  for (const ward of query.wards) add("ward", ward, { wards: others(query.wards, ward) });
  for (const area of query.areas) add("area", area, { areas: others(query.areas, area) });
  for (const amenity of query.amenities) add("amenity", amenity, { amenities: others(query.amenities, amenity) });
  if (query.open) add("open", query.open, { open: null });
  if (query.near) add("near", "", { near: null });
  if (query.bbox) add("bbox", "", { bbox: null, zoom: null });
  return found;
}

/** The narrowings a person chose as filters; words and the map's frame have controls of their own. */
export function filtersOf(query: SpaceQuery): Narrowing[] {
  return narrowingsOf(query).filter((one) => one.name !== "q" && one.name !== "bbox");
}

/** The value added to a list that lacks it, taken out of one that has it. */
export function toggled<Value>(values: Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
