import { dataDir, stagedFiles, storedKeys } from "../support/media-dir";
import { readdirSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { storage } from "~/adapters/storage.server";
import { keepPicture } from "~/media/keep-picture.server";
import { pictureLimits } from "~/media/media";
import { receiveFiles } from "~/media/multipart.server";
import { phonePhoto, pictureBytes, refusedFiles } from "../support/pictures";
import { cutRequest, newOwner, uploadRequest, waitingJobs } from "../support/upload";

let ownerId: string;
const attach = async () => true;

/** What an upload of these files comes to, and that nothing stays aside. */
async function upload(...files: { name: string; bytes: Uint8Array }[]) {
  const form = await receiveFiles(uploadRequest(files));
  if (!form) return null;
  const outcomes = [];
  for (const file of form.files) outcomes.push(file.kind === "received" ? await keepPicture(file, ownerId, attach) : file);
  await form.discard();
  expect(stagedFiles()).toEqual([]);
  return outcomes;
}

beforeEach(async () => {
  await pool.query("TRUNCATE app_user CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  await storage.remove(await storedKeys());
  ownerId = await newOwner();
});

describe("an upload", () => {
  it("waits as row, file and job together", async () => {
    const [outcome] = (await upload({ name: "picture.jpg", bytes: await pictureBytes(800, 600) })) ?? [];
    const mediaId = outcome?.kind === "kept" ? outcome.mediaId : "";
    expect(await db.media.findMany()).toMatchObject([{ id: mediaId, ownerId, state: "waiting", uploadKey: `upload/${mediaId}`, width: 800, height: 600 }]);
    expect(await storedKeys()).toEqual([`upload/${mediaId}`]);
    expect(await waitingJobs("process-media")).toEqual([{ mediaId }]);
  });

  it("UP4: takes no name from the sender", async () => {
    const bytes = await pictureBytes(100, 80);
    const outcomes = await upload({ name: "../../../evil.jpg", bytes }, { name: "a\r\nX-Evil: 1.jpg", bytes }, { name: "C:\\evil\0.php", bytes });
    expect(outcomes?.map(({ kind }) => kind)).toEqual(["kept", "kept", "kept"]);
    for (const key of await storedKeys()) expect(key).toMatch(/^upload\/[0-9a-f-]{36}$/);
    expect(readdirSync(dataDir, { recursive: true }).join()).not.toContain("evil");
  });

  it("UP1 UP2: refuses by bytes and size what is no picture of ours, and nothing changes", async () => {
    for (const [name, { bytes, reason }] of Object.entries(await refusedFiles())) expect(await upload({ name: "photo.jpg", bytes }), name).toEqual([{ kind: "refused", reason }]);
    expect(await db.media.count()).toBe(0);
    expect(await storedKeys()).toEqual([]);
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
    expect(stagedFiles()).toEqual([]);
    expect(await storedKeys()).toEqual([]);
    expect(await db.media.count()).toBe(0);
  });

  it("is no upload where the form is none", async () => {
    const post = (body: BodyInit | null, type = "") => receiveFiles(new Request("http://localhost/", { method: "POST", body, headers: type ? { "content-type": type } : {} }));
    expect(await post("a=b", "application/x-www-form-urlencoded")).toBeNull();
    expect(await post("rubbish", "multipart/form-data; boundary=x")).toBeNull();
    expect(await post("rubbish", "multipart/form-data")).toBeNull();
    expect(await post(null)).toBeNull();
    expect((await receiveFiles(uploadRequest([{ name: "", bytes: new Uint8Array() }])))?.files).toEqual([]);
    expect(stagedFiles()).toEqual([]);
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
    expect([...(await storedKeys()), ...stagedFiles()]).toEqual([]);
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
    expect(await storedKeys()).toHaveLength(1);
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
