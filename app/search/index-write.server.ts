import type { EnqueuedTask } from "meilisearch";
import { pool } from "~/adapters/db.server";
import type { IndexedDocument, IndexKind } from "./index-kind.server";
import { withRecordsLocked } from "./index-lock.server";
import { indexOf, settle } from "./index-tasks.server";

/** Brings the documents of records in step with their rows, whatever state both are in, and returns once that can be found. */
export async function writeRecords(kind: IndexKind, ids: readonly string[]): Promise<void> {
  const accepted = await withRecordsLocked(kind, ids, async (client) => send(await kind.readDocuments(client, ids), ids, kind.uid));
  for (const task of accepted) await settle(task);
}

/** The same for an index of that kind, by uid, that nobody else writes to. */
export async function writeRecordsAlone(kind: IndexKind, ids: readonly string[], uid: string): Promise<void> {
  for (const task of await send(await kind.readDocuments(pool, ids), ids, uid)) await settle(task);
}

/** Hands documents over, and takes away those of records that nobody may see or that are gone. */
async function send(documents: IndexedDocument[], ids: readonly string[], uid: string): Promise<EnqueuedTask[]> {
  const visible = new Set(documents.map(({ id }) => id));
  const gone = ids.filter((id) => !visible.has(id));
  const accepted: EnqueuedTask[] = [];
  if (documents.length > 0) accepted.push(await indexOf(uid).addDocuments(documents));
  if (gone.length > 0) accepted.push(await indexOf(uid).deleteDocuments(gone));
  return accepted;
}
