import { MeilisearchApiError } from "meilisearch";
import { db } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import { meiliSearch } from "~/adapters/meili.server";
import { log } from "~/lib/log.server";
import type { IndexKind, IndexName } from "./index-kind.server";

const recheckMs = 5_000;
const knownUntilMs: Partial<Record<IndexName, number>> = {};

/** Whether an index is empty although there are records: lost, which is not the same as "nothing found". Asks for its rebuilding. */
export async function isIndexLost(kind: IndexKind): Promise<boolean> {
  if (Date.now() < (knownUntilMs[kind.name] ?? 0)) return false;
  const { numberOfDocuments } = await meiliSearch.index(kind.uid).getStats();
  if (numberOfDocuments === 0 && (await kind.hasAny())) {
    await requestRebuild(kind, "the index was empty");
    return true;
  }
  knownUntilMs[kind.name] = Date.now() + recheckMs;
  return false;
}

/** Asks for a rebuild where an error of the search engine says that the index is not there, or not as we made it. */
export async function reportLostIndex(kind: IndexKind, error: unknown): Promise<void> {
  const code = error instanceof MeilisearchApiError ? (error.cause?.code ?? "") : "";
  // why: a job that writes to a lost index makes a new one without our settings, which then refuses our filters.
  if (code === "index_not_found" || code.startsWith("invalid_search_")) await requestRebuild(kind, `a search failed: ${code}`);
}

async function requestRebuild({ name }: IndexKind, reason: string): Promise<void> {
  try {
    await db.$transaction((tx) => enqueue(tx, "reindex", { reason, index: name }, `reindex:${name}`));
  } catch (error) {
    // why: the visitor's answer from Postgres matters more; the next look at the index asks again.
    log.warn({ err: error }, "no rebuild of the index could be asked for");
  }
}
