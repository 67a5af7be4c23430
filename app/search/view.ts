/** What one view of the directory answers: a page of spaces, counts for every facet, and bubbles for the map. */
import type { Point } from "~/map/geo";
import type { PlaceAnswer } from "~/places/place";
import type { OpenState } from "~/spaces/open-state";
import type { CreativeField, Space, SpaceKind } from "~/spaces/space";

/** What a card in a list shows of a space. */
export interface SpaceCard extends Pick<Space, "id" | "slug" | "status" | "operation" | "nameVi" | "nameEn" | "summaryVi" | "summaryEn" | "kinds" | "fields" | "addressVi" | "lng" | "lat" | "positionAccuracy" | "price" | "checkedOn" | "confirmedOn" | "synthetic"> {
  ward: { code: string; fullNameVi: string; nameEn: string } | null;
  formerDistrict: { id: string; fullNameVi: string; nameEn: string } | null;
  openState: OpenState;
  /** From the point asked near; null without one. */
  distanceMetres: number | null;
}

/** A bubble or pin on the map; `space` is set exactly when `count` is 1. */
export interface Cluster extends Point {
  count: number;
  /** Motif of the tile drawn for it. */
  field: CreativeField;
  space: { slug: string; nameVi: string; nameEn: string | null; kind: SpaceKind } | null;
}

export type FacetName = "kind" | "field" | "ward" | "amenity";

export interface SpacesView {
  spaces: SpaceCard[];
  /** Exact number of spaces that answer the whole query. */
  total: number;
  page: number;
  pageCount: number;
  /** Exact counts by value, within the query. */
  facets: Record<FacetName, Record<string, number>>;
  /** How many of the answer are open now. */
  openNow: number;
  /** Their counts add up to `total`. */
  clusters: Cluster[];
  /** The old or new place the words named, where they did. */
  place: PlaceAnswer | null;
  /** True when Postgres answered because the search engine could not. */
  degraded: boolean;
}
