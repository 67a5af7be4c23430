/**
 * One view of the designers as a single request to the search engine: the list with its facets, hits with the very marks typed, and
 * the facet counts that a chosen value must not hide.
 */
import type { MultiSearchQuery, SearchResponse } from "meilisearch";
import { foldWords } from "~/lib/fold";
import type { PlaceAnswer } from "~/places/place";
import { designerMarkedAttributes, designerPlainAttributes } from "./designer-index-settings";
import type { DesignerQuery } from "./designer-query";
import { type DesignerFacet, designerFacets, type DesignerFacets } from "./designers-view";
import { anyOf, type Filter, matchesNothing, placeFilter, wardFilter, withoutIds } from "./filters";
import { hasMarks, spellMarks } from "./marks";

/** Beyond so many hits the order of a list no longer prefers exact marks. */
const maxPreferredHits = 2400;

/** A question ready to be asked. */
export interface DesignerQuestion extends Pick<DesignerQuery, "disciplines" | "skills" | "wards" | "areas" | "languages" | "availability"> {
  index: string;
  /** The words left to search for. */
  text: string;
  place: PlaceAnswer | null;
  /** The hits wanted: so many after so many. */
  offset: number;
  limit: number;
  /** Ids to keep out: known to be hidden, though the index has not heard of it. */
  excluded: readonly string[];
}

/** Where each facet's values stand in a document. */
const attributes = { discipline: "disciplines", skill: "skills", ward: "wards", language: "languages", availability: "availability" } as const satisfies Record<DesignerFacet, string>;

export interface DesignerRequest {
  queries: MultiSearchQuery[];
  /** What each search is for, in the order of the answers. */
  parts: ("list" | "marked" | DesignerFacet)[];
  /** True where the list starts at its first hit, to be put in order before the wanted ones are cut out. */
  fromStart: boolean;
}

/** The facets of which values are chosen; any of several values may hold. */
export function chosenFacets(question: Pick<DesignerQuestion, "disciplines" | "skills" | "wards" | "areas" | "languages" | "availability">): DesignerFacet[] {
  return designerFacets.filter((facet) => question[attributes[facet]].length > 0 || (facet === "ward" && question.areas.length > 0));
}

/** The searches that answer a question. */
export function buildDesignerRequest(question: DesignerQuestion): DesignerRequest {
  const { text, offset, limit } = question;
  const q = foldWords(text).join(" ");
  const base = { indexUid: question.index, q, matchingStrategy: "all" as const, attributesToSearchOn: designerPlainAttributes, filter: filterOf(question, q) };
  const end = limit === 0 ? 0 : offset + limit;
  const isMarked = hasMarks(text) && end <= maxPreferredHits;
  const fromStart = isMarked || limit === 0 || offset % limit !== 0;
  const paging = fromStart ? { page: 1, hitsPerPage: end } : { page: offset / limit + 1, hitsPerPage: limit };
  const list = { ...base, ...paging, attributesToRetrieve: ["id"], ...(text === "" && { sort: ["publishedAt:desc"] }) };
  const request: DesignerRequest = { queries: [{ ...list, facets: [...Object.values(attributes), "sample"] }], parts: ["list"], fromStart };
  if (isMarked) {
    request.parts.push("marked");
    request.queries.push({ ...list, q: foldWords(spellMarks(text)).join(" "), attributesToSearchOn: designerMarkedAttributes });
  }
  for (const facet of chosenFacets(question)) {
    request.parts.push(facet);
    request.queries.push({ ...base, filter: filterOf(question, q, facet), limit: 0, facets: [attributes[facet]] });
  }
  return request;
}

/** What the search engine answers, before Postgres has had its say about the designers named. */
export interface FoundDesigners {
  total: number;
  samples: number;
  facets: DesignerFacets;
  ids: string[];
}

/** Puts the answers of a request together. */
export function readDesignerAnswers({ parts, fromStart }: DesignerRequest, answers: SearchResponse[], { offset, limit }: DesignerQuestion): FoundDesigners {
  const answerOf = (part: DesignerRequest["parts"][number]) => answers[parts.indexOf(part)];
  const list = answerOf("list");
  const facets = Object.fromEntries(
    designerFacets.map((facet) => [facet, (answerOf(facet) ?? list)?.facetDistribution?.[attributes[facet]] ?? {}]),
  ) as DesignerFacets;
  const ids = [...new Set([...(answerOf("marked")?.hits ?? []), ...(list?.hits ?? [])].map((hit) => String(hit.id)))];
  return {
    total: (list as { totalHits?: number } | undefined)?.totalHits ?? 0,
    samples: list?.facetDistribution?.sample?.true ?? 0,
    facets,
    ids: fromStart ? ids.slice(offset, offset + limit) : ids,
  };
}

/** The filter of a question; with `without`, the values chosen of one facet are left out, so that its others can be counted. */
function filterOf(question: DesignerQuestion, q: string, without: DesignerFacet | null = null): Filter {
  const filter: Filter = question.place ? [placeFilter(question.place)] : [];
  for (const facet of chosenFacets(question)) {
    if (facet !== without) filter.push(...(facet === "ward" ? wardFilter(question) : [anyOf(attributes[facet], question[attributes[facet]])]));
  }
  if (question.excluded.length > 0) filter.push(withoutIds(question.excluded));
  // why: a text without a letter or digit finds nothing, while the engine takes it for no text at all.
  if (question.text !== "" && q === "") filter.push(matchesNothing);
  return filter;
}
