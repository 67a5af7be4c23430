/**
 * The question a visitor asks of the directory. The URL of /spaces is its only store:
 * page, API, map and feeds all read it here, and every control writes it here.
 * An equal question always gives an equal URL, so pages can be cached, shared and compared.
 */
import { type Bounds, maxZoom, minZoom, type Point } from "~/map/geo";
import { type Amenity, amenities, creativeFields, type CreativeField, type SpaceKind, spaceKinds } from "~/spaces/space";
import { readAreaId, readQuery, readWardCode } from "./query-reader";
import { type Dropped, readBounds, readInteger, readOpenAt, readPoint } from "./query-values";

const maxPage = 10_000;

/** Asked for opening hours: now, or a local wall-clock time in Hanoi (YYYY-MM-DDTHH:mm). */
export type OpenAt = "now" | `${number}-${number}-${number}T${number}:${number}`;

export const sorts = ["relevance", "name", "newest", "distance"] as const;
export type Sort = (typeof sorts)[number];

/** Filterable amenities: those of a space, and step-free access of any degree. */
export type AmenityFilter = Amenity | "step-free";

export interface SpaceQuery {
  /** As typed, normalised, at most 200 characters. */
  q: string;
  /** True where the visitor wants `q` as plain words although it names a place (URL parameter `place=text`). */
  plainWords: boolean;
  bbox: Bounds | null;
  /** Map zoom 10..18; null lets the server choose. */
  zoom: number | null;
  kinds: SpaceKind[];
  fields: CreativeField[];
  /** Codes of wards of today. */
  wards: string[];
  /** Ids of former units, such as "quan-dong-da" (URL parameter `area`). */
  areas: string[];
  amenities: AmenityFilter[];
  open: OpenAt | null;
  near: Point | null;
  sort: Sort;
  /** From 1. */
  page: number;
}

/** Amenities that can be asked for, in the order shown. */
export const amenityFilters: readonly AmenityFilter[] = [...amenities, "step-free"];

export interface ParsedQuery {
  query: SpaceQuery;
  dropped: Dropped[];
}

/** The question that asks nothing: the whole directory. */
export const emptyQuery: SpaceQuery = {
  q: "", plainWords: false, bbox: null, zoom: null, kinds: [], fields: [], wards: [], areas: [], amenities: [],
  open: null, near: null, sort: "relevance", page: 1,
};

/** The order used where none is asked for: by distance from a point asked near, else by relevance. */
export function defaultSort(query: Pick<SpaceQuery, "near">): Sort {
  return query.near ? "distance" : "relevance";
}

/**
 * The question with some parts changed, back on its first page unless the page itself is changed.
 * Where the order was the default one it stays so, and an order by distance ends with its point.
 */
export function withQuery(query: SpaceQuery, patch: Partial<SpaceQuery>): SpaceQuery {
  const next = { ...query, page: 1, ...patch };
  if (patch.sort === undefined && query.sort === defaultSort(query)) next.sort = defaultSort(next);
  if (next.sort === "distance" && !next.near) next.sort = defaultSort(next);
  return next;
}

/**
 * The question in URL parameters, and every value left out of it. Never throws: what makes no sense is named in
 * `dropped`, so that the page can say so and the machine interface can refuse it. Unknown parameters are ignored.
 */
export function parseSpaceQuery(params: URLSearchParams): ParsedQuery {
  const { dropped, words, one, many } = readQuery(params);
  const q = words();
  const near = one("near", readPoint);
  const sort = one("sort", (text) => sorts.find((sort) => sort === text && (sort !== "distance" || near)) ?? null);
  const query: SpaceQuery = {
    ...emptyQuery,
    q,
    plainWords: one("place", (text) => (text === "text" ? true : null)) ?? false,
    bbox: one("bbox", readBounds),
    zoom: one("z", (text) => readInteger(text, minZoom, maxZoom)),
    kinds: many("kind", spaceKinds),
    fields: many("field", creativeFields),
    wards: many("ward", readWardCode),
    areas: many("area", readAreaId),
    amenities: many("amenity", amenityFilters),
    open: one("open", readOpenAt),
    near,
    sort: sort ?? defaultSort({ near }),
    page: one("page", (text) => readInteger(text, 1, maxPage)) ?? 1,
  };
  return { query, dropped };
}

/** The question as URL parameters: canonical, short, and empty for the empty question. */
export function toSearchParams(query: SpaceQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q !== "") params.set("q", query.q);
  if (query.plainWords) params.set("place", "text");
  if (query.bbox) params.set("bbox", [query.bbox.west, query.bbox.south, query.bbox.east, query.bbox.north].map(degrees).join(","));
  if (query.zoom !== null) params.set("z", String(query.zoom));
  for (const kind of query.kinds) params.append("kind", kind);
  for (const field of query.fields) params.append("field", field);
  for (const ward of query.wards) params.append("ward", ward);
  for (const area of query.areas) params.append("area", area);
  for (const amenity of query.amenities) params.append("amenity", amenity);
  if (query.open) params.set("open", query.open);
  if (query.near) params.set("near", `${degrees(query.near.lng)},${degrees(query.near.lat)}`);
  if (query.sort !== defaultSort(query)) params.set("sort", query.sort);
  if (query.page > 1) params.set("page", String(query.page));
  return params;
}

/** Degrees to five decimals, about a metre: 105.85 and 21.02831. */
function degrees(value: number): string {
  return String(Math.round(value * 1e5) / 1e5);
}
