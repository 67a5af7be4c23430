import { createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";
import { newStagingFile } from "~/adapters/storage.server";
import { pictureLimits, type Refusal } from "./media";

/** One file of a form: where it stands until it is checked, or why it does not stand there. */
export type ReceivedFile = { kind: "received"; path: string; bytes: number } | { kind: "refused"; reason: Refusal };

/** All of a form with files; `discard` removes whatever has not been used. */
export interface ReceivedForm {
  files: ReceivedFile[];
  discard: () => Promise<void>;
}

/**
 * Writes the files of a multipart form to disk as they arrive, never more than a chunk of them in memory, and never more of a file
 * than a picture may have. Null where the form breaks off or is no such form: then nothing is left of it. Names given by the sender
 * are not looked at.
 */
export async function receiveFiles(request: Request): Promise<ReceivedForm | null> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!request.body || !/^multipart\/form-data\s*;/i.test(contentType)) return null;
  const staged: string[] = [];
  const discard = async () => void (await Promise.all(staged.map((path) => rm(path, { force: true }))));
  const files: Promise<ReceivedFile>[] = [];
  try {
    const form = new Busboy({ headers: { "content-type": contentType } as BusboyHeaders, limits });
    let isTooMany = false;
    form.on("filesLimit", () => (isTooMany = true));
    form.on("file", (_name, stream) => {
      const path = newStagingFile();
      staged.push(path);
      const file = writeFile(stream, path);
      // why: its failure is awaited below, after the rest of the form has been read.
      file.catch(() => {});
      files.push(file);
    });
    await pipeline(Readable.fromWeb(request.body as never), form as unknown as Writable);
    const received = (await Promise.all(files)).filter((file) => file.kind === "refused" || file.bytes > 0);
    if (isTooMany) received.push({ kind: "refused", reason: "tooMany" });
    return { files: received, discard };
  } catch {
    await Promise.allSettled(files);
    await discard();
    return null;
  }
}

const limits = {
  fileSize: pictureLimits.maxBytes,
  files: pictureLimits.maxFilesAtOnce,
  parts: pictureLimits.maxFilesAtOnce + 8,
  fields: 8,
  fieldSize: 1_000,
  headerPairs: 20,
  headerSize: 8_192,
};

async function writeFile(stream: Readable & { truncated?: boolean }, path: string): Promise<ReceivedFile> {
  try {
    await pipeline(stream, createWriteStream(path, { flags: "wx", mode: 0o600 }));
  } catch (error) {
    // why: the rest of the form must be read past, or it would never end.
    stream.resume();
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") return { kind: "refused", reason: "storage" };
    throw error;
  }
  if (stream.truncated) {
    await rm(path, { force: true });
    return { kind: "refused", reason: "tooLarge" };
  }
  return { kind: "received", path, bytes: (await stat(path)).size };
}
