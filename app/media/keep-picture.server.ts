import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { db, type Tx } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import { storage } from "~/adapters/storage.server";
import { log } from "~/lib/log.server";
import { turnstile } from "~/lib/turnstile";
import { pictureLimits, type Refusal, sizeProblem, uploadKey } from "./media";
import { type PictureHeader, readPictureHeader } from "./picture-header";

/** Pictures are drawn anew in so many rows, each one at a time, whatever the number of workers. */
const queueCount = 2;

/** why: many uploads at once, waiting for one another's locks, would hold every connection that pages need. */
const through = turnstile(3);

export type Kept = { kind: "kept"; mediaId: string } | { kind: "refused"; reason: Refusal };

/**
 * Checks a staged file and keeps it for the worker: stored upload, row and job, all or nothing. `attach` runs in the same transaction
 * and says where the picture belongs; false leaves nothing behind. The staged file is used up or removed.
 */
export async function keepPicture(
  staged: { path: string; bytes: number },
  ownerId: string,
  attach: (tx: Tx, mediaId: string) => Promise<boolean>,
): Promise<Kept | { kind: "notAttached" }> {
  const header = await headerOf(staged.path);
  const reason = typeof header === "string" ? header : sizeProblem(header);
  if (typeof header === "string" || reason) {
    await rm(staged.path, { force: true });
    return { kind: "refused", reason: reason ?? "unreadable" };
  }
  const mediaId = randomUUID();
  const key = uploadKey(mediaId);
  try {
    await storage.put(key, { stagedFile: staged.path }, header.type);
  } catch (error) {
    log.error({ err: error }, "an upload could not be stored");
    await rm(staged.path, { force: true });
    return { kind: "refused", reason: "storage" };
  }
  try {
    const outcome = await through(() => db.$transaction((tx) => insert(tx, { mediaId, key, ownerId, bytes: staged.bytes, header }, attach)));
    if (outcome.kind !== "kept") await storage.remove([key]);
    return outcome;
  } catch (error) {
    await storage.remove([key]).catch((failure: unknown) => log.warn({ err: failure, key }, "an upload without a row is left to the sweep"));
    if (error === notAttached) return { kind: "notAttached" };
    throw error;
  }
}

const notAttached = new Error("the picture belongs nowhere");

interface NewMedia {
  mediaId: string;
  key: string;
  ownerId: string;
  bytes: number;
  header: PictureHeader;
}

async function insert(tx: Tx, { mediaId, key, ownerId, bytes, header }: NewMedia, attach: (tx: Tx, mediaId: string) => Promise<boolean>): Promise<Kept> {
  // why: two uploads at once must not both take the last place.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('media:' || ${ownerId}, 0))`;
  const reason = await quotaProblem(tx, ownerId, bytes);
  if (reason) return { kind: "refused", reason };
  await tx.media.create({ data: { id: mediaId, ownerId, uploadKey: key, bytes, width: header.width, height: header.height } });
  if (!(await attach(tx, mediaId))) throw notAttached;
  await enqueueProcessing(tx, mediaId);
  return { kind: "kept", mediaId };
}

/** Has the worker draw a waiting upload anew; with a higher `priority` after those that wait with a lower one. */
export async function enqueueProcessing(tx: Tx, mediaId: string, priority = 0): Promise<void> {
  const queue = `media-${Number.parseInt(mediaId.slice(0, 2), 16) % queueCount}`;
  await enqueue(tx, "process-media", { mediaId }, `process-media:${mediaId}`, queue, priority);
}

/** Why the account may keep no further picture of so many bytes; null where it may. */
export async function quotaProblem(tx: Tx, ownerId: string, bytes: number): Promise<Refusal | null> {
  const { _count: count, _sum: sum } = await tx.media.aggregate({ where: { ownerId, state: { not: "refused" } }, _count: true, _sum: { bytes: true } });
  if (count >= pictureLimits.maxCount) return "quotaCount";
  return (sum.bytes ?? 0) + bytes > pictureLimits.maxKeptBytes ? "quotaBytes" : null;
}

async function headerOf(path: string): Promise<PictureHeader | Refusal> {
  const file = await open(path);
  try {
    return await readPictureHeader(async (offset, length) => {
      const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    });
  } finally {
    await file.close();
  }
}
