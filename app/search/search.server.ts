import { meiliSearch } from "~/adapters/meili.server";
import { log } from "~/lib/log.server";
import { engineBreaker, mayTry, noteOutcome } from "./breaker";
import { listCards, listInvisible } from "./cards.server";
import { searchInPostgres } from "./fallback.server";
import { isIndexLost, reportLostIndex } from "./lost-index.server";
import type { SpaceQuery } from "./query";
import { type ShownMap, understandQuery } from "./question.server";
import { readAnswers, toCluster } from "./search-answer";
import { buildRequest, type SearchQuestion } from "./search-request";
import type { SpacesView } from "./view";

export const usualPageSize = 24;
const maxAttempts = 3;

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
async function searchInIndex(asked: SearchQuestion, now: Date): Promise<SpacesView | null> {
  let question = asked;
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const found = await ask(question);
    if (!found || (found.total === 0 && (await isIndexLost()))) return null;
    const lone = found.marks.flatMap(({ count, item }) => (count === 1 && item ? [item.id] : []));
    const [spaces, invisible] = await Promise.all([listCards(found.ids, now, question.near, question.sort === "distance"), listInvisible(lone)]);
    const gone = found.ids.length > spaces.length ? found.ids.filter((id) => !spaces.some((space) => space.id === id)) : [];
    if (gone.length + invisible.length === 0 || attempt === maxAttempts) {
      return {
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
    }
    // why: asked again without them, totals, facets and bubbles agree although the index lags behind.
    question = { ...question, excluded: [...question.excluded, ...gone, ...invisible] };
  }
  return null;
}

async function ask(question: SearchQuestion) {
  if (!mayTry(engineBreaker, Date.now())) return null;
  const request = buildRequest(question);
  try {
    const { results } = await meiliSearch.multiSearch<{ queries: typeof request.queries }>({ queries: request.queries });
    noteOutcome(engineBreaker, true, Date.now());
    return readAnswers(request, results, question);
  } catch (error) {
    noteOutcome(engineBreaker, false, Date.now());
    log.warn({ err: error }, "the search engine did not answer; Postgres does");
    await reportLostIndex(error);
    return null;
  }
}
