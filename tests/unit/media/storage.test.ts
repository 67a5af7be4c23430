import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diskStorage } from "~/adapters/disk-storage.server";
import { s3Storage } from "~/adapters/s3-storage.server";
import type { Storage } from "~/adapters/storage.server";
import { type S3Server, startS3 } from "../../support/s3-server";

const dir = mkdtempSync(join(tmpdir(), "hanoi-storage-"));
let staged = 0;
const newStagingFile = () => join(dir, `staged-${staged++}`);
let s3: S3Server;

beforeAll(async () => {
  s3 = await startS3();
});
afterAll(async () => {
  await s3.close();
  rmSync(dir, { recursive: true, force: true });
});

const storages: [string, () => Storage][] = [
  ["disk", () => diskStorage(join(dir, "files"), newStagingFile)],
  ["S3", () => s3Storage(s3.settings, newStagingFile)],
];

describe.each(storages)("storage on %s", (_name, open) => {
  const text = async (key: string) => {
    const file = await open().get(key);
    return file && (await buffer(file.stream)).toString();
  };
  const keys = async (prefix: string) => {
    const found: string[] = [];
    for await (const { key } of open().list(prefix)) found.push(key);
    return found.sort();
  };

  it("gives back what was put, from bytes, a stream or a staged file, and keeps nothing aside", async () => {
    const path = newStagingFile();
    writeFileSync(path, "staged");
    await open().put("a/one.avif", Buffer.from("bytes"), "image/avif");
    await open().put("a/two.jpg", Readable.from([Buffer.from("str"), Buffer.from("eam")]), "image/jpeg");
    await open().put("b/three", { stagedFile: path }, "application/octet-stream");
    expect([await text("a/one.avif"), await text("a/two.jpg"), await text("b/three")]).toEqual(["bytes", "stream", "staged"]);
    const { contentType, bytes, stream } = (await open().get("a/one.avif")) ?? {};
    stream?.destroy();
    expect({ contentType, bytes }).toEqual({ contentType: "image/avif", bytes: 5 });
    expect(readdirSync(dir).filter((name) => name.startsWith("staged-"))).toEqual([]);
  });

  it("replaces, lists and removes; what is not there is no error", async () => {
    await open().put("c/one", Buffer.from("first"), "text/plain");
    await open().put("c/one", Buffer.from("second"), "text/plain");
    await open().put("c/deep/two", Buffer.from("2"), "text/plain");
    expect(await text("c/one")).toBe("second");
    expect(await keys("c/")).toEqual(["c/deep/two", "c/one"]);
    await open().remove(["c/one", "c/never"]);
    await open().remove([]);
    expect(await text("c/one")).toBeNull();
    expect(await keys("c/")).toEqual(["c/deep/two"]);
    expect(await keys("never/")).toEqual([]);
  });

  it("keeps nothing of a stream that breaks off, and leaves what stood there", async () => {
    await open().put("d/one", Buffer.from("whole"), "text/plain");
    const broken = Readable.from((async function* () {
      yield Buffer.from("ha");
      throw new Error("cut");
    })());
    await expect(open().put("d/one", broken, "text/plain")).rejects.toThrow("cut");
    expect(await text("d/one")).toBe("whole");
    expect(readdirSync(dir).filter((name) => name.startsWith("staged-"))).toEqual([]);
  });

  it("takes no key that could lead elsewhere", async () => {
    for (const key of ["../x", "a/../../x", "/etc/passwd", "a//b", "a\\b", ".hidden", "a/.b", "a b", "A", "", "a\r\nb", "x".repeat(300)]) {
      await expect(open().put(key, Buffer.from("x"), "text/plain"), key).rejects.toThrow("not a storage key");
      await expect(open().get(key), key).rejects.toThrow("not a storage key");
    }
  });
});

describe("S3 away", () => {
  it("fails instead of saying that nothing is there", async () => {
    const away = s3Storage({ ...s3.settings, endpoint: "http://127.0.0.1:9" }, newStagingFile);
    await expect(away.get("a/one.avif")).rejects.toThrow();
  });
});
