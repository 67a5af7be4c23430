import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Storage, StorageBody } from "./storage.server";
import { checkedKey } from "./storage-key";

const contentTypes: Record<string, string> = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" };

/** Files below one directory; written aside and renamed, so that a half-written file is never seen. */
export function diskStorage(root: string, newStagingFile: () => string): Storage {
  const pathOf = (key: string) => join(root, checkedKey(key));
  return {
    async put(key, body) {
      const path = pathOf(key);
      const staged = await stage(body, newStagingFile);
      try {
        await flush(staged);
        await mkdir(dirname(path), { recursive: true });
        await rename(staged, path);
      } catch (error) {
        await rm(staged, { force: true });
        throw error;
      }
    },

    async get(key) {
      const path = pathOf(key);
      const file = await open(path).catch(nullWhereMissing);
      if (!file) return null;
      const { size } = await file.stat();
      const contentType = contentTypes[key.split(".").at(-1) ?? ""] ?? "application/octet-stream";
      return { stream: createReadStream(path, { fd: file }), contentType, bytes: size };
    },

    async remove(keys) {
      await Promise.all(keys.map((key) => rm(pathOf(key), { force: true })));
    },

    async *list(prefix) {
      const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(nullWhereMissing);
      for (const entry of entries ?? []) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        const key = relative(root, path).replaceAll("\\", "/");
        const found = key.startsWith(prefix) ? await stat(path).catch(nullWhereMissing) : null;
        if (found) yield { key, modifiedAt: found.mtime };
      }
    },
  };
}

/** The body as a file: staged files as they are, everything else written out; nothing is left of a body that breaks off. */
export async function stage(body: StorageBody, newStagingFile: () => string): Promise<string> {
  if ("stagedFile" in body) return body.stagedFile;
  const path = newStagingFile();
  try {
    await pipeline(body instanceof Uint8Array ? Readable.from([body]) : body, createWriteStream(path, { flags: "wx" }));
    return path;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** why: a rename may reach the disk before the bytes do; after a power cut the file would stand there empty. */
async function flush(path: string): Promise<void> {
  const file = await open(path, "r+");
  await file.sync().finally(() => file.close());
}

function nullWhereMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
