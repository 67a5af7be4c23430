import { stagedFiles, storedKeys } from "../support/media-dir";
import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { releaseStuckJobs } from "~/adapters/jobs.server";
import { stagingDir, storage } from "~/adapters/storage.server";
import { keepPicture } from "~/media/keep-picture.server";
import type { Variant } from "~/media/media";
import { receiveFiles } from "~/media/multipart.server";
import { processMedia } from "~/media/process-media.server";
import { removeFiles, removeMediaOf } from "~/media/remove-media.server";
import { sweepMedia } from "~/media/sweep-media.server";
import { phonePhoto, pictureBytes } from "../support/pictures";
import { newOwner, uploadRequest, waitingJobs } from "../support/upload";

let ownerId: string;

/** A picture that waits. */
async function uploaded(bytes: Uint8Array): Promise<string> {
  const [file] = (await receiveFiles(uploadRequest([{ name: "picture.jpg", bytes }])))?.files ?? [];
  const kept = file?.kind === "received" ? await keepPicture(file, ownerId, async () => true) : file;
  if (kept?.kind !== "kept") throw new Error(JSON.stringify(kept));
  return kept.mediaId;
}

beforeEach(async () => {
  await pool.query("TRUNCATE app_user CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  await storage.remove(await storedKeys());
  ownerId = await newOwner();
});

describe("the worker", () => {
  it("draws it anew in every width and format, upright, and keeps no original", async () => {
    const mediaId = await uploaded(await phonePhoto(1600, 1200));
    await processMedia({ mediaId });
    const row = await db.media.findUniqueOrThrow({ where: { id: mediaId } });
    expect(row).toMatchObject({ state: "ready", uploadKey: null, width: 1200, height: 1600 });
    const variants = row.variants as unknown as Variant[];
    expect(variants.map(({ width, format }) => `${width}.${format}`)).toEqual([320, 640, 1200].flatMap((width) => ["avif", "webp", "jpg"].map((format) => `${width}.${format}`)));
    expect((await storedKeys()).sort()).toEqual(variants.map(({ key }) => key).sort());
    expect(row.bytes).toBeGreaterThan(1000);
  });

  it("UP3: leaves no EXIF, GPS, name or profile in any stored file", async () => {
    const original = await phonePhoto(1600, 1200);
    expect(original.includes("SecretPhone")).toBe(true);
    await processMedia({ mediaId: await uploaded(original) });
    const keys = await storedKeys();
    expect(keys).toHaveLength(9);
    for (const key of keys) {
      const file = await storage.get(key);
      const bytes = await buffer(file?.stream as NodeJS.ReadableStream);
      const { exif, iptc, xmp, orientation, format } = await sharp(bytes).metadata();
      expect({ exif, iptc, xmp, orientation }, key).toEqual({ exif: undefined, iptc: undefined, xmp: undefined, orientation: undefined });
      expect(key.endsWith(format === "heif" ? ".avif" : format === "jpeg" ? ".jpg" : `.${format}`), key).toBe(true);
      for (const text of ["SecretPhone", "A secret name", "Exif", "GPS", "http://ns.adobe.com"]) expect(bytes.includes(text), `${key} ${text}`).toBe(false);
    }
  });

  it("UP2: strips what hides behind a picture", async () => {
    const polyglot = Buffer.concat([await pictureBytes(400, 300), Buffer.from("PK\x03\x04<script>alert(1)</script>", "latin1")]);
    await processMedia({ mediaId: await uploaded(polyglot) });
    const keys = await storedKeys();
    expect(keys).toHaveLength(6);
    for (const key of keys) expect((await buffer((await storage.get(key))?.stream as NodeJS.ReadableStream)).includes("<script>"), key).toBe(false);
  });

  it.each(["png", "webp", "avif"] as const)("takes %s", async (format) => {
    const mediaId = await uploaded(await pictureBytes(400, 300, format));
    await processMedia({ mediaId });
    expect(await db.media.findUnique({ where: { id: mediaId } })).toMatchObject({ state: "ready", width: 400, height: 300 });
  });

  it("refuses what has a picture's header and no picture, and keeps nothing of it", async () => {
    const whole = await pictureBytes(800, 600, "png");
    const mediaId = await uploaded(whole.subarray(0, 60));
    await processMedia({ mediaId });
    expect(await db.media.findUnique({ where: { id: mediaId } })).toMatchObject({ state: "refused", refusal: "unreadable", uploadKey: null });
    expect(await storedKeys()).toEqual([]);
  });

  it("UP2: cannot be made to use another decoder", async () => {
    const mediaId = await uploaded(await pictureBytes(50, 50));
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>');
    const drawn = sharp({ create: { width: 10, height: 10, channels: 3, background: "#888" } });
    for (const bytes of [svg, await drawn.clone().tiff().toBuffer(), await drawn.clone().gif().toBuffer()]) {
      await db.media.update({ where: { id: mediaId }, data: { state: "waiting", refusal: null, uploadKey: `upload/${mediaId}` } });
      await storage.put(`upload/${mediaId}`, bytes, "image/jpeg");
      await processMedia({ mediaId });
      expect(await db.media.findUnique({ where: { id: mediaId } })).toMatchObject({ state: "refused", refusal: "unreadable" });
    }
  });

  it("told to stop, leaves the picture waiting for another worker", async () => {
    const mediaId = await uploaded(await pictureBytes(400, 300));
    await expect(processMedia({ mediaId }, AbortSignal.abort())).rejects.toThrow();
    expect(await db.media.findUnique({ where: { id: mediaId } })).toMatchObject({ state: "waiting" });
    expect(await storedKeys()).toEqual([`upload/${mediaId}`]);
  });

  it("killed at work, has its job and its queue given back", async () => {
    await uploaded(await pictureBytes(400, 300));
    await pool.query("UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '9 minutes', locked_by = 'dead'");
    await pool.query("UPDATE graphile_worker._private_job_queues SET locked_at = now() - interval '9 minutes', locked_by = 'dead'");
    const locks = async () => (await pool.query("SELECT j.locked_by AS job, q.locked_by AS queue FROM graphile_worker._private_jobs j JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id")).rows;
    await releaseStuckJobs();
    expect(await locks(), "young locks stay").toEqual([{ job: "dead", queue: "dead" }]);
    await pool.query("UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '11 minutes'");
    await releaseStuckJobs();
    expect(await locks()).toEqual([{ job: null, queue: null }]);
  });

  it("run again at any point comes to the same", async () => {
    const mediaId = await uploaded(await pictureBytes(400, 300));
    const remove = vi.spyOn(storage, "remove").mockRejectedValueOnce(new Error("away"));
    await expect(processMedia({ mediaId })).rejects.toThrow("away");
    remove.mockRestore();
    await processMedia({ mediaId });
    expect(await db.media.findUnique({ where: { id: mediaId } })).toMatchObject({ state: "ready" });
    await sweepMedia(new Date(Date.now() + 2 * 3_600_000));
    expect(await storedKeys("upload/")).toEqual([]);
    expect(await storedKeys("picture/")).toHaveLength(6);
  });

  it("leaves no file of a picture that was deleted meanwhile", async () => {
    const mediaId = await uploaded(await pictureBytes(400, 300));
    const put = storage.put.bind(storage);
    const spy = vi.spyOn(storage, "put").mockImplementation(async (...args) => {
      await db.media.deleteMany({ where: { id: mediaId } });
      return put(...args);
    });
    await processMedia({ mediaId });
    spy.mockRestore();
    expect(await storedKeys()).toEqual([]);
  });
});

describe("going away", () => {
  it("takes the rows at once and the files by a job", async () => {
    const ids = [await uploaded(await pictureBytes(400, 300)), await uploaded(await pictureBytes(50, 50))];
    await processMedia({ mediaId: ids[0] ?? "" });
    await db.$transaction((tx) => removeMediaOf(tx, ownerId));
    expect(await db.media.count()).toBe(0);
    const [payload] = await waitingJobs("remove-files");
    await removeFiles(payload as { keys: string[] });
    expect(await storedKeys()).toEqual([]);
  });

  it("of a process at the wrong moment is made good by the sweep, which touches nothing that is young or in use", async () => {
    const ready = await uploaded(await pictureBytes(400, 300));
    await processMedia({ mediaId: ready });
    const waiting = await uploaded(await pictureBytes(50, 50));
    const orphan = "0b0e4c52-8f1d-4d1a-9c8e-0123456789ab";
    await storage.put(`upload/${orphan}`, Buffer.from("x"), "image/jpeg");
    await storage.put(`picture/${orphan}/320.avif`, Buffer.from("x"), "image/avif");
    mkdirSync(stagingDir, { recursive: true });
    writeFileSync(join(stagingDir, "old"), "x");
    utimesSync(join(stagingDir, "old"), 0, 0);
    writeFileSync(join(stagingDir, "young"), "x");
    expect(await sweepMedia()).toEqual({ removed: 0 });
    expect(stagedFiles()).toEqual(["young"]);
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    expect(await sweepMedia(new Date(Date.now() + 2 * 3_600_000))).toEqual({ removed: 2 });
    expect((await storedKeys()).map((key) => key.split("/")[1])).toEqual(expect.arrayContaining([ready, waiting]));
    expect(await storedKeys()).toHaveLength(7);
    expect(await waitingJobs("process-media")).toEqual([{ mediaId: waiting }]);
  });
});
