import { beforeEach, describe, expect, it } from "vitest";
import { closeAccount } from "~/accounts/role.server";
import { db, pool } from "~/adapters/db.server";
import { enqueueDesignerIndex } from "~/designers/designer-index.server";
import { readDesigner, takeList } from "~/designers/designer-read.server";
import { profileForm } from "~/designers/profile-form";
import { saveProfileForm } from "~/designers/profile-reply.server";
import { publishProfile, takeProfileDown } from "~/designers/profile-write.server";
import { skillNamesFor } from "~/designers/skill-names.server";
import type { WorkFacts } from "~/designers/work";
import { createWork } from "~/designers/work-write.server";
import { removeSyntheticDesigners, seedSyntheticDesigners } from "../../seed/synthetic-designers";
import { seedIfEmpty } from "../../seed/index";
import { newOwner, waitingJobs } from "../support/upload";

const now = new Date("2026-11-23T08:00:00Z");
const work: WorkFacts = { titleVi: "Bình gốm", titleEn: null, textVi: null, textEn: null, year: 2025, fields: [], tools: [], licence: "cc0", creditLine: null, spaceId: null };
const save = (userId: string, fields: Record<string, unknown>) => saveProfileForm(userId, profileForm.parse({ name: "Lan Anh", visibility: "public", ...fields }));

beforeEach(async () => {
  await db.designerProfile.deleteMany();
  await pool.query("DELETE FROM graphile_worker._private_jobs");
});

/** Runs something and gives the designers it asks to have indexed. */
async function indexedBy(act: () => Promise<unknown>): Promise<unknown[]> {
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  await act();
  return waitingJobs("index-designer");
}

describe("the index hears", () => {
  it("of every change of a profile, its works and its owner, in the transaction of the change", async () => {
    const userId = await newOwner();
    await save(userId, { handle: "lan-anh" });
    const { id } = await db.designerProfile.findUniqueOrThrow({ where: { userId } });
    const job = [{ profileId: id }];
    expect(await waitingJobs("index-designer")).toEqual(job);
    expect(await indexedBy(() => publishProfile({ id: userId, emailVerified: true, birthYear: 2000 }, "vi", now))).toEqual(job);
    expect(await indexedBy(() => save(userId, { handle: "lan-anh", version: 2, visibility: "hidden" }))).toEqual(job);
    expect(await indexedBy(() => db.$transaction((tx) => createWork(tx, id, work)))).toEqual(job);
    expect(await indexedBy(() => takeProfileDown(userId, "vi", now))).toEqual(job);
    expect(await indexedBy(() => closeAccount(userId, now))).toEqual(job);
    expect(await indexedBy(() => save(userId, { handle: "lan-anh", version: 1 })), "nothing was saved").toEqual([]);
  });

  it("nothing of a change that is rolled back, and once of several that wait", async () => {
    const userId = await newOwner();
    await save(userId, { handle: "lan-anh" });
    const { id } = await db.designerProfile.findUniqueOrThrow({ where: { userId } });
    expect(await indexedBy(() => db.$transaction(async (tx) => {
      await createWork(tx, id, work);
      throw new Error("no");
    }).catch(() => {}))).toEqual([]);
    expect(await indexedBy(() => db.$transaction(async (tx) => {
      for (let time = 0; time < 3; time++) await enqueueDesignerIndex(tx, id);
    }))).toHaveLength(1);
  });
});

describe("BOT1: harvesting", () => {
  it("BOT1: full profiles are limited by address, members and an owner apart", async () => {
    const userId = await newOwner();
    await save(userId, { handle: "lan-anh" });
    await publishProfile({ id: userId, emailVerified: true, birthYear: 2000 }, "vi", now);
    const read = (address: string, viewer: { id: string } | null = null) => readDesigner("lan-anh", viewer, address, now);
    for (let time = 0; time < 300; time++) expect((await read("198.51.100.7")).kind).toBe("found");
    expect(await read("198.51.100.7")).toMatchObject({ kind: "limited", retryAfterSeconds: expect.any(Number) });
    expect((await read("198.51.100.8")).kind).toBe("found");
    expect((await read("198.51.100.7", { id: userId })).kind).toBe("found");
    expect((await read("198.51.100.7", { id: "a-member" })).kind).toBe("found");
  });

  it("BOT1: lists are limited in twenties of designers", async () => {
    for (let time = 0; time < 120; time++) expect((await takeList(null, "2001:db8::1", 100)).ok).toBe(true);
    expect(await takeList(null, "2001:db8::ffff", 1)).toMatchObject({ ok: false });
    expect((await takeList(null, "2001:db8:0:1::1", 100)).ok).toBe(true);
  });
});

describe("invented designers", () => {
  const count = async (where = "true") => Number((await pool.query(`SELECT count(*) FROM designer_profile WHERE ${where}`)).rows[0].count);

  it("are samples without an owner, distinct, with tags and works; a second helping adds others; all go again and nobody else", async () => {
    await seedIfEmpty();
    const userId = await newOwner();
    await save(userId, { handle: "gia-lap-lan", skills: "In lụa" });
    await db.designerProfile.create({ data: { handle: "nguoi-mau", name: "Mẫu", sample: true, state: "published", disciplines: [], languages: [], availability: [] } });
    const progress: number[] = [];
    await seedSyntheticDesigners(2_100, (done) => progress.push(done));
    await seedSyntheticDesigners(5);
    expect(progress).toEqual([2_000, 2_100]);
    expect(await count("sample AND user_id IS NULL AND handle LIKE 'gia-lap-%' AND bio_vi LIKE 'Hồ sơ giả lập%'")).toBe(2_105);
    expect((await pool.query("SELECT count(*)::int AS n FROM work")).rows[0].n).toBeGreaterThan(1_000);
    expect(await skillNamesFor(["in lua", "khong ai biet"], ["public"])).toEqual({ "in lua": "In lụa" });
    expect(await waitingJobs("reindex")).toContainEqual({ reason: "synthetic", index: "designers" });
    expect(await removeSyntheticDesigners()).toBe(2_105);
    expect((await db.designerProfile.findMany({ select: { handle: true } })).map(({ handle }) => handle).sort()).toEqual(["gia-lap-lan", "nguoi-mau"]);
    expect(await skillNamesFor(["in lua"], ["public"]), "tags of drafts are nobody's business").toEqual({});
  });
});
