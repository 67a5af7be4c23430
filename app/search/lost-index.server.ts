import { MeilisearchApiError } from "meilisearch";
import { db, pool } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import { meiliSearch } from "~/adapters/meili.server";
import { log } from "~/lib/log.server";
import { spacesIndex } from "./question.server";

const recheckMs = 5_000;
let knownUntilMs = 0;

/** Whether the index is empty although there are spaces: lost, which is not the same as "nothing found". Asks for its rebuilding. */
export async function isIndexLost(): Promise<boolean> {
  if (Date.now() < knownUntilMs) return false;
  const { numberOfDocuments } = await meiliSearch.index(spacesIndex).getStats();
  if (numberOfDocuments === 0 && (await hasVisibleSpaces())) {
    await requestRebuild("the index was empty");
    return true;
  }
  knownUntilMs = Date.now() + recheckMs;
  return false;
}

/** Asks for a rebuild where an error of the search engine says that the index is not there, or not as we made it. */
export async function reportLostIndex(error: unknown): Promise<void> {
  const code = error instanceof MeilisearchApiError ? (error.cause?.code ?? "") : "";
  // why: a job that writes to a lost index makes a new one without our settings, which then refuses our filters.
  if (code === "index_not_found" || code.startsWith("invalid_search_")) await requestRebuild(`a search failed: ${code}`);
}

async function hasVisibleSpaces(): Promise<boolean> {
  const { rows } = await pool.query("SELECT 1 FROM space WHERE status <> 'hidden' LIMIT 1");
  return rows.length > 0;
}

async function requestRebuild(reason: string): Promise<void> {
  try {
    await db.$transaction((tx) => enqueue(tx, "reindex", { reason }, "reindex"));
  } catch (error) {
    // why: the visitor's answer from Postgres matters more; the next look at the index asks again.
    log.warn({ err: error }, "no rebuild of the index could be asked for");
  }
}
