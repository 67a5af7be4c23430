import { storedKeys } from "../support/media-dir";
import { unzipSync } from "fflate";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db, pool } from "~/adapters/db.server";
import type { Mail } from "~/adapters/mail.server";
import { storage } from "~/adapters/storage.server";
import { noteSeen } from "~/accounts/last-seen.server";
import type { SessionUser } from "~/accounts/session.server";
import { audienceOfPicture } from "~/designers/picture-audience.server";
import { getDesigner, listDesignersAt } from "~/designers/profile.server";
import { log } from "~/lib/log.server";
import { giveConsent, hasConsent, listConsents, withdrawConsent } from "~/rights/consent.server";
import { correctAccount } from "~/rights/correction.server";
import { remindDormant } from "~/rights/dormant.server";
import { requestErasure } from "~/rights/erasure.server";
import { exportFiles, exportPerson } from "~/rights/export.server";
import { zipChunks } from "~/rights/export-zip.server";
import { emptyDesignerQuery } from "~/search/designer-query";
import { searchDesigners } from "~/search/designer-search.server";
import { setAside, standingOf, takeBack } from "~/rights/standing.server";
import { createSpace } from "~/spaces/space-write.server";
import { newPersonWithEverything, type Whole } from "../support/whole-person";
import { spaceFacts } from "../support/space-facts";
import { waitingJobs } from "../support/upload";

log.level = "silent";
const now = new Date("2026-11-23T08:00:00Z");
let spaceId: string;
let lan: Whole;

function signedIn({ id, name, email }: Whole, birthYear = 1999): SessionUser {
  return { id, name, email, role: "member", language: "vi", emailVerified: true, birthYear, demo: false, secondFactor: false, sessionCreatedAt: now };
}

const linesOf = async (purpose: string) => (await db.consent.findMany({ where: { userId: lan.id, purpose }, orderBy: { at: "asc" } })).map(({ granted, language }) => `${granted} ${language}`);
const stateOf = async () => (await db.designerProfile.findUniqueOrThrow({ where: { userId: lan.id } })).state;

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, subscriber, skill, digest, report_case, follow, verification, erasure, rate_limit CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  await storage.remove(await storedKeys());
  const created = await db.$transaction((tx) => createSpace(tx, spaceFacts(), { actor: "seed", reason: "test" }));
  spaceId = created.kind === "created" ? created.spaceId : "";
  lan = await newPersonWithEverything("Hoàng Lan Chi", spaceId, 2);
});

describe("consent", () => {
  it("to mail and figures is off until given, and each decision is one line, however often it is sent", async () => {
    const user = signedIn(lan);
    for (const purpose of ["mail", "statistics"] as const) {
      expect(await hasConsent(db, lan.id, purpose)).toBe(false);
      await withdrawConsent(user, purpose, "vi", now);
      expect(await linesOf(purpose), "nothing to withdraw").toEqual([]);
      await Promise.all([1, 2, 3].map((ms) => giveConsent(user, purpose, "en", new Date(now.getTime() + ms))));
      expect(await hasConsent(db, lan.id, purpose)).toBe(true);
      await withdrawConsent(user, purpose, "vi", new Date(now.getTime() + 10));
      expect(await hasConsent(db, lan.id, purpose)).toBe(false);
      expect(await linesOf(purpose)).toEqual(["true en", "false vi"]);
    }
  });

  it("lines are never changed and never taken away while the account stands", async () => {
    await expect(db.consent.updateMany({ data: { granted: false } })).rejects.toThrow("written once");
    await expect(db.consent.deleteMany({})).rejects.toThrow("goes with its account");
    expect(await linesOf("account")).toEqual(["true vi"]);
    await db.user.delete({ where: { id: lan.id } });
    expect(await db.consent.count()).toBe(0);
  });

  it("to a public profile, withdrawn, takes it off every page and list and asks the index to follow; given anew publishes it", async () => {
    const user = signedIn(lan);
    expect((await listConsents(user, now)).standings.find(({ purpose }) => purpose === "public-profile")).toMatchObject({ granted: true });
    await withdrawConsent(user, "public-profile", "vi", now);
    expect(await stateOf()).toBe("draft");
    expect(await getDesigner(lan.handle, null, now)).toBeNull();
    expect(await listDesignersAt(spaceId)).toEqual([]);
    expect(await audienceOfPicture(lan.mediaId, async () => null)).toBeNull();
    expect(await waitingJobs("index-designer")).toContainEqual({ profileId: lan.profileId });
    expect(await giveConsent(user, "public-profile", "en", now)).toEqual({ kind: "noted" });
    expect(await stateOf()).toBe("published");
    expect(await linesOf("public-profile")).toEqual(["false vi", "true en"]);
  });

  it("is not taken from somebody too young, nor without a profile", async () => {
    await withdrawConsent(signedIn(lan), "public-profile", "vi", now);
    expect(await giveConsent(signedIn(lan, 2012), "public-profile", "vi", now)).toEqual({ kind: "refused", problem: "young" });
    expect(await stateOf()).toBe("draft");
    await db.designerProfile.deleteMany();
    expect(await giveConsent(signedIn(lan), "public-profile", "vi", now)).toEqual({ kind: "noProfile" });
  });
});

