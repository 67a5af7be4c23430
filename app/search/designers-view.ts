/** What one view of the designers answers: a page of them, and counts for every facet. */
import type { DesignerCard } from "~/designers/profile-data";
import type { PlaceAnswer } from "~/places/place";

export const designerFacets = ["discipline", "skill", "ward", "language", "availability"] as const;
export type DesignerFacet = (typeof designerFacets)[number];
export type DesignerFacets = Record<DesignerFacet, Record<string, number>>;

export interface DesignersView {
  designers: DesignerCard[];
  /** Exact number of designers that answer the whole question. */
  total: number;
  /** How many of them are samples, which are no people. */
  samples: number;
  page: number;
  pageCount: number;
  /** Exact counts by value, within the question; of free tags the commonest only. */
  facets: DesignerFacets;
  /** The old or new place the words named, where they did. */
  place: PlaceAnswer | null;
  /** True when Postgres answered because the search engine could not. */
  degraded: boolean;
}
