import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { beforeEach, describe, expect, it, vi } from "vitest";

const dataDir = await vi.hoisted(async () => {
  const { mkdtempSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  process.env.DATA_DIR = mkdtempSync(`${tmpdir()}/hanoi-media-`);
  return process.env.DATA_DIR;
});

import { db, pool } from "~/adapters/db.server";
import { stagingDir, storage } from "~/adapters/storage.server";
import { keepPicture } from "~/media/keep-picture.server";
import { pictureLimits, type Variant } from "~/media/media";
import { receiveFiles } from "~/media/multipart.server";
import { processMedia } from "~/media/process-media.server";
import { removeFiles, removeMediaOf } from "~/media/remove-media.server";
import { sweepMedia } from "~/media/sweep-media.server";
import { phonePhoto, pictureBytes, refusedFiles } from "../support/pictures";
import { cutRequest, newOwner, uploadRequest, waitingJobs } from "../support/upload";

let ownerId: string;
const attach = async () => true;
const stored = async (prefix = "") => {
  const keys: string[] = [];
  for await (const { key } of storage.list(prefix)) keys.push(key);
  return keys;
};
const staging = () => (existsSync(stagingDir) ? readdirSync(stagingDir) : []);

/** What an upload of these files comes to, and that nothing stays aside. */
async function upload(...files: { name: string; bytes: Uint8Array }[]) {
  const form = await receiveFiles(uploadRequest(files));
  if (!form) return null;
  const outcomes = [];
  for (const file of form.files) outcomes.push(file.kind === "received" ? await keepPicture(file, ownerId, attach) : file);
  await form.discard();
  expect(staging()).toEqual([]);
  return outcomes;
}

async function uploaded(bytes: Uint8Array): Promise<string> {
  const [outcome] = (await upload({ name: "picture.jpg", bytes })) ?? [];
  if (outcome?.kind !== "kept") throw new Error(JSON.stringify(outcome));
  return outcome.mediaId;
}

beforeEach(async () => {
  await pool.query("TRUNCATE app_user CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  await storage.remove(await stored());
  ownerId = await newOwner();
});

describe("an upload", () => {
  it("waits as row, file and job together", async () => {
    const mediaId = await uploaded(await pictureBytes(800, 600));
    expect(await db.media.findMany()).toMatchObject([{ id: mediaId, ownerId, state: "waiting", uploadKey: `upload/${mediaId}`, width: 800, height: 600 }]);
    expect(await stored()).toEqual([`upload/${mediaId}`]);
    expect(await waitingJobs("process-media")).toEqual([{ mediaId }]);
  });

  it("UP4: takes no name from the sender", async () => {
    const bytes = await pictureBytes(100, 80);
    const outcomes = await upload({ name: "../../../evil.jpg", bytes }, { name: "a\r\nX-Evil: 1.jpg", bytes }, { name: "C:\\evil\0.php", bytes });
    expect(outcomes?.map(({ kind }) => kind)).toEqual(["kept", "kept", "kept"]);
    for (const key of await stored()) expect(key).toMatch(/^upload\/[0-9a-f-]{36}$/);
    expect(readdirSync(dataDir, { recursive: true }).join()).not.toContain("evil");
  });

  it("UP1 UP2: refuses by bytes and size what is no picture of ours, and nothing changes", async () => {
    for (const [name, { bytes, reason }] of Object.entries(await refusedFiles())) expect(await upload({ name: "photo.jpg", bytes }), name).toEqual([{ kind: "refused", reason }]);
    expect(await db.media.count()).toBe(0);
    expect(await stored()).toEqual([]);
    expect(await waitingJobs("process-media")).toEqual([]);
  });

  it("UP1: takes no file past its limit, and no more files than a form may have", async () => {
    const large = Buffer.concat([await pictureBytes(100, 80), Buffer.alloc(pictureLimits.maxBytes)]);
    expect(await upload({ name: "large.jpg", bytes: large })).toEqual([{ kind: "refused", reason: "tooLarge" }]);
    const bytes = await pictureBytes(20, 20);
    const outcomes = await upload(...Array.from({ length: pictureLimits.maxFilesAtOnce + 1 }, () => ({ name: "a.jpg", bytes })));
    expect(outcomes?.map((one) => (one.kind === "refused" ? one.reason : one.kind))).toEqual([...Array<string>(pictureLimits.maxFilesAtOnce).fill("kept"), "tooMany"]);
  });

  it("cut half-way leaves nothing behind, wherever it was cut", async () => {
    const whole = uploadRequest([{ name: "one.jpg", bytes: await pictureBytes(800, 600, "png") }, { name: "two.jpg", bytes: await phonePhoto() }]);
    const size = (await whole.clone().arrayBuffer()).byteLength;
    for (const share of [0, 0.001, 0.1, 0.5, 0.9, 0.9999]) expect(await receiveFiles(await cutRequest(whole, Math.floor(size * share))), String(share)).toBeNull();
    const unfinished = new Uint8Array(await whole.clone().arrayBuffer()).subarray(0, size - 10);
    expect(await receiveFiles(new Request(whole.url, { method: "POST", headers: whole.headers, body: unfinished }))).toBeNull();
    expect(staging()).toEqual([]);
    expect(await stored()).toEqual([]);
    expect(await db.media.count()).toBe(0);
  });

  it("is no upload where the form is none", async () => {
    const post = (body: BodyInit | null, type = "") => receiveFiles(new Request("http://localhost/", { method: "POST", body, headers: type ? { "content-type": type } : {} }));
    expect(await post("a=b", "application/x-www-form-urlencoded")).toBeNull();
    expect(await post("rubbish", "multipart/form-data; boundary=x")).toBeNull();
    expect(await post("rubbish", "multipart/form-data")).toBeNull();
    expect(await post(null)).toBeNull();
    expect((await receiveFiles(uploadRequest([{ name: "", bytes: new Uint8Array() }])))?.files).toEqual([]);
    expect(staging()).toEqual([]);
  });

  it("that belongs nowhere, or whose transaction fails, leaves nothing behind", async () => {
    const attempt = async (where: () => Promise<boolean>) => {
      const [file] = (await receiveFiles(uploadRequest([{ name: "a.jpg", bytes: await pictureBytes(50, 50) }])))?.files ?? [];
      if (file?.kind !== "received") throw new Error("not received");
      return keepPicture(file, ownerId, where);
    };
    expect(await attempt(async () => false)).toEqual({ kind: "notAttached" });
    await expect(attempt(async () => Promise.reject(new Error("later step")))).rejects.toThrow("later step");
    expect(await db.media.count()).toBe(0);
    expect([...(await stored()), ...staging()]).toEqual([]);
    expect(await waitingJobs("process-media")).toEqual([]);
  });

  it("UP4: past the number of pictures an account may keep is refused, by however many at once", async () => {
    const rows = Array.from({ length: pictureLimits.maxCount - 1 }, () => ({ ownerId, bytes: 1, state: "ready" }));
    await db.media.createMany({ data: rows });
    const bytes = await pictureBytes(50, 50);
    const outcomes = await Promise.all([1, 2, 3].map(async () => {
      const [file] = (await receiveFiles(uploadRequest([{ name: "a.jpg", bytes }])))?.files ?? [];
      return file?.kind === "received" ? keepPicture(file, ownerId, attach) : null;
    }));
    expect(outcomes.map((one) => (one?.kind === "refused" ? one.reason : one?.kind)).sort()).toEqual(["kept", "quotaCount", "quotaCount"]);
    expect(await stored()).toHaveLength(1);
  });

  it("UP4: past the bytes an account may keep is refused; another account is not", async () => {
    await db.media.create({ data: { ownerId, bytes: pictureLimits.maxKeptBytes - 10, state: "ready" } });
    const bytes = await pictureBytes(50, 50);
    expect(await upload({ name: "a.jpg", bytes })).toEqual([{ kind: "refused", reason: "quotaBytes" }]);
    ownerId = await newOwner();
    expect(await upload({ name: "a.jpg", bytes })).toMatchObject([{ kind: "kept" }]);
  });

  it("is refused politely where the disk does not take it", async () => {
    const put = vi.spyOn(storage, "put").mockRejectedValueOnce(Object.assign(new Error("no space"), { code: "ENOSPC" }));
    expect(await upload({ name: "a.jpg", bytes: await pictureBytes(50, 50) })).toEqual([{ kind: "refused", reason: "storage" }]);
    put.mockRestore();
    expect(await db.media.count()).toBe(0);
  });
});

describe("the worker", () => {
  it("draws it anew in every width and format, upright, and keeps no original", async () => {
    const mediaId = await uploaded(await phonePhoto(1600, 1200));
    await processMedia({ mediaId });
    const row = await db.media.findUniqueOrThrow({ where: { id: mediaId } });
    expect(row).toMatchObject({ state: "ready", uploadKey: null, width: 1200, height: 1600 });
    const variants = row.variants as unknown as Variant[];
    expect(variants.map(({ width, format }) => `${width}.${format}`)).toEqual([320, 640, 1200].flatMap((width) => ["avif", "webp", "jpg"].map((format) => `${width}.${format}`)));
    expect((await stored()).sort()).toEqual(variants.map(({ key }) => key).sort());
    expect(row.bytes).toBeGreaterThan(1000);
  });

  it("UP3: leaves no EXIF, GPS, name or profile in any stored file", async () => {
    const original = await phonePhoto(1600, 1200);
    expect(original.includes("SecretPhone")).toBe(true);
    await processMedia({ mediaId: await uploaded(original) });
    const keys = await stored();
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
    const keys = await stored();
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
    expect(await stored()).toEqual([]);
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

  it("run again at any point comes to the same", async () => {
    const mediaId = await uploaded(await pictureBytes(400, 300));
    const remove = vi.spyOn(storage, "remove").mockRejectedValueOnce(new Error("away"));
    await expect(processMedia({ mediaId })).rejects.toThrow("away");
    remove.mockRestore();
    await processMedia({ mediaId });
    expect(await db.media.findUnique({ where: { id: mediaId } })).toMatchObject({ state: "ready" });
    await sweepMedia(new Date(Date.now() + 2 * 3_600_000));
    expect(await stored("upload/")).toEqual([]);
    expect(await stored("picture/")).toHaveLength(6);
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
    expect(await stored()).toEqual([]);
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
    expect(await stored()).toEqual([]);
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
    expect(staging()).toEqual(["young"]);
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    expect(await sweepMedia(new Date(Date.now() + 2 * 3_600_000))).toEqual({ removed: 2 });
    expect((await stored()).map((key) => key.split("/")[1])).toEqual(expect.arrayContaining([ready, waiting]));
    expect(await stored()).toHaveLength(7);
    expect(await waitingJobs("process-media")).toEqual([{ mediaId: waiting }]);
  });
});
