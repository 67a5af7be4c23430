import { pool } from "~/adapters/db.server";
import { hoursDependOnDate } from "~/spaces/hours.server";
import { designerIndex } from "./designer-index.server";
import { compareIndex, type IndexDifference } from "./index-compare.server";
import type { IndexKind, IndexName } from "./index-kind.server";
import { rebuildIndex, reasonToRebuild } from "./index-rebuild.server";
import { writeRecords } from "./index-write.server";
import { spaceIndex } from "./space-index.server";

const refreshBatchSize = 200;

const kinds: Record<IndexName, IndexKind> = { spaces: spaceIndex, designers: designerIndex };

/** Brings the document of one space in step with its row, and returns once it can be found. Throws where it could not, to be tried again. */
export async function indexSpace({ spaceId }: { spaceId: string }): Promise<void> {
  await writeRecords(spaceIndex, [spaceId]);
}

/** The same for one designer; takes the document away where not everybody may see them, or they are gone. */
export async function indexDesigner({ profileId }: { profileId: string }): Promise<void> {
  await writeRecords(designerIndex, [profileId]);
}

/** Renews the documents whose opening hours mean something else each week. */
export async function refreshHours(): Promise<void> {
  const { rows } = await pool.query<{ hours: string; ids: string[] }>(
    "SELECT opening_hours AS hours, array_agg(id::text) AS ids FROM space WHERE status = 'published' AND opening_hours IS NOT NULL GROUP BY opening_hours",
  );
  const ids = rows.filter(({ hours }) => hoursDependOnDate(hours)).flatMap((row) => row.ids);
  for (let start = 0; start < ids.length; start += refreshBatchSize) await writeRecords(spaceIndex, ids.slice(start, start + refreshBatchSize));
}

/** How each live index differs from Postgres. */
export async function checkIndexes(): Promise<Record<IndexName, IndexDifference>> {
  return { spaces: await compareIndex(spaceIndex), designers: await compareIndex(designerIndex) };
}

/** Builds one index anew beside the live one and swaps them, or all of them one after the other. */
export async function reindex({ reason, index }: { reason: string; index?: IndexName }): Promise<void> {
  for (const kind of index ? [kinds[index]] : Object.values(kinds)) await rebuildIndex(kind, reason);
}

/** Makes sure that there is an index of each kind to search, and names those that had to be rebuilt. */
export async function ensureIndexes(): Promise<IndexName[]> {
  const rebuilt: IndexName[] = [];
  for (const kind of Object.values(kinds)) {
    const reason = await reasonToRebuild(kind);
    if (!reason) continue;
    await rebuildIndex(kind, reason);
    rebuilt.push(kind.name);
  }
  return rebuilt;
}