describe("a correction", () => {
  it("of the year of birth that makes somebody too young takes the profile down at once", async () => {
    await correctAccount(signedIn(lan), { name: "Lan Chi", language: "en", birthYear: 1998 }, now);
    expect(await stateOf()).toBe("published");
    await correctAccount(signedIn(lan), { name: "Lan Chi", language: "en", birthYear: 2013 }, now);
    expect(await db.user.findUniqueOrThrow({ where: { id: lan.id } })).toMatchObject({ name: "Lan Chi", language: "en", birthYear: 2013 });
    expect(await stateOf()).toBe("draft");
    expect(await linesOf("public-profile")).toEqual(["false en"]);
  });
});

describe("an account put aside", () => {
  it("is gone from every page, list, picture and credit, and comes back as it was", async () => {
    const minh = await newPersonWithEverything("Trần Bình Minh", spaceId, 3, lan);
    await db.workCredit.updateMany({ data: { state: "confirmed", decidedAt: now } });
    const seen = async () => ({
      page: (await getDesigner(lan.handle, null, now)) !== null,
      wall: (await searchDesigners(emptyDesignerQuery, { id: "somebody" })).designers.map(({ handle }) => handle).includes(lan.handle),
      here: (await listDesignersAt(spaceId)).map(({ handle }) => handle).includes(lan.handle),
      picture: (await audienceOfPicture(lan.mediaId, async () => null)) !== null,
      credit: (await getDesigner(minh.handle, null, now))?.page.works[0]?.credits.map(({ handle }) => handle).includes(lan.handle),
    });
    const all = { page: true, wall: true, here: true, picture: true, credit: true };
    const { version } = await db.designerProfile.findUniqueOrThrow({ where: { userId: lan.id } });
    expect(await seen()).toEqual(all);
    await setAside(lan.id, now);
    expect(await standingOf(lan.id)).toEqual({ kind: "aside" });
    expect(await seen()).toEqual({ page: false, wall: false, here: false, picture: false, credit: false });
    expect((await db.designerProfile.findUniqueOrThrow({ where: { userId: lan.id } })).version, "copies are told").toBeGreaterThan(version);
    expect(await waitingJobs("index-designer")).toEqual([{ profileId: lan.profileId }]);
    expect(await db.session.count({ where: { userId: lan.id } }), "still signed in").toBe(1);
    await takeBack(lan.id);
    expect(await seen()).toEqual(all);
  });

  it("is not taken back past a request for erasure", async () => {
    await requestErasure(lan.id, "vi", now);
    await takeBack(lan.id);
    expect(await standingOf(lan.id)).toEqual({ kind: "leaving", dueAt: "2026-12-07T08:00:00.000Z" });
    expect((await db.user.findUniqueOrThrow({ where: { id: lan.id } })).deactivatedAt).toEqual(now);
  });
});

describe("a dormant account", () => {
  const reminders = async () => (await waitingJobs("send-mail")).map((one) => one as unknown as Mail).filter(({ subject }) => subject.startsWith("Đã một năm"));
  const seenAt = (at: string, more = {}) => db.user.update({ where: { id: lan.id }, data: { lastSeenAt: new Date(at), ...more } });

  it("is reminded once after a year, never deleted, and again only after another absence", async () => {
    await seenAt("2025-11-23T08:00:01Z");
    await remindDormant(now);
    expect(await reminders()).toEqual([]);
    await seenAt("2025-11-23T07:59:59Z");
    await Promise.all([remindDormant(now), remindDormant(now)]);
    await remindDormant(new Date("2027-05-01T00:00:00Z"));
    expect(await reminders()).toHaveLength(1);
    expect((await reminders())[0]).toMatchObject({ to: lan.email, text: expect.stringContaining("/login?next=%2Fme%2Fdata") as string });
    expect(await db.user.count()).toBe(1);
    await noteSeen(lan.id, new Date("2027-05-02T00:00:00Z"));
    await remindDormant(new Date("2028-05-03T00:00:00Z"));
    expect(await reminders()).toHaveLength(2);
  });

  it("that is closed, leaving or a demonstration is left alone", async () => {
    await seenAt("2024-01-01T00:00:00Z", { demo: true });
    await remindDormant(now);
    await seenAt("2024-01-01T00:00:00Z", { demo: false, disabledAt: now });
    await remindDormant(now);
    await seenAt("2024-01-01T00:00:00Z", { disabledAt: null });
    await requestErasure(lan.id, "vi", now);
    await remindDormant(now);
    expect(await reminders()).toEqual([]);
  });

  it("is told by the day of the last sign-in, written at most once a day", async () => {
    const seen = async () => (await db.user.findUniqueOrThrow({ where: { id: lan.id } })).lastSeenAt?.toISOString();
    await seenAt("2026-11-20T08:00:00Z");
    await noteSeen(lan.id, new Date("2026-11-21T07:00:00Z"));
    expect(await seen()).toBe("2026-11-20T08:00:00.000Z");
    await noteSeen(lan.id, new Date("2026-11-21T08:00:01Z"));
    expect(await seen()).toBe("2026-11-21T08:00:01.000Z");
  });
});

