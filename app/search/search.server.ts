import { listCards, listInvisible } from "./cards.server";
import { viewOfIndex } from "./engine.server";
import { searchInPostgres } from "./fallback.server";
import type { SpaceQuery } from "./query";
import { type ShownMap, understandQuery } from "./question.server";
import { type FoundSpaces, readAnswers, toCluster } from "./search-answer";
import { buildRequest, type SearchQuestion } from "./search-request";
import { spaceIndex } from "./space-index.server";
import type { SpacesView } from "./view";

export const usualPageSize = 24;

/**
 * One view of the directory: a page of spaces, facets, and bubbles for the map. The search engine answers in one
 * round trip; where it cannot within its time, Postgres answers and the view says `degraded`. A page past the end is the last one.
 * With a `map` of its own the bubbles are those of that part of the city alone, and add up to what lies there.
 */
export async function searchSpaces(query: SpaceQuery, now: Date, pageSize = usualPageSize, map: ShownMap | null = null): Promise<SpacesView> {
  const question = await understandQuery(query, now, pageSize, map);
  const view = (await searchInIndex(question, now)) ?? (await searchInPostgres(question, now));
  return view.page <= Math.max(1, view.pageCount) ? view : searchSpaces({ ...query, page: Math.max(1, view.pageCount) }, now, pageSize, map);
}

/** The view as the search engine gives it; null where it cannot. */
async function searchInIndex(question: SearchQuestion, now: Date): Promise<SpacesView | null> {
  return viewOfIndex(
    spaceIndex,
    (excluded) => {
      const request = buildRequest({ ...question, excluded });
      return { queries: request.queries, read: (answers) => readAnswers(request, answers, question) };
    },
    (found) => showSpaces(found, question, now),
  );
}

async function showSpaces(found: FoundSpaces, question: SearchQuestion, now: Date): Promise<{ view: SpacesView; gone: string[] }> {
  const lone = found.marks.flatMap(({ count, item }) => (count === 1 && item ? [item.id] : []));
  const [spaces, invisible] = await Promise.all([listCards(found.ids, now, question.near, question.sort === "distance"), listInvisible(lone)]);
  const gone = found.ids.length > spaces.length ? found.ids.filter((id) => !spaces.some((space) => space.id === id)) : [];
  const view: SpacesView = {
    spaces,
    total: found.total,
    page: question.page,
    pageCount: Math.ceil(found.total / question.pageSize),
    facets: found.facets,
    openNow: found.openNow,
    clusters: found.marks.filter(({ item }) => !item || !invisible.includes(item.id)).map(toCluster),
    place: question.place,
    degraded: false,
  };
  return { view, gone: [...gone, ...invisible] };
}
