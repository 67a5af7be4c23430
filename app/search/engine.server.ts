import { MeilisearchApiError, type MultiSearchQuery, type MultiSearchResult } from "meilisearch";
import { meiliSearch } from "~/adapters/meili.server";
import { log } from "~/lib/log.server";
import { engineBreaker, mayTry, noteOutcome } from "./breaker";
import type { IndexKind } from "./index-kind.server";
import { isIndexLost, reportLostIndex } from "./lost-index.server";

/** The answer to one search of a trip, with the index it was asked of. */
export type EngineAnswer = MultiSearchResult<Record<string, unknown>>;

const maxAttempts = 3;

/** The answers of the search engine to several searches of one trip; null where it does not answer within its time. */
export async function askEngine(queries: MultiSearchQuery[], onFailure: (error: unknown) => Promise<void> = async () => {}): Promise<EngineAnswer[] | null> {
  if (!mayTry(engineBreaker, Date.now())) return null;
  try {
    const results = await searchAll(queries).catch((error: unknown) => searchFilled(queries, error));
    noteOutcome(engineBreaker, true, Date.now());
    return results;
  } catch (error) {
    noteOutcome(engineBreaker, false, Date.now());
    log.warn({ err: error }, "the search engine did not answer; Postgres does");
    await onFailure(error);
    return null;
  }
}

async function searchAll(queries: MultiSearchQuery[]): Promise<EngineAnswer[]> {
  if (queries.length === 0) return [];
  return (await meiliSearch.multiSearch<{ queries: MultiSearchQuery[] }>({ queries })).results;
}

/**
 * The answers where some of the indexes hold nothing yet. why: an index without a document does not know the attributes of its own
 * settings, and refuses a search in them together with every other search of the trip.
 */
async function searchFilled(queries: MultiSearchQuery[], error: unknown): Promise<EngineAnswer[]> {
  if (!(error instanceof MeilisearchApiError) || error.cause?.code !== "invalid_search_attributes_to_search_on") throw error;
  const uids = [...new Set(queries.map(({ indexUid }) => indexUid))];
  const counts = await Promise.all(uids.map(async (uid) => (await meiliSearch.index(uid).getStats()).numberOfDocuments));
  const empty = uids.filter((_, place) => counts[place] === 0);
  if (empty.length === 0) throw error;
  const asked = queries.filter(({ indexUid }) => !empty.includes(indexUid));
  const answers = await searchAll(asked);
  return queries.map((query) => answers[asked.indexOf(query)] ?? nothingFound(query.indexUid));
}

function nothingFound(indexUid: string): EngineAnswer {
  return { indexUid, hits: [], query: "", processingTimeMs: 0, totalHits: 0, estimatedTotalHits: 0, facetDistribution: {}, facetStats: {} } as unknown as EngineAnswer;
}

/**
 * A view of one index as the search engine gives it; null where it cannot. `show` makes the view of what was found and names the ids
 * that Postgres no longer shows: the engine is asked again without them, so that totals and facets agree although the index lags behind.
 */
export async function viewOfIndex<Found extends { total: number }, View>(
  kind: IndexKind,
  search: (excluded: readonly string[]) => { queries: MultiSearchQuery[]; read: (answers: EngineAnswer[]) => Found },
  show: (found: Found) => Promise<{ view: View; gone: string[] }>,
): Promise<View | null> {
  const excluded: string[] = [];
  for (let attempt = 1; ; attempt++) {
    const { queries, read } = search(excluded);
    const answers = await askEngine(queries, (error) => reportLostIndex(kind, error));
    const found = answers && read(answers);
    if (!found || (found.total === 0 && (await isIndexLost(kind)))) return null;
    const { view, gone } = await show(found);
    if (gone.length === 0 || attempt === maxAttempts) return view;
    excluded.push(...gone);
  }
}
