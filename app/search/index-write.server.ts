import type { EnqueuedTask } from "meilisearch";
import type pg from "pg";
import { pool } from "~/adapters/db.server";
import { isVisible, type Space } from "~/spaces/space";
import { type SpaceRow, spaceColumns, toSpace } from "~/spaces/space-row.server";
import { withSpacesLocked } from "./index-lock.server";
import { documentsOf, indexOf, settle } from "./index-tasks.server";

/** Brings the documents of spaces in step with their rows, whatever state both are in, and returns once that can be found. */
export async function writeSpaces(ids: readonly string[], uid: string): Promise<void> {
  const accepted = await withSpacesLocked(ids, async (client) => sendSpaces(await readVisible(client, ids), ids, uid));
  for (const task of accepted) await settle(task);
}

/** The same for an index that nobody else writes to. */
export async function writeSpacesAlone(ids: readonly string[], uid: string): Promise<void> {
  for (const task of await sendSpaces(await readVisible(pool, ids), ids, uid)) await settle(task);
}

async function readVisible(client: pg.ClientBase | pg.Pool, ids: readonly string[]): Promise<Space[]> {
  const { rows } = await client.query<SpaceRow>(`SELECT ${spaceColumns} FROM space s WHERE s.id = ANY($1::uuid[])`, [ids]);
  return rows.map(toSpace).filter(isVisible);
}

/** Hands documents over, and takes away those of spaces that are hidden or gone. */
async function sendSpaces(spaces: readonly Space[], ids: readonly string[], uid: string): Promise<EnqueuedTask[]> {
  const visible = new Set(spaces.map(({ id }) => id));
  const gone = ids.filter((id) => !visible.has(id));
  const accepted: EnqueuedTask[] = [];
  if (spaces.length > 0) accepted.push(await indexOf(uid).addDocuments(await documentsOf(spaces, new Date())));
  if (gone.length > 0) accepted.push(await indexOf(uid).deleteDocuments(gone));
  return accepted;
}
