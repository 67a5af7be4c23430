/** How the search engine is told to read our documents. A change here rebuilds the index at the next start. */
import type { Settings } from "meilisearch";

/** More than all records that can be: totals and counts stay exact. */
export const unlimited = 2_000_000;

/** Attributes searched for words without marks, the most telling first. */
export const plainAttributes = ["nameVi", "nameEn", "subjects", "address", "summaries", "places"];
/** Attributes searched for words with their marks. */
export const markedAttributes = ["markedNames", "markedTexts"];

/** What a filter may ask of an attribute. why: without comparisons and facet search an index is built in a fraction of the time. */
export const equalityOnly = { facetSearch: false, filter: { equality: true, comparison: false } };

export const indexSettings = {
  searchableAttributes: [...plainAttributes, ...markedAttributes],
  displayedAttributes: ["id", "version", "slug", "nameVi", "nameEn", "kinds", "fields", "_geo"],
  filterableAttributes: [
    { attributePatterns: ["id", "shape", "kinds", "fields", "wards", "areas", "amenities", "slots", "cell.*"], features: equalityOnly },
    "_geo",
  ],
  facetSearch: false,
  proximityPrecision: "byAttribute",
  sortableAttributes: ["_geo", "sortName", "createdAt", "rank"],
  // why: a chosen order goes before relevance; the rank comes last, so that places which are gone follow equals that work.
  // A rule of many values, such as the name, would make naming one space per cell slow; lists without words sort by it instead.
  rankingRules: ["sort", "words", "typo", "attribute", "proximity", "exactness", "rank:asc"],
  stopWords: [],
  // why: most Vietnamese syllables have two to five letters, and the engine's own thresholds (5 and 9) leave them unforgiven.
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 9 },
    // why: in long texts and in the names of wards short words forgive each other all too easily (phòng, Phương, phong).
    disableOnAttributes: ["summaries", "places", ...markedAttributes],
    disableOnWords: [],
    disableOnNumbers: true,
  },
  synonyms: {
    "tp": ["thành phố"],
    "cf": ["cà phê"],
    "coffee": ["cà phê"],
    "theatre": ["theater"],
    "theater": ["theatre"],
    "centre": ["center"],
    "center": ["centre"],
  },
  faceting: { maxValuesPerFacet: 20_000, sortFacetValuesBy: { "*": "alpha" } },
  pagination: { maxTotalHits: unlimited },
} satisfies Settings;

/** Whether an index has the settings it should have; the order of lists counts only where it means something. */
export function settingsAgree(wanted: Settings, found: Settings): boolean {
  return Object.entries(wanted).every(([name, value]) => canonical(name, value) === canonical(name, found[name as keyof Settings]));
}

const orderedLists = ["searchableAttributes", "rankingRules"];

function canonical(name: string, value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (Array.isArray(part)) return orderedLists.includes(name) ? part : [...part].sort();
    if (part !== null && typeof part === "object") return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
    return part;
  });
}
