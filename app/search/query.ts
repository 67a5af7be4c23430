/**
 * The question a visitor asks of the directory. The URL of /spaces is its only store:
 * page, API, map and feeds all read it here, and every control writes it here.
 */
import type { Bounds, Point } from "~/map/geo";
import type { CreativeField, SpaceKind } from "~/spaces/space";

/** Asked for opening hours: now, or a local wall-clock time in Hanoi (YYYY-MM-DDTHH:mm). */
export type OpenAt = "now" | `${number}-${number}-${number}T${number}:${number}`;

export const sorts = ["relevance", "name", "newest", "distance"] as const;
export type Sort = (typeof sorts)[number];

/** Filterable amenities: those of a space, and step-free access of any degree. */
export type AmenityFilter = import("~/spaces/space").Amenity | "step-free";

export interface SpaceQuery {
  /** As typed, normalised, at most 200 characters. */
  q: string;
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
