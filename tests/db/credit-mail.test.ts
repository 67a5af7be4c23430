import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { answerCredit, nameCoAuthor, removeCoAuthor } from "~/designers/work-credit.server";
import { createWork } from "~/designers/work-write.server";
import { waitingJobs } from "../support/upload";

interface Person {
  userId: string;
  email: string;
  handle: string;
  profileId: string;
}

async function person(name: string, language: "vi" | "en"): Promise<Person> {
  const [userId, handle] = [randomUUID(), `nguoi-${randomUUID().slice(0, 8)}`];
  const email = `${handle}@example.vn`;
  await db.user.create({ data: { id: userId, name, email, language, emailVerified: true } });
  const { id } = await db.designerProfile.create({ data: { userId, handle, name, state: "published", disciplines: [], languages: [], availability: [] } });
  return { userId, email, handle, profileId: id };
}

const mails = async () => (await waitingJobs("send-mail")) as { to: string; subject: string; text: string; html: string }[];

let minh: Person;
let lan: Person;
let workId: string;
beforeEach(async () => {
  await pool.query("TRUNCATE app_user, designer_profile, rate_limit CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  [minh, lan] = [await person("Minh <b>Anh</b>", "en"), await person("Lan", "vi")];
  const created = await db.$transaction((tx) => createWork(tx, minh.profileId, { titleVi: "Gốm làng", titleEn: "Village ware", textVi: null, textEn: null, year: 2026, fields: [], tools: [], licence: "cc0", creditLine: null, spaceId: null }));
  if (created.kind !== "created") throw new Error(created.kind);
  workId = created.workId;
});

describe("mails about credits", () => {
  it("tell the co-author once, in their language, where to answer, and no address but their own", async () => {
    await nameCoAuthor(minh.userId, workId, lan.handle, "chụp ảnh");
    await nameCoAuthor(minh.userId, workId, lan.handle, "chụp ảnh");
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: lan.email, subject: "Minh <b>Anh</b> ghi tên bạn trong “Gốm làng”" });
    expect(mail?.text).toContain("http://localhost:3000/me/works#own-credits");
    expect(mail?.text).toContain("chụp ảnh");
    expect(mail?.html).not.toContain("<b>Anh");
    expect(JSON.stringify(mail), "AC4").not.toContain(minh.email);
  });

  it("tell the author of every decision, once each, in their language", async () => {
    await nameCoAuthor(minh.userId, workId, lan.handle, "ảnh");
    await answerCredit(lan.userId, workId, "confirmed");
    expect(await answerCredit(lan.userId, workId, "confirmed"), "the same answer again").toBe(true);
    await answerCredit(lan.userId, workId, "refused");
    const [, confirmed, refused, ...others] = await mails();
    expect(others).toEqual([]);
    expect(confirmed).toMatchObject({ to: minh.email, subject: "Lan confirms having worked on “Village ware”" });
    expect(refused).toMatchObject({ to: minh.email, subject: "Lan does not want to be named in “Village ware”" });
    expect(refused?.text).toContain(`http://localhost:3000/en/me/works/${workId}/credits`);
    expect(JSON.stringify([confirmed, refused]), "AC4").not.toContain(lan.email);
  });

  it("are not written where nothing was decided, or where the decision was not kept", async () => {
    expect(await answerCredit(lan.userId, workId, "confirmed")).toBe(false);
    await nameCoAuthor(minh.userId, workId, minh.handle, "ảnh");
    await nameCoAuthor(minh.userId, workId, "khong-co", "ảnh");
    await expect(nameCoAuthor(minh.userId, workId, lan.handle, "r".repeat(101))).rejects.toThrow();
    expect(await mails()).toEqual([]);
    expect(await db.workCredit.count()).toBe(0);
  });

  it("do not reach whoever has blocked the author, has put the account aside or never confirmed the address", async () => {
    const states: (() => Promise<unknown>)[] = [
      () => db.contactBlock.create({ data: { userId: lan.userId, blockedUserId: minh.userId } }),
      () => db.user.update({ where: { id: lan.userId }, data: { emailVerified: false } }),
      () => db.user.update({ where: { id: lan.userId }, data: { deactivatedAt: new Date() } }),
    ];
    for (const reach of states) {
      await reach();
      await nameCoAuthor(minh.userId, workId, lan.handle, "ảnh");
      expect(await mails()).toEqual([]);
      await removeCoAuthor(minh.userId, workId, lan.profileId);
    }
  });

  it("are bounded a day, however often a name is taken off and put back", async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 45; round++) {
      const outcome = await nameCoAuthor(minh.userId, workId, lan.handle, "ảnh");
      outcomes.add(outcome.kind === "refused" ? outcome.problem : outcome.kind);
      await removeCoAuthor(minh.userId, workId, lan.profileId);
    }
    expect([...outcomes]).toEqual(["named", "tooManyToday"]);
    expect((await mails()).length).toBeLessThanOrEqual(40);
  });
});
