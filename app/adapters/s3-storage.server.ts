import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { DeleteObjectsCommand, GetObjectCommand, ListObjectsV2Command, NoSuchKey, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { stage } from "./disk-storage.server";
import type { Storage } from "./storage.server";
import { checkedKey } from "./storage-key";

export interface S3Settings {
  /** Address of an S3-compatible server; undefined is Amazon's own. */
  endpoint?: string;
  bucket: string;
  region: string;
  accessKeyId?: string;
  secretAccessKey?: string;
}

/** DeleteObjects takes so many keys at most. */
const maxDeletedAtOnce = 1_000;

/** Files in one bucket of Amazon S3 or of a server that speaks like it. */
export function s3Storage({ bucket: Bucket, endpoint, region, accessKeyId, secretAccessKey }: S3Settings, newStagingFile: () => string): Storage {
  const client = new S3Client({
    endpoint,
    region,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
    // why: servers other than Amazon's rarely answer to bucket.host, and few know the newer checksums.
    forcePathStyle: endpoint !== undefined,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 60_000 },
  });
  return {
    async put(key, body, ContentType) {
      // why: S3 wants to know the length first, and can be asked again only where the bytes can be read again.
      const staged = await stage(body, newStagingFile);
      try {
        const { size: ContentLength } = await stat(staged);
        await client.send(new PutObjectCommand({ Bucket, Key: checkedKey(key), Body: createReadStream(staged), ContentLength, ContentType }));
      } finally {
        await rm(staged, { force: true });
      }
    },

    async get(key) {
      try {
        const { Body, ContentType, ContentLength } = await client.send(new GetObjectCommand({ Bucket, Key: checkedKey(key) }));
        return { stream: Body as Readable, contentType: ContentType ?? "application/octet-stream", bytes: ContentLength ?? 0 };
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },

    async remove(keys) {
      for (let start = 0; start < keys.length; start += maxDeletedAtOnce) {
        const Objects = keys.slice(start, start + maxDeletedAtOnce).map((key) => ({ Key: checkedKey(key) }));
        const { Errors } = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
        if (Errors?.length) throw new Error(`the storage kept ${Errors.length} files: ${Errors[0]?.Message}`);
      }
    },

    async *list(Prefix) {
      let ContinuationToken: string | undefined;
      do {
        const page = await client.send(new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken }));
        for (const { Key, LastModified } of page.Contents ?? []) if (Key && LastModified) yield { key: Key, modifiedAt: LastModified };
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken);
    },
  };
}