describe("an export", () => {
  async function archiveOf(id: string, language: "vi" | "en" = "vi"): Promise<Record<string, Uint8Array>> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of zipChunks(exportFiles(id, language, now), now)) chunks.push(chunk);
    return unzipSync(Buffer.concat(chunks));
  }

  it("holds everything of the person and no secret, nobody else's address, and the pictures as they are", async () => {
    const minh = await newPersonWithEverything("Trần Bình Minh", spaceId, 3, lan);
    await requestErasure(minh.id, "vi", now);
    const files = await archiveOf(minh.id);
    expect(Object.keys(files).sort()).toEqual(["data.json", "index.html", "pictures/binh-gom-1.jpg"]);
    expect(Buffer.from(files["pictures/binh-gom-1.jpg"] ?? [])).toEqual(await wholeFile(`picture/${minh.mediaId}/640.jpg`));
    const text = Buffer.from(files["data.json"] ?? []).toString();
    const data = JSON.parse(text) as Record<string, unknown>;
    expect(data).toMatchObject({
      account: { id: minh.id, email: minh.email, name: minh.name, birthYear: 1999, hasPassword: true },
      consents: [{ purpose: "account", granted: true }, { granted: false }, { granted: false }],
      erasures: [{ requestedAt: now.toISOString(), cancelledAt: null }],
      profile: { handle: minh.handle, skills: [minh.skill, "In lụa"], spaces: [{ slug: "xuong-gom" }] },
      works: [{ titleVi: "Bình gốm", pictures: [{ file: "pictures/binh-gom-1.jpg", altVi: "Một chiếc bình" }], credits: [{ name: lan.name, role: "vẽ" }] }],
      creditsFromOthers: [{ role: "nung", by: { handle: lan.handle } }],
      messagesSent: [{ subject: "Đáp", body: "Được chứ", to: { name: lan.name } }],
      messagesReceived: [{ subject: "Chào", from: lan.name }],
      subscriptionByMail: { follows: [{ subjectType: "ward" }] },
      reports: [{ reason: "wrong", note: "do Trần báo", subjectName: "Xưởng gốm" }, { note: null, reason: "wrong", subjectName: "Xưởng gốm" }],
      cases: [{ move: "counter", note: "Trần Bình Minh trả lời", subjectName: "Xưởng gốm" }],
      changesOfSpaces: [{ version: 3, reason: "sửa giờ mở cửa" }],
      submissionsWithoutAccount: [{ kind: "space-closed", state: "pending", events: [{ note: `${minh.name} đi ngang qua` }] }, { kind: "space-new", state: "unconfirmed", facts: { nameVi: "Chưa xác nhận" } }],
      drafts: [{ typed: { nameVi: `Nháp của ${minh.name}` } }],
      spacePhotos: [{ altVi: "Cổng vào", credit: minh.name, licence: "cc-by-4.0" }],
    });
    expect((data.follows as object[]).length).toBe(2);
    expect(text).not.toMatch(/secret/);
    expect(text, "AC4").not.toContain(lan.email);
    expect(text).not.toContain(lan.id);
    const html = Buffer.from(files["index.html"] ?? []).toString();
    expect(html).toContain("&lt;/script&gt;&lt;b&gt;hai&lt;/b&gt;");
    expect(html, "XSS").not.toMatch(/<script|<b>|href=|https?:\/\/(?!example\.vn)/);
    expect(Buffer.from((await archiveOf(minh.id, "en"))["index.html"] ?? []).toString()).toContain('<html lang="en">');
  });

  it("opens its pictures one after the other, as fast as they are taken", async () => {
    const works = Array.from({ length: 30 }, (_, place) => place);
    const [{ variants, ...media } = { variants: [] }] = await db.media.findMany({ select: { ownerId: true, state: true, bytes: true, width: true, height: true, variants: true } });
    await db.media.createMany({ data: works.map(() => ({ bytes: 1, ...media, variants: variants as object[] })) });
    const get = vi.spyOn(storage, "get");
    const chunks = zipChunks(exportFiles(lan.id, "vi", now), now);
    let largest = 0;
    while (get.mock.calls.length < 5) largest = Math.max(largest, (await chunks.next()).value?.length ?? 0);
    expect(get.mock.calls.length).toBe(5);
    await chunks.return(undefined);
    expect(largest).toBeLessThan(300_000);
    get.mockRestore();
  });

  it("RL1: is made so many times an hour", async () => {
    const kinds: string[] = [];
    for (let tries = 0; tries < 7; tries++) {
      const outcome = await exportPerson(lan.id, "vi", now);
      kinds.push(outcome.kind);
      if (outcome.kind === "archive") await outcome.response.body?.cancel();
    }
    expect(kinds).toEqual([...Array<string>(5).fill("archive"), "limited", "limited"]);
  });
});

async function wholeFile(key: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await storage.get(key))?.stream ?? []) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
