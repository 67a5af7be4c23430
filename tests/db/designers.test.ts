import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/adapters/db.server";
import { profileStates, visibilities } from "~/designers/designer";
import { profileForm } from "~/designers/profile-form";
import { getDesigner, listDesignersAt } from "~/designers/profile.server";
import { saveProfileForm } from "~/designers/profile-reply.server";
import { publishProfile, takeProfileDown } from "~/designers/profile-write.server";
import { designerSocialPicture } from "~/designers/designer-social.server";
import { audienceOfPicture } from "~/designers/picture-audience.server";
import { viewOf } from "~/designers/visibility";
import { listWorks } from "~/designers/work.server";
import { emptyDesignerQuery } from "~/search/designer-query";
import { searchDesigners } from "~/search/designer-search.server";
import { log } from "~/lib/log.server";
import { createSpace } from "~/spaces/space-write.server";
import { spaceFacts } from "../support/space-facts";
import { newOwner } from "../support/upload";

// why: these databases have no index, and every search says so.
log.level = "silent";

const now = new Date("2026-11-23T08:00:00Z");
const stranger = { id: "stranger" };

const listDesigners = (viewer: { id: string } | null, page: number) => searchDesigners({ ...emptyDesignerQuery, page }, viewer);
const save = (userId: string, fields: Record<string, unknown>) => saveProfileForm(userId, profileForm.parse({ name: "Lan Anh", visibility: "public", ...fields }));
const profileOf = (userId: string) => db.designerProfile.findUniqueOrThrow({ where: { userId } });
const consentsOf = (userId: string) => db.consent.findMany({ where: { userId }, select: { purpose: true, granted: true, textVersion: true, language: true }, orderBy: { at: "asc" } });
const owner = (id: string, birthYear: number | null = 2000, emailVerified = true) => ({ id, birthYear, emailVerified });

beforeEach(async () => {
  await db.designerProfile.deleteMany();
  await db.space.deleteMany();
});

describe("a profile", () => {
  it("has a handle nobody else has, also where two ask at once", async () => {
    const [lan, minh] = [await newOwner(), await newOwner()];
    const outcomes = await Promise.all([save(lan, { handle: "lan-anh" }), save(minh, { handle: "lan-anh" })]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["handleTaken", "saved"]);
  });

  it("is saved over the version that was edited, never over another", async () => {
    const id = await newOwner();
    expect(await save(id, { handle: "lan-anh", skills: "In lụa, gốm", links: "lan.vn" })).toEqual({ kind: "saved" });
    expect(await save(id, { handle: "lan-anh" }), "a second new one").toEqual({ kind: "stale" });
    expect(await save(id, { handle: "lan-moi", version: 1, skills: "in lua" })).toEqual({ kind: "saved" });
    expect(await save(id, { handle: "lan-cu", version: 1 })).toEqual({ kind: "stale" });
    expect(await profileOf(id)).toMatchObject({ handle: "lan-moi", version: 2, state: "draft" });
    const tags = await db.designerSkill.findMany({ where: { profile: { userId: id } }, include: { skill: true } });
    expect(tags.map(({ skill }) => skill)).toEqual([{ folded: "in lua", label: "In lụa" }]);
  });

  it("MASS1: takes neither role nor owner nor state from a form", async () => {
    const id = await newOwner();
    await save(id, { handle: "lan-anh", role: "admin", sample: true, userId: "somebody", state: "published", publishedAt: now, guardianAgreedAt: now });
    expect(await profileOf(id)).toMatchObject({ userId: id, sample: false, state: "draft", publishedAt: null, guardianAgreedAt: null });
    expect(await db.user.findUniqueOrThrow({ where: { id } })).toMatchObject({ role: "member" });
  });

  it("knows its ward and its spaces, asks where a name fits several, and never names a hidden space", async () => {
    const create = (slug: string, nameVi: string, status: "published" | "hidden" = "published") =>
      db.$transaction((tx) => createSpace(tx, spaceFacts({ slug, nameVi, status }), { actor: "seed", reason: "test" }));
    await create("xuong-mot", "Xưởng Một");
    await create("xuong-hai", "Xưởng Hai");
    await create("kho-kin", "Kho Kín", "hidden");
    const id = await newOwner();
    expect(await save(id, { handle: "lan-anh", wardCode: "nowhere" })).toEqual({ kind: "ward" });
    expect(await save(id, { handle: "lan-anh", spaces: "kho kín\nxưởng" })).toMatchObject({ kind: "unclear", unclear: [{ typed: "kho kín", choices: [] }, { typed: "xưởng", choices: [{}, {}] }] });
    const { id: two } = await db.space.findUniqueOrThrow({ where: { slug: "xuong-hai" } });
    expect(await save(id, { handle: "lan-anh", spaces: "http://localhost/en/spaces/xuong-mot\nxưởng", spaceId: [two] })).toEqual({ kind: "saved" });
    await publishProfile(owner(id), "vi", now);
    expect((await getDesigner("lan-anh", null, now))?.page.spaces.map(({ slug }) => slug)).toEqual(["xuong-hai", "xuong-mot"]);
    expect((await listDesignersAt(two)).map(({ handle }) => handle)).toEqual(["lan-anh"]);
    await db.designerProfile.update({ where: { userId: id }, data: { visibility: "members" } });
    expect(await listDesignersAt(two)).toEqual([]);
  });
});

