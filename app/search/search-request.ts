/**
 * One view of the directory as a single request to the search engine: several searches that travel together.
 * The list with its facets, the facet counts a chosen value must not hide, how many are open now,
 * the counts per map cell, and one named space for each cell that may hold just one.
 */
import type { MultiSearchQuery } from "meilisearch";
import { foldWords } from "~/lib/fold";
import type { ClusterPlan } from "~/map/cluster-plan";
import type { Bounds } from "~/map/geo";
import { buildFilter, facetAttributes, type Filter, type FilteredQuery, matchesNothing, withoutIds } from "./filters";
import { markedAttributes, plainAttributes } from "./index-settings";
import { hasMarks, spellMarks } from "./marks";
import type { SpaceQuery } from "./query";
import type { FacetName } from "./view";

/** At most so many spaces are named for the map: more than bubbles can stand in a view. */
export const maxMapItems = 400;
/** Beyond so many hits the order of a list no longer prefers exact marks. */
const maxPreferredHits = 2400;

/** A question ready to be asked. */
export interface SearchQuestion extends FilteredQuery {
  index: string;
  /** The words left to search for. */
  text: string;
  sort: SpaceQuery["sort"];
  near: SpaceQuery["near"];
  page: number;
  pageSize: number;
  /** The half-hour of the week it is now. */
  nowSlot: number;
  plan: ClusterPlan;
  /** What the map shows where that is not what is asked for: the middle of the city, say, beside a list of everything. */
  mapBounds: Bounds | null;
  /** Ids to keep out: known to be hidden, though the index has not heard of it. */
  excluded: readonly string[];
}

/** What each search in a request is for, in the order of the answers. */
export type Part = { part: "list" | "marked" | "open" | "cells" | "items" } | { part: "facet"; facet: FacetName };

export interface SearchRequest {
  queries: MultiSearchQuery[];
  parts: Part[];
  /** True where the list starts at its first hit, to be put in order before the page is cut out. */
  fromStart: boolean;
}

/** The searches that answer a question. */
export function buildRequest(question: SearchQuestion): SearchRequest {
  const queries: MultiSearchQuery[] = [];
  const parts: Part[] = [];
  const filterOf = (without: FacetName | null = null, bbox = question.bbox): Filter => {
    const filter = buildFilter({ ...question, bbox }, without);
    if (question.excluded.length > 0) filter.push(withoutIds(question.excluded));
    // why: a text without a letter or digit finds nothing, while the engine takes it for no text at all.
    if (question.text !== "" && q === "") filter.push(matchesNothing);
    return filter;
  };
  const q = foldWords(question.text).join(" ");
  const filter = filterOf();
  const base = { indexUid: question.index, q, matchingStrategy: "all" as const, attributesToSearchOn: plainAttributes, filter };
  const add = (part: Part, query: Partial<MultiSearchQuery>) => {
    parts.push(part);
    queries.push({ ...base, ...query });
  };

  const lastHit = question.page * question.pageSize;
  const fromStart = question.sort === "relevance" && hasMarks(question.text) && lastHit <= maxPreferredHits;
  const paging = fromStart ? { page: 1, hitsPerPage: lastHit } : { page: question.page, hitsPerPage: question.pageSize };
  const list = { ...paging, attributesToRetrieve: ["id"], ...sortOf(question) };
  add({ part: "list" }, { ...list, facets: Object.values(facetAttributes) });
  if (fromStart) add({ part: "marked" }, { ...list, q: foldWords(spellMarks(question.text)).join(" "), attributesToSearchOn: markedAttributes });

  for (const facet of chosenFacets(question)) add({ part: "facet", facet }, { filter: filterOf(facet), limit: 0, facets: [facetAttributes[facet]] });
  add({ part: "open" }, { filter: [...filter, `slots = ${question.nowSlot}`], page: 1, hitsPerPage: 0 });
  const onMap = question.mapBounds ? filterOf(null, question.mapBounds) : filter;
  add({ part: "cells" }, { filter: onMap, limit: 0, facets: [`cell.z${question.plan.countedZoom}`] });
  add({ part: "items" }, {
    filter: onMap,
    limit: maxMapItems,
    attributesToRetrieve: ["id", "slug", "nameVi", "nameEn", "kinds", "fields", "_geo"],
    ...(question.plan.asksPoints ? {} : { distinct: `cell.z${question.plan.drawnZoom}` }),
  });
  return { queries, parts, fromStart };
}

/** Facets of which any of several values may hold, and some are chosen. */
function chosenFacets(question: SearchQuestion): FacetName[] {
  const chosen: [FacetName, boolean][] = [
    ["kind", question.kinds.length > 0],
    ["field", question.fields.length > 0],
    ["ward", question.wards.length + question.areas.length > 0],
  ];
  return chosen.filter(([, isChosen]) => isChosen).map(([facet]) => facet);
}

function sortOf({ sort, near, text }: SearchQuestion): { sort?: string[] } {
  if (sort === "relevance" && text === "") return { sort: ["rank:asc", "sortName:asc"] };
  if (sort === "name") return { sort: ["sortName:asc"] };
  if (sort === "newest") return { sort: ["createdAt:desc"] };
  if (sort === "distance" && near) return { sort: [`_geoPoint(${near.lat}, ${near.lng}):asc`] };
  return {};
}
