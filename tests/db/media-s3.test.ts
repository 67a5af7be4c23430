import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { startS3 } from "../support/s3-server";
import { pictureBytes } from "../support/pictures";

const s3 = await startS3();
const { endpoint, bucket, region, accessKeyId, secretAccessKey } = s3.settings;
const dataDir = await import("node:fs").then(({ mkdtempSync }) => mkdtempSync("/tmp/hanoi-media-s3-"));
Object.assign(process.env, { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey, DATA_DIR: dataDir });

afterAll(() => s3.close());

it("with a bucket in the settings, uploads, pictures and their end happen there and nothing stays on the disk", async () => {
  const { storage } = await import("~/adapters/storage.server");
  const { db } = await import("~/adapters/db.server");
  const { keepPicture } = await import("~/media/keep-picture.server");
  const { receiveFiles } = await import("~/media/multipart.server");
  const { processMedia } = await import("~/media/process-media.server");
  const { pictureFileResponse } = await import("~/media/picture-file.server");
  const { removeFiles, removeMediaOf } = await import("~/media/remove-media.server");
  const { newOwner, uploadRequest, waitingJobs } = await import("../support/upload");
  const stored = async () => {
    const keys: string[] = [];
    for await (const { key } of storage.list("")) keys.push(key);
    return keys;
  };

  const ownerId = await newOwner();
  const [file] = (await receiveFiles(uploadRequest([{ name: "a.jpg", bytes: await pictureBytes(400, 300) }])))?.files ?? [];
  if (file?.kind !== "received") throw new Error("not received");
  const kept = await keepPicture(file, ownerId, async () => true);
  if (kept.kind !== "kept") throw new Error(kept.kind);
  expect(await stored()).toEqual([`upload/${kept.mediaId}`]);

  await processMedia({ mediaId: kept.mediaId });
  expect(await db.media.findMany()).toMatchObject([{ state: "ready", uploadKey: null }]);
  expect(await stored()).toHaveLength(6);
  const answer = await pictureFileResponse(new Request("http://localhost/"), `picture/${kept.mediaId}/320.avif`, "everybody");
  expect([answer.status, answer.headers.get("Content-Type"), (await answer.arrayBuffer()).byteLength]).toEqual([200, "image/avif", Number(answer.headers.get("Content-Length"))]);

  await db.$transaction((tx) => removeMediaOf(tx, ownerId));
  const [payload] = await waitingJobs("remove-files");
  await removeFiles(payload as { keys: string[] });
  expect(await stored()).toEqual([]);
  expect(readdirSync(join(dataDir, "media", "incoming"))).toEqual([]);
});