describe("publishing", () => {
  it("keeps a line of consent for each yes and each no, and a profile taken down or hidden is gone at once", async () => {
    const id = await newOwner();
    await save(id, { handle: "lan-anh", links: "lan.vn" });
    expect(await getDesigner("lan-anh", null, now)).toBeNull();
    expect(await publishProfile(owner(id), "vi", now)).toEqual({ kind: "published" });
    await publishProfile(owner(id), "vi", now);
    expect((await getDesigner("lan-anh", null, now))?.view).toBe("public");
    expect((await listDesigners(null, 1)).designers.map(({ handle }) => handle)).toEqual(["lan-anh"]);

    await save(id, { handle: "lan-anh", version: 2, visibility: "hidden" });
    expect([await getDesigner("lan-anh", stranger, now), (await listDesigners(stranger, 1)).total]).toEqual([null, 0]);
    await save(id, { handle: "lan-anh", version: 3, visibility: "public" });
    expect((await listDesigners(null, 1)).total).toBe(1);

    expect(await takeProfileDown(id, "en", new Date(now.getTime() + 1000))).toBe(true);
    expect(await takeProfileDown(id, "en", now)).toBe(false);
    expect([await getDesigner("lan-anh", null, now), (await listDesigners(null, 1)).total]).toEqual([null, 0]);
    expect(await consentsOf(id)).toEqual([
      { purpose: "public-profile", granted: true, textVersion: "2026-11", language: "vi" },
      { purpose: "public-profile", granted: false, textVersion: "2026-11", language: "en" },
    ]);
  });

  it("is refused without a confirmed address, without a year of birth, and under 16; links wait until 18", async () => {
    const id = await newOwner();
    expect(await publishProfile(owner(id), "vi", now)).toEqual({ kind: "notFound" });
    await save(id, { handle: "lan-anh", links: "lan.vn" });
    for (const [who, problem] of [[owner(id, 2000, false), "email"], [owner(id, null), "birthYear"], [owner(id, 2011), "young"]] as const) {
      expect(await publishProfile(who, "vi", now)).toEqual({ kind: "refused", problem });
    }
    expect([(await profileOf(id)).state, await consentsOf(id)]).toEqual(["draft", []]);
    await publishProfile(owner(id, 2009), "vi", now);
    for (const [birthYear, count] of [[2009, 0], [2007, 1]] as const) {
      await db.user.update({ where: { id }, data: { birthYear } });
      expect((await getDesigner("lan-anh", null, now))?.page.links).toHaveLength(count);
    }
  });

  it("AC4: nothing of the account stands on the page", async () => {
    const id = await newOwner();
    await save(id, { handle: "lan-anh" });
    await publishProfile(owner(id), "vi", now);
    const told = JSON.stringify([await getDesigner("lan-anh", null, now), await listDesigners(null, 1)]);
    expect([id, `${id}@example.vn`, "birthYear"].filter((secret) => told.includes(secret))).toEqual([]);
  });
});

describe("who sees whom", () => {
  it("the wall and the pure rule agree in every case", async () => {
    for (const state of profileStates) for (const visibility of visibilities) for (const away of [false, true]) {
      const id = await newOwner();
      const handle = `${state}-${visibility}-${away}`;
      await save(id, { handle, visibility });
      await db.user.update({ where: { id }, data: { deactivatedAt: away ? now : null } });
      await db.designerProfile.update({ where: { userId: id }, data: { state, publishedAt: state === "published" ? now : null } });
    }
    const all = await db.designerProfile.findMany({ select: { handle: true, state: true, visibility: true, userId: true, user: { select: { deactivatedAt: true } } } });
    for (const viewer of [null, stranger]) {
      const expected = all.filter((one) => viewOf({ ...one, state: one.state as "draft", visibility: one.visibility as "public", ownerId: one.userId, ownerAway: one.user?.deactivatedAt !== null }, viewer));
      const { designers, total } = await listDesigners(viewer, 1);
      expect(designers.map(({ handle }) => handle).sort()).toEqual(expected.map(({ handle }) => handle).sort());
      expect(total).toBe(expected.length);
    }
  });

  it("CACHE1: pictures, credits, the social picture and the pure rule agree in every case", async () => {
    const author = await newOwner();
    await save(author, { handle: "tac-gia" });
    const { id: authorId } = await profileOf(author);
    const facts = { slug: "a", titleVi: "A", fields: [], tools: [], position: 0 };
    const { id: creditedWork } = await db.work.create({ data: { ...facts, profileId: authorId }, select: { id: true } });
    for (const state of profileStates) for (const visibility of visibilities) for (const away of ["deactivatedAt", "disabledAt", null]) {
      const id = await newOwner();
      const handle = `${state}-${visibility}-${away ?? "here"}`.toLowerCase();
      await save(id, { handle, visibility });
      if (away) await db.user.update({ where: { id }, data: { [away]: now } });
      const profile = await db.designerProfile.update({ where: { userId: id }, data: { state } });
      const media = await db.media.create({ data: { ownerId: id, bytes: 1, state: "ready", width: 4, height: 3 }, select: { id: true } });
      await db.work.create({ data: { ...facts, profileId: profile.id, images: { create: { mediaId: media.id, position: 0 } } } });
      await db.workCredit.create({ data: { workId: creditedWork, profileId: profile.id, role: "ảnh" } });

      const standing = { state, visibility, ownerId: id, ownerAway: away !== null };
      const isPublic = viewOf(standing, null) !== null;
      for (const viewer of [null, stranger, { id }]) {
        const seen = isPublic ? "everybody" : viewOf(standing, viewer) ? "thisViewer" : null;
        expect(await audienceOfPicture(media.id, async () => viewer), `${handle} for ${viewer?.id}`).toBe(seen);
      }
      expect((await listWorks(authorId))[0]?.credits.some((one) => one.handle === handle), handle).toBe(isPublic);
      const picture = await designerSocialPicture(new Request("http://localhost/"), "vi", handle, now);
      expect(picture?.headers.get("Cache-Control") ?? null, handle).toBe(isPublic ? "public, no-cache" : null);
    }
  });
});
