import { type EnqueuedTask, MeilisearchApiError } from "meilisearch";
import { meiliAdmin } from "~/adapters/meili.server";
import { log } from "~/lib/log.server";
import { compareIndex } from "./index-compare.server";
import type { IndexKind } from "./index-kind.server";
import { withRebuildLocked } from "./index-lock.server";
import { settingsAgree } from "./index-settings";
import { createEmptyIndex, ensureExists, indexOf, settle } from "./index-tasks.server";
import { writeRecordsAlone } from "./index-write.server";

const buildBatchSize = 5_000;
const maxBatchesWaiting = 20;

/**
 * Builds an index anew beside the live one and swaps them. Visitors search the old one meanwhile; jobs that come
 * while the two are compared for the last time wait, and then write to the new one, so nothing is lost or reversed.
 */
export async function rebuildIndex(kind: IndexKind, reason: string): Promise<void> {
  const built = `${kind.uid}_build`;
  await withRebuildLocked(kind, async (pauseWrites) => {
    log.info({ index: kind.name, reason }, "an index is being rebuilt");
    await createEmptyIndex(built, kind.settings);
    // why: the engine works through many waiting batches at once much faster than one by one.
    const underway: EnqueuedTask[] = [];
    for await (const documents of kind.streamDocuments(buildBatchSize)) {
      underway.push(await indexOf(built).addDocuments(documents));
      if (underway.length > maxBatchesWaiting) await settle(underway.splice(0, 1)[0] as EnqueuedTask);
    }
    for (const task of underway) await settle(task);
    await align(kind, built);
    await pauseWrites();
    await align(kind, built);
    await ensureExists(kind.uid);
    await settle(meiliAdmin.swapIndexes([{ indexes: [kind.uid, built], rename: false }]));
    log.info({ index: kind.name, reason }, "an index is rebuilt");
  });
  await settle(meiliAdmin.deleteIndex(built));
}

/**
 * Why an index must be built anew: it is missing, empty although there are records, or of older settings or documents; null where
 * all is well. Costs three short questions.
 */
export async function reasonToRebuild(kind: IndexKind): Promise<string | null> {
  const index = indexOf(kind.uid);
  try {
    if (!settingsAgree(kind.settings, await index.getSettings())) return "its settings have changed";
    const outdated = await index.search("", { filter: `shape != ${kind.shape}`, page: 1, hitsPerPage: 0 });
    if (outdated.totalHits > 0) return "its documents have an older shape";
    const { numberOfDocuments } = await index.getStats();
    return numberOfDocuments === 0 && (await kind.hasAny()) ? "it is empty" : null;
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === "index_not_found") return "it does not exist";
    throw error;
  }
}

/** Removes every difference between an index nobody else writes to and Postgres. */
async function align(kind: IndexKind, uid: string): Promise<void> {
  const { missing, stale, extra } = await compareIndex(kind, uid);
  const ids = [...missing, ...stale, ...extra];
  for (let start = 0; start < ids.length; start += buildBatchSize) await writeRecordsAlone(kind, ids.slice(start, start + buildBatchSize), uid);
}
