import { stat } from "node:fs/promises";
import { db } from "~/adapters/db.server";
import type { Jobs } from "~/adapters/jobs.server";
import { newStagingFile, storage } from "~/adapters/storage.server";
import { enqueueProcessing } from "~/media/keep-picture.server";
import { uploadKey } from "~/media/media";
import { runTask } from "./child";
import { stopChild } from "./service-process";

/** why: pictures of people who are waiting for theirs go first. */
const afterEverybody = 10;

/**
 * The job behind the sample works: renders them, then hands each to the same way that uploads go. May run again at any point; what
 * has been handed on, and what is no longer there, is left out.
 *
 * why: they are rendered from SVG, whose decoder the worker closes for good before it touches an upload, so that happens in a process
 * of its own.
 */
export async function drawSamplePictures({ pictures }: Jobs["draw-samples"], stopping?: AbortSignal): Promise<void> {
  const rows = await db.media.findMany({ where: { id: { in: pictures.map(({ mediaId }) => mediaId) }, state: "waiting", uploadKey: null }, select: { id: true } });
  const waiting = new Set(rows.map(({ id }) => id));
  const drawn = pictures.filter(({ mediaId }) => waiting.has(mediaId)).map((picture) => ({ ...picture, file: newStagingFile() }));
  if (drawn.length === 0) return;
  const status = await runTask("draw-samples", drawn.map(({ drawing, file }) => `${drawing}=${file}`), {}, (child) => {
    stopping?.addEventListener("abort", () => void stopChild(child, "SIGTERM", 2_000));
  });
  stopping?.throwIfAborted();
  if (status !== 0) throw new Error(`drawing the sample works ended with ${status}`);
  for (const { mediaId, file } of drawn) await handOn(mediaId, file);
}

async function handOn(mediaId: string, file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (!found) return;
  const key = uploadKey(mediaId);
  await storage.put(key, { stagedFile: file }, "image/png");
  await db.$transaction(async (tx) => {
    const { count } = await tx.media.updateMany({ where: { id: mediaId, state: "waiting", uploadKey: null }, data: { uploadKey: key, bytes: found.size } });
    if (count > 0) await enqueueProcessing(tx, mediaId, afterEverybody);
  });
}
