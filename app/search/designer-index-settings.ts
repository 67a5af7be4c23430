/** How the search engine is told to read the documents of designers. A change here rebuilds their index at the next start. */
import type { Settings } from "meilisearch";
import { equalityOnly, unlimited } from "./index-settings";

/** Attributes searched for words without marks, the most telling first. */
export const designerPlainAttributes = ["name", "skillLabels", "subjects", "headlines", "works", "texts", "places"];
/** Attributes searched for words with their marks. */
export const designerMarkedAttributes = ["markedNames", "markedTexts"];

/** Of each facet the commonest values are counted: all disciplines, wards and languages, and of the free tags more than anybody reads. */
export const maxFacetValues = 200;

export const designerIndexSettings = {
  searchableAttributes: [...designerPlainAttributes, ...designerMarkedAttributes],
  displayedAttributes: ["id", "version", "handle", "name"],
  filterableAttributes: [
    { attributePatterns: ["id", "shape", "disciplines", "skills", "wards", "areas", "languages", "availability", "sample"], features: equalityOnly },
  ],
  facetSearch: false,
  proximityPrecision: "byAttribute",
  sortableAttributes: ["publishedAt"],
  rankingRules: ["sort", "words", "typo", "attribute", "proximity", "exactness"],
  stopWords: [],
  typoTolerance: {
    enabled: true,
    // why: as for spaces, most Vietnamese syllables have two to five letters.
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 9 },
    disableOnAttributes: ["texts", "places", ...designerMarkedAttributes],
    disableOnWords: [],
    disableOnNumbers: true,
  },
  synonyms: { "jewelry": ["jewellery"], "jewellery": ["jewelry"] },
  faceting: { maxValuesPerFacet: maxFacetValues, sortFacetValuesBy: { "*": "count" } },
  pagination: { maxTotalHits: unlimited },
} satisfies Settings;
