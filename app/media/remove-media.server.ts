import type { Tx } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import { storage } from "~/adapters/storage.server";
import type { Variant } from "./media";

/** Removes pictures with all their files: the rows now, the files by a job that exists exactly when the transaction commits. */
export async function removeMedia(tx: Tx, mediaIds: readonly string[]): Promise<void> {
  const rows = await tx.media.findMany({ where: { id: { in: [...mediaIds] } }, select: { id: true, uploadKey: true, variants: true } });
  const keys = rows.flatMap(({ uploadKey, variants }) => [...(uploadKey ? [uploadKey] : []), ...(variants as unknown as Variant[]).map(({ key }) => key)]);
  await tx.media.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  if (keys.length > 0) await enqueue(tx, "remove-files", { keys });
}

/** Removes every picture of an account, as when it is erased. */
export async function removeMediaOf(tx: Tx, ownerId: string): Promise<void> {
  const rows = await tx.media.findMany({ where: { ownerId }, select: { id: true } });
  await removeMedia(tx, rows.map(({ id }) => id));
}

/** The job that removes files whose rows are gone. */
export async function removeFiles({ keys }: { keys: string[] }): Promise<void> {
  await storage.remove(keys);
}
