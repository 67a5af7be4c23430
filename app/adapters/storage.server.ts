import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { env } from "~/env.server";
import { diskStorage } from "./disk-storage.server";

/** What is stored: bytes, a stream, or a file of `newStagingFile()`, which is used up. */
export type StorageBody = Uint8Array | Readable | { stagedFile: string };

export interface StoredFile {
  stream: Readable;
  contentType: string;
  bytes: number;
}

/**
 * Files by key, such as "picture/0b0e.../640.avif". Keys are always made by us: small letters, digits, "-", "." and "/".
 * A file is there whole or not at all; `put` replaces, `get` of nothing is null, `remove` of nothing is no error.
 */
export interface Storage {
  put: (key: string, body: StorageBody, contentType: string) => Promise<void>;
  get: (key: string) => Promise<StoredFile | null>;
  remove: (keys: readonly string[]) => Promise<void>;
  list: (prefix: string) => AsyncIterable<{ key: string; modifiedAt: Date }>;
}

/** Where uploads stand until they are checked; on one file system with the disk storage, so that a move is a rename. */
export const stagingDir = join(env.DATA_DIR, "media", "incoming");

/** A path for a file to be checked and then stored or removed; nothing stands there yet. */
export function newStagingFile(): string {
  mkdirSync(stagingDir, { recursive: true });
  return join(stagingDir, randomUUID());
}

const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env;

/** The storage the settings name: a bucket where S3_BUCKET is set, else the disk under DATA_DIR. */
export const storage: Storage = S3_BUCKET ? await inBucket(S3_BUCKET) : diskStorage(join(env.DATA_DIR, "media", "files"), newStagingFile);

/** why: the client for S3 is large, and most who run this have no bucket. */
async function inBucket(bucket: string): Promise<Storage> {
  const { s3Storage } = await import("./s3-storage.server");
  return s3Storage({ endpoint: S3_ENDPOINT, bucket, region: S3_REGION, accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY }, newStagingFile);
}
