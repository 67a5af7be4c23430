import { buffer } from "node:stream/consumers";
import { db } from "~/adapters/db.server";
import { storage } from "~/adapters/storage.server";
import { log } from "~/lib/log.server";
import { closeOtherDecoders, type EncodedPicture, encodePicture } from "./encode.server";
import { type Refusal, type Variant, variantKey } from "./media";

const contentTypes = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const;

/**
 * The job behind an upload: stores the public files, marks the picture ready and removes the upload, or refuses it with a reason.
 * May run again at any point: what is done is done again alike. Storage or database away, or told to stop: throws, and the job comes back.
 */
export async function processMedia({ mediaId }: { mediaId: string }, stopping?: AbortSignal): Promise<void> {
  const row = await db.media.findUnique({ where: { id: mediaId }, select: { state: true, uploadKey: true } });
  if (row?.state !== "waiting" || !row.uploadKey) return;
  const upload = await storage.get(row.uploadKey);
  const picture = upload && (await decoded(await buffer(upload.stream), mediaId, stopping));
  if (picture) await keepVariants(mediaId, picture);
  else await refuse(mediaId, "unreadable");
  await storage.remove([row.uploadKey]);
}

/** Null where the bytes are no picture after all. */
async function decoded(bytes: Buffer, mediaId: string, stopping: AbortSignal | undefined): Promise<EncodedPicture | null> {
  closeOtherDecoders();
  try {
    return await encodePicture(bytes, stopping);
  } catch (error) {
    stopping?.throwIfAborted();
    log.info({ err: error, mediaId }, "a picture could not be decoded");
    return null;
  }
}

async function keepVariants(mediaId: string, { width, height, placeholder, files }: EncodedPicture): Promise<void> {
  const variants: Variant[] = files.map((file) => ({ format: file.format, width: file.width, height: file.height, key: variantKey(mediaId, file.width, file.format) }));
  for (const file of files) await storage.put(variantKey(mediaId, file.width, file.format), file.bytes, contentTypes[file.format]);
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const { count } = await db.media.updateMany({
    where: { id: mediaId, state: "waiting" },
    data: { state: "ready", uploadKey: null, width, height, placeholder, bytes, variants: variants as object[] },
  });
  // why: whoever deleted the picture meanwhile could not know of these files.
  if (count === 0) await storage.remove(variants.map(({ key }) => key));
}

async function refuse(mediaId: string, refusal: Refusal): Promise<void> {
  await db.media.updateMany({ where: { id: mediaId, state: "waiting" }, data: { state: "refused", refusal, uploadKey: null, bytes: 0 } });
}
