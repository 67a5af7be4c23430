import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { db } from "~/adapters/db.server";
import { stagingDir, storage } from "~/adapters/storage.server";
import { enqueueProcessing } from "./keep-picture.server";
import { mediaIdOfKey } from "./media";

/** What is younger may still be on its way to its row, or its job to a worker. */
const graceMs = 60 * 60 * 1000;
const batchSize = 500;

/**
 * The upkeep job: removes stored files that no row speaks of (left by a process that died at the wrong moment), half-written uploads,
 * and gives waiting pictures a job where they have lost theirs. Tells how many files went.
 */
export async function sweepMedia(now = new Date()): Promise<{ removed: number }> {
  const before = new Date(now.getTime() - graceMs);
  await sweepStaging(before);
  let removed = 0;
  let batch: string[] = [];
  const flush = async (): Promise<void> => {
    const orphans = await orphansAmong(batch);
    batch = [];
    if (orphans.length > 0) await storage.remove(orphans);
    removed += orphans.length;
  };
  for (const prefix of ["upload/", "picture/"]) {
    for await (const { key, modifiedAt } of storage.list(prefix)) {
      if (modifiedAt < before) batch.push(key);
      if (batch.length >= batchSize) await flush();
    }
  }
  await flush();
  const lost = await db.media.findMany({ where: { state: "waiting", createdAt: { lt: before } }, select: { id: true } });
  for (const { id } of lost) await db.$transaction((tx) => enqueueProcessing(tx, id));
  return { removed };
}

/** Uploads whose picture no longer waits, and public files whose picture is not, or no longer, ready. */
async function orphansAmong(keys: readonly string[]): Promise<string[]> {
  const ids = [...new Set(keys.flatMap((key) => mediaIdOfKey(key) ?? []))];
  const rows = await db.media.findMany({ where: { id: { in: ids } }, select: { id: true, state: true } });
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  return keys.filter((key) => {
    const id = mediaIdOfKey(key);
    const kept = key.startsWith("upload/") ? ["waiting"] : ["ready", "taken-down"];
    return id !== null && !kept.includes(states.get(id) ?? "");
  });
}

async function sweepStaging(before: Date): Promise<void> {
  const names = await readdir(stagingDir).catch(() => []);
  for (const name of names) {
    const path = join(stagingDir, name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtime < before) await rm(path, { force: true });
  }
}
