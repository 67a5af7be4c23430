import type { MultiSearchQuery, MultiSearchResult } from "meilisearch";
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
    const { results } = await meiliSearch.multiSearch<{ queries: MultiSearchQuery[] }>({ queries });
    noteOutcome(engineBreaker, true, Date.now());
    return results;
  } catch (error) {
    noteOutcome(engineBreaker, false, Date.now());
    log.warn({ err: error }, "the search engine did not answer; Postgres does");
    await onFailure(error);
    return null;
  }
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
