import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
// @ts-expect-error s3rver comes without types
import S3rver from "s3rver";
import type { S3Settings } from "~/adapters/s3-storage.server";

export interface S3Server {
  settings: S3Settings & { endpoint: string; accessKeyId: string; secretAccessKey: string };
  close: () => Promise<void>;
}

/** A real S3-compatible server on a free port, with one empty bucket. */
export async function startS3(): Promise<S3Server> {
  const directory = mkdtempSync(join(tmpdir(), "hanoi-s3-"));
  const server = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory, configureBuckets: [{ name: "pictures", configs: [] }] });
  const { port } = (await server.run()) as { port: number };
  return {
    settings: { endpoint: `http://127.0.0.1:${port}`, bucket: "pictures", region: "us-east-1", accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
    close: async () => {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
