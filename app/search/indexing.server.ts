import { type EnqueuedTask, MeilisearchApiError } from "meilisearch";
import { pool } from "~/adapters/db.server";
import { meiliAdmin } from "~/adapters/meili.server";
import { log } from "~/lib/log.server";
import { hoursDependOnDate } from "~/spaces/hours.server";
import { streamSpaces } from "~/spaces/space.server";
import { compareIndex, type IndexDifference } from "./index-compare.server";
import { withRebuildLocked } from "./index-lock.server";
import { indexSettings, settingsAgree } from "./index-settings";
import { buildIndex, createEmptyIndex, documentsOf, ensureExists, indexOf, settle } from "./index-tasks.server";
import { writeSpaces, writeSpacesAlone } from "./index-write.server";
import { spacesIndex } from "./question.server";
import { documentShape } from "./space-document";

const buildBatchSize = 5_000;
const maxBatchesWaiting = 20;
const refreshBatchSize = 200;

/** Brings the document of one space in step with its row, and returns once it can be found. Throws where it could not, to be tried again. */
export async function indexSpace({ spaceId }: { spaceId: string }): Promise<void> {
  await writeSpaces([spaceId], spacesIndex);
}

/** Renews the documents whose opening hours mean something else each week. */
export async function refreshHours(): Promise<void> {
  const { rows } = await pool.query<{ hours: string; ids: string[] }>(
    "SELECT opening_hours AS hours, array_agg(id::text) AS ids FROM space WHERE status = 'published' AND opening_hours IS NOT NULL GROUP BY opening_hours",
  );
  const ids = rows.filter(({ hours }) => hoursDependOnDate(hours)).flatMap((row) => row.ids);
  for (let start = 0; start < ids.length; start += refreshBatchSize) await writeSpaces(ids.slice(start, start + refreshBatchSize), spacesIndex);
}

/** How the live index differs from Postgres. */
export function checkIndex(): Promise<IndexDifference> {
  return compareIndex(spacesIndex);
}

/**
 * Builds the index anew beside the live one and swaps them. Visitors search the old one meanwhile; jobs that come
 * while the two are compared for the last time wait, and then write to the new one, so nothing is lost or reversed.
 */
export async function reindexSpaces({ reason }: { reason: string }): Promise<void> {
  await withRebuildLocked(async (pauseWrites) => {
    log.info({ reason }, "the index of spaces is being rebuilt");
    await createEmptyIndex(buildIndex, indexSettings);
    // why: the engine works through many waiting batches at once much faster than one by one.
    const underway: EnqueuedTask[] = [];
    for await (const spaces of streamSpaces(buildBatchSize)) {
      underway.push(await indexOf(buildIndex).addDocuments(await documentsOf(spaces, new Date())));
      if (underway.length > maxBatchesWaiting) await settle(underway.splice(0, 1)[0] as EnqueuedTask);
    }
    for (const task of underway) await settle(task);
    await align(buildIndex);
    await pauseWrites();
    await align(buildIndex);
    await ensureExists(spacesIndex);
    await settle(meiliAdmin.swapIndexes([{ indexes: [spacesIndex, buildIndex], rename: false }]));
    log.info({ reason }, "the index of spaces is rebuilt");
  });
  await settle(meiliAdmin.deleteIndex(buildIndex));
}

/**
 * Makes sure that there is an index to search: rebuilds it where it is missing, empty although there are spaces,
 * or of older settings or documents. Costs three short questions when all is well. Says whether it was rebuilt.
 */
export async function ensureIndex(): Promise<boolean> {
  const reason = await reasonToRebuild();
  if (reason) await reindexSpaces({ reason });
  return reason !== null;
}

async function reasonToRebuild(): Promise<string | null> {
  const index = indexOf(spacesIndex);
  try {
    if (!settingsAgree(await index.getSettings())) return "its settings have changed";
    const outdated = await index.search("", { filter: `shape != ${documentShape}`, page: 1, hitsPerPage: 0 });
    if (outdated.totalHits > 0) return "its documents have an older shape";
    const { numberOfDocuments } = await index.getStats();
    const { rows } = await pool.query("SELECT 1 FROM space WHERE status <> 'hidden' LIMIT 1");
    return numberOfDocuments === 0 && rows.length > 0 ? "it is empty" : null;
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === "index_not_found") return "it does not exist";
    throw error;
  }
}

/** Removes every difference between an index nobody else writes to and Postgres. */
async function align(uid: string): Promise<void> {
  const { missing, stale, extra } = await compareIndex(uid);
  const ids = [...missing, ...stale, ...extra];
  for (let start = 0; start < ids.length; start += buildBatchSize) await writeSpacesAlone(ids.slice(start, start + buildBatchSize), uid);
}
