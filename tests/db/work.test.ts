import { storedKeys } from "../support/media-dir";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { storage } from "~/adapters/storage.server";
import { audienceOfPicture } from "~/designers/picture-audience.server";
import type { WorkFacts } from "~/designers/work";
import { getOwnWork, listOwnCredits, listOwnWorks, listWorks } from "~/designers/work.server";
import { answerCredit, nameCoAuthor, removeCoAuthor } from "~/designers/work-credit.server";
import { changePicture } from "~/designers/work-picture.server";
import { findNamedSpace } from "~/designers/work-space.server";
import { uploadPictures } from "~/designers/work-upload.server";
import { createWork, deleteOwnWork, moveOwnWork, updateWork } from "~/designers/work-write.server";
import { processMedia } from "~/media/process-media.server";
import { removeFiles } from "~/media/remove-media.server";
import { createSpace } from "~/spaces/space-write.server";
import { pictureBytes } from "../support/pictures";
import { spaceFacts } from "../support/space-facts";
import { newOwner, uploadRequest, waitingJobs } from "../support/upload";

const facts: WorkFacts = { titleVi: "Gốm làng", titleEn: null, textVi: "Một\nhai", textEn: null, year: 2026, fields: ["design"], tools: ["gốm"], licence: "cc-by-4.0", creditLine: null, spaceId: null };

interface Person {
  userId: string;
  profileId: string;
  handle: string;
}

async function person(own: { visibility?: string; state?: string } = {}): Promise<Person> {
  const userId = await newOwner();
  const handle = `nguoi-${randomUUID().slice(0, 8)}`;
  const { id } = await db.designerProfile.create({ data: { userId, handle, name: "Minh Anh", state: "published", visibility: "public", disciplines: [], languages: [], availability: [], ...own } });
  return { userId, profileId: id, handle };
}

async function newWork({ profileId }: Person, own: Partial<WorkFacts> = {}): Promise<string> {
  const created = await db.$transaction((tx) => createWork(tx, profileId, { ...facts, ...own }));
  if (created.kind !== "created") throw new Error(created.kind);
  return created.workId;
}

async function addPicture({ userId }: Person, workId: string): Promise<string> {
  const work = await getOwnWork(userId, workId);
  expect(await uploadPictures(uploadRequest([{ name: "a.jpg", bytes: await pictureBytes(400, 300) }]), userId, { id: workId, pictures: work?.pictures ?? [] })).toEqual({ kept: 1, refused: [] });
  const { mediaId = "" } = (await getOwnWork(userId, workId))?.pictures.at(-1) ?? {};
  await processMedia({ mediaId });
  return mediaId;
}

