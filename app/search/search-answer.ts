/** Reads the search engine's answers to one view's searches. */
import type { SearchResponse } from "meilisearch";
import { clusterCells, clusterPoints, type Mark } from "~/map/clusters";
import type { Point } from "~/map/geo";
import type { CreativeField, SpaceKind } from "~/spaces/space";
import { facetAttributes } from "./filters";
import type { SearchQuestion, SearchRequest } from "./search-request";
import type { Cluster, FacetName, SpacesView } from "./view";

/** A space as the map needs it. */
export interface MapItem extends Point {
  id: string;
  slug: string;
  nameVi: string;
  nameEn: string | null;
  kind: SpaceKind;
  field: CreativeField;
}

/** What the search engine answers, before Postgres has had its say about the spaces named. */
export interface FoundSpaces extends Pick<SpacesView, "total" | "facets" | "openNow"> {
  /** Ids of the page, in order. */
  ids: string[];
  marks: Mark<MapItem>[];
}

type Answer = SearchResponse<Record<string, unknown>>;

/** Puts the answers of a request together. */
export function readAnswers(request: SearchRequest, answers: Answer[], question: SearchQuestion): FoundSpaces {
  const answerOf = (part: string) => answers[request.parts.findIndex((known) => known.part === part)];
  const list = answerOf("list");
  const total = totalOf(list);
  const facets = Object.fromEntries(
    Object.entries(facetAttributes).map(([facet, attribute]) => [facet, list?.facetDistribution?.[attribute] ?? {}]),
  ) as Record<FacetName, Record<string, number>>;
  request.parts.forEach((part, index) => {
    if (part.part === "facet") facets[part.facet] = answers[index]?.facetDistribution?.[facetAttributes[part.facet]] ?? {};
  });
  const items = (answerOf("items")?.hits ?? []).map(toItem);
  const counts = answerOf("cells")?.facetDistribution?.[`cell.z${question.plan.countedZoom}`] ?? {};
  const areAllNamed = question.plan.asksPoints && (answerOf("cells")?.estimatedTotalHits ?? total) <= items.length;
  return {
    total,
    facets,
    openNow: totalOf(answerOf("open")),
    ids: idsOf(request, answerOf("marked"), list, question),
    marks: areAllNamed ? clusterPoints(items, question.plan) : clusterCells(counts, items, question.plan),
  };
}

/** A mark as the view shows it. */
export function toCluster({ lng, lat, count, item }: Mark<MapItem>): Cluster {
  const space = count === 1 && item ? { slug: item.slug, nameVi: item.nameVi, nameEn: item.nameEn, kind: item.kind } : null;
  return { lng, lat, count, field: item?.field ?? "design", space };
}

/** The page's ids: hits with the very marks typed come first, then the others. */
function idsOf(request: SearchRequest, marked: Answer | undefined, list: Answer | undefined, question: SearchQuestion): string[] {
  const ids = [...new Set([...(marked?.hits ?? []), ...(list?.hits ?? [])].map((hit) => String(hit.id)))];
  if (!request.fromStart) return ids;
  return ids.slice((question.page - 1) * question.pageSize, question.page * question.pageSize);
}

function totalOf(answer: Answer | undefined): number {
  return (answer as { totalHits?: number } | undefined)?.totalHits ?? 0;
}

function toItem(hit: Record<string, unknown>): MapItem {
  const { id, slug, nameVi, nameEn, kinds, fields, _geo } = hit as unknown as {
    id: string; slug: string; nameVi: string; nameEn: string | null; kinds: SpaceKind[]; fields: CreativeField[]; _geo: Point;
  };
  return { id, slug, nameVi, nameEn, kind: kinds[0] ?? "creative-hub", field: fields[0] ?? "design", lng: _geo.lng, lat: _geo.lat };
}