let minh: Person;
let lan: Person;
beforeEach(async () => {
  await pool.query("TRUNCATE app_user, designer_profile, space, rate_limit CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  await storage.remove(await storedKeys());
  [minh, lan] = [await person(), await person()];
});

describe("works", () => {
  it("stand in order, move, and have an address of their own even with one title", async () => {
    const ids = [await newWork(minh), await newWork(minh), await newWork(minh, { titleVi: null, titleEn: "日本" })];
    expect((await listOwnWorks(minh.userId)).map(({ id, slug }) => [id, slug])).toEqual([[ids[0], "gom-lang"], [ids[1], "gom-lang-2"], [ids[2], "work"]]);
    expect(await moveOwnWork(minh.userId, ids[2] ?? "", "up")).toBe(true);
    expect((await listOwnWorks(minh.userId)).map(({ id }) => id)).toEqual([ids[0], ids[2], ids[1]]);
    expect(await moveOwnWork(minh.userId, ids[0] ?? "", "up")).toBe(true);
    expect((await listOwnWorks(minh.userId)).map(({ id }) => id)).toEqual([ids[0], ids[2], ids[1]]);
  });

  it("AC1: of others do not exist for you, and do not change", async () => {
    const workId = await newWork(minh);
    const mediaId = await addPicture(minh, workId);
    expect(await getOwnWork(lan.userId, workId)).toBeNull();
    expect(await getOwnWork(minh.userId, "no-uuid")).toBeNull();
    expect(await moveOwnWork(lan.userId, workId, "up")).toBe(false);
    expect(await deleteOwnWork(lan.userId, workId)).toBe(false);
    expect(await db.$transaction((tx) => updateWork(tx, lan.profileId, workId, { ...facts, titleVi: "Của tôi" }))).toBe(false);
    expect(await changePicture(lan.userId, workId, { mediaId, intent: "remove", altVi: "x", altEn: null, focal: null })).toBe(false);
    expect(await nameCoAuthor(lan.userId, workId, minh.handle, "x")).toEqual({ kind: "notFound" });
    expect(await uploadPictures(uploadRequest([{ name: "a.jpg", bytes: await pictureBytes(40, 30) }]), lan.userId, { id: workId, pictures: [] })).toEqual({ kept: 0, refused: ["workFull"] });
    expect(await getOwnWork(minh.userId, workId)).toMatchObject({ titleVi: "Gốm làng", pictures: [{ mediaId, altVi: null }] });
    expect(await db.media.count()).toBe(1);
  });

  it("go with their pictures, files and credits", async () => {
    const workId = await newWork(minh);
    await addPicture(minh, workId);
    await nameCoAuthor(minh.userId, workId, lan.handle, "ảnh");
    expect(await deleteOwnWork(minh.userId, workId)).toBe(true);
    expect([await db.work.count(), await db.media.count(), await db.workCredit.count()]).toEqual([0, 0, 0]);
    await removeFiles((await waitingJobs("remove-files"))[0] as { keys: string[] });
    expect(await storedKeys()).toEqual([]);
  });
});

describe("pictures of a work", () => {
  it("are described, ordered and cropped, and say so to visitors when they are ready", async () => {
    const workId = await newWork(minh);
    const [one, two] = [await addPicture(minh, workId), await addPicture(minh, workId)];
    await changePicture(minh.userId, workId, { mediaId: two, intent: "up", altVi: "Bình gốm", altEn: "A vase", focal: { focalX: 0.2, focalY: 0.9 } });
    const [work] = await listWorks(minh.profileId);
    expect(work?.pictures).toMatchObject([{ mediaId: two, altVi: "Bình gốm", altEn: "A vase", picture: { width: 400, height: 300, focalX: 0.2, focalY: 0.9, widths: [320, 400] } }, { mediaId: one }]);
    await db.media.update({ where: { id: one }, data: { state: "refused", refusal: "unreadable" } });
    expect((await listWorks(minh.profileId))[0]?.pictures).toHaveLength(1);
    await changePicture(minh.userId, workId, { mediaId: one, intent: "remove", altVi: null, altEn: null, focal: null });
    expect((await getOwnWork(minh.userId, workId))?.pictures).toHaveLength(1);
  });

  it("CACHE1: are sent to everybody, to members, or to nobody, as their profile is", async () => {
    const mediaId = await addPicture(minh, await newWork(minh));
    const audience = (viewer: string | null) => audienceOfPicture(mediaId, async () => (viewer ? { id: viewer } : null));
    const all = async () => [await audience(null), await audience(lan.userId), await audience(minh.userId)];
    const setProfile = (data: object) => db.designerProfile.update({ where: { id: minh.profileId }, data });
    expect(await all()).toEqual(["everybody", "everybody", "everybody"]);
    await setProfile({ visibility: "members" });
    expect(await all()).toEqual([null, "thisViewer", "thisViewer"]);
    await setProfile({ visibility: "hidden" });
    expect(await all()).toEqual([null, null, "thisViewer"]);
    await setProfile({ visibility: "public", state: "draft" });
    expect(await all()).toEqual([null, null, "thisViewer"]);
    await setProfile({ state: "published" });
    await db.user.update({ where: { id: minh.userId }, data: { deactivatedAt: new Date() } });
    expect(await audience(null)).toBeNull();
    expect(await audienceOfPicture(randomUUID(), async () => null)).toBeNull();
  });
});

describe("co-authors", () => {
  it("are unconfirmed until they answer, may change their answer, and vanish from view when they refuse", async () => {
    const workId = await newWork(minh);
    expect(await nameCoAuthor(minh.userId, workId, lan.handle, "chụp ảnh")).toEqual({ kind: "named" });
    const shown = async () => (await listWorks(minh.profileId))[0]?.credits.map(({ handle, role, state }) => [handle, role, state]);
    expect(await shown()).toEqual([[lan.handle, "chụp ảnh", "pending"]]);
    expect(await listOwnCredits(lan.userId)).toMatchObject([{ workId, titleVi: "Gốm làng", by: { handle: minh.handle }, state: "pending" }]);
    expect(await answerCredit(lan.userId, workId, "confirmed")).toBe(true);
    expect(await shown()).toEqual([[lan.handle, "chụp ảnh", "confirmed"]]);
    expect(await answerCredit(lan.userId, workId, "refused")).toBe(true);
    expect(await shown()).toEqual([]);
  });

  it("are answered for by nobody else, and a refusal stays", async () => {
    const workId = await newWork(minh);
    await nameCoAuthor(minh.userId, workId, lan.handle, "ảnh");
    expect(await answerCredit(minh.userId, workId, "confirmed")).toBe(false);
    await answerCredit(lan.userId, workId, "refused");
    expect(await removeCoAuthor(minh.userId, workId, lan.profileId)).toBe(false);
    expect(await nameCoAuthor(minh.userId, workId, lan.handle, "ảnh")).toEqual({ kind: "refused", problem: "alreadyNamed" });
  });

  it("are members who may be seen, and not oneself", async () => {
    const workId = await newWork(minh);
    const [hidden, draft] = [await person({ visibility: "hidden" }), await person({ state: "draft" })];
    const problemOf = async (handle: string) => {
      const outcome = await nameCoAuthor(minh.userId, workId, handle, "ảnh");
      return outcome.kind === "refused" ? outcome.problem : outcome.kind;
    };
    expect(await Promise.all([hidden.handle, draft.handle, "khong-co"].map(problemOf))).toEqual(["nobody", "nobody", "nobody"]);
    expect(await problemOf(minh.handle)).toBe("yourself");
    await problemOf(lan.handle);
    await db.designerProfile.update({ where: { id: lan.profileId }, data: { visibility: "hidden" } });
    expect((await listWorks(minh.profileId))[0]?.credits).toEqual([]);
  });
});

describe("the space of a work", () => {
  it("is found by its name, with or without marks, asked about where several fit, and never a hidden one", async () => {
    const create = (slug: string, nameVi: string, status: "published" | "hidden" = "published") =>
      db.$transaction((tx) => createSpace(tx, spaceFacts({ slug, nameVi, status }), { actor: "seed", reason: "test" }));
    await create("xuong-mot", "Xưởng Một");
    await create("xuong-mot-hai", "Xưởng Một Hai");
    await create("kho-kin", "Kho Kín", "hidden");
    const mot = await db.space.findUniqueOrThrow({ where: { slug: "xuong-mot" } });
    expect(await findNamedSpace("xuong mot", undefined)).toEqual({ kind: "found", spaceId: mot.id });
    expect(await findNamedSpace("Xưởng Một", undefined)).toEqual({ kind: "found", spaceId: mot.id });
    const several = await findNamedSpace("xưởng", undefined);
    expect(several).toMatchObject({ kind: "several", choices: [{ slug: "xuong-mot" }, { slug: "xuong-mot-hai" }] });
    expect(await findNamedSpace("xưởng", mot.id)).toEqual({ kind: "found", spaceId: mot.id });
    for (const typed of ["kho kín", "không có đâu", "%", "'; --"]) expect(await findNamedSpace(typed, undefined), typed).toEqual({ kind: "unknown" });
    expect(await findNamedSpace(null, undefined)).toEqual({ kind: "none" });
  });
});
