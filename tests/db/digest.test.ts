import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { createWork } from "~/designers/work-write.server";
import { planDigests, sendDigest } from "~/follows/digest.server";
import { followAsMember, setMail, stopMails, unfollow } from "~/follows/follow-write.server";
import { listFollows } from "~/follows/follow.server";
import { mailToken, readMailToken } from "~/follows/mail-token.server";
import { confirmFollow, mailConfirmation, pendingFollow, requestFollow } from "~/follows/subscribe.server";
import type { Subject } from "~/follows/subject";
import { mailTextVersion } from "~/rights/purpose";
import { createSpace, updateSpace } from "~/spaces/space-write.server";
import { spaceFacts } from "../support/space-facts";
import { type Known, newDesigner, newMember, waitingMails } from "../support/touch";
import { waitingJobs } from "../support/upload";

const hourMs = 3_600_000;
/** Monday 23 November 2026, 07:00 in Hanoi. */
const monday = new Date("2026-11-23T00:00:00Z");
const before = new Date(monday.getTime() - 48 * hourMs);
const nextMonday = new Date(monday.getTime() + 168 * hourMs);
const soon = (from: Date, hours = 1) => new Date(from.getTime() + hours * hourMs);
const workFacts = { titleVi: "Sách Tết", titleEn: "A New Year book", textVi: null, textEn: null, year: 2026, fields: [], tools: [], licence: "cc-by-4.0" as const, creditLine: null, spaceId: null };

let lan: Known;
let minh: Known;
beforeEach(async () => {
  await pool.query("TRUNCATE app_user, designer_profile, space, subscriber, digest, follow, rate_limit, verification CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  lan = await newDesigner("Lan Anh");
  minh = await newMember("Minh Đức");
});

async function newWork(at: Date, title = "Sách Tết"): Promise<string> {
  const created = await db.$transaction((tx) => createWork(tx, lan.profileId, { ...workFacts, titleVi: title }));
  if (created.kind !== "created") throw new Error(created.kind);
  await db.work.update({ where: { id: created.workId }, data: { createdAt: at } });
  return created.workId;
}

async function newSpace(slug: string, at: Date, own: object = {}): Promise<string> {
  const created = await db.$transaction((tx) => createSpace(tx, spaceFacts({ slug, nameVi: `Nơi ${slug}`, ...own }), { actor: "seed", reason: "test" }));
  if (created.kind !== "created") throw new Error(created.kind);
  await db.space.update({ where: { id: created.spaceId }, data: { createdAt: at } });
  return created.spaceId;
}

const follow = (subjects: Subject[], at = before) => followAsMember(minh.id, subjects, "vi", at);
const designer = (): Subject => ({ type: "designer", id: lan.profileId });
const send = (now = monday, recipient = `user:${minh.id}`) => sendDigest({ recipient }, now);

describe("the weekly digest", () => {
  it("tells a member of new works, changed spaces and new spaces, once, with a way out in head and foot", async () => {
    // why: a revision is dated by the database and never changed, so this test lives now.
    const now = new Date();
    const before = soon(now, -48);
    const followed = await newSpace("xuong-cu", before);
    await follow([designer(), { type: "space", id: followed }, { type: "field", id: "music" }], before);
    await newWork(soon(before));
    await newSpace("phong-tra", soon(before), { fields: ["music"] });
    await newSpace("khong-lien-quan", soon(before), { fields: ["film"] });
    await db.$transaction((tx) => updateSpace(tx, { spaceId: followed, baseVersion: 1, facts: spaceFacts({ slug: "xuong-cu", nameVi: "Xưởng cũ", phone: "024 1234" }), actor: "seed", reason: "test" }));
    const at = soon(now);
    await send(at);
    const [mail, ...others] = await waitingMails();
    expect(others).toEqual([]);
    expect(mail?.to).toBe(minh.email);
    for (const words of ["Lan Anh: tác phẩm mới: Sách Tết", `/designers/${lan.handle}`, "/spaces/phong-tra", "/spaces/xuong-cu"]) expect(mail?.text).toContain(words);
    expect(mail?.text).not.toContain("khong-lien-quan");
    expect(mail?.html).toContain(`href="http://localhost:3000/spaces/phong-tra"`);
    const [, stop = ""] = /^<(.+)>$/.exec(mail?.headers?.["List-Unsubscribe"] ?? "") ?? [];
    expect(mail?.headers?.["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    expect(readMailToken("stop", new URL(stop).searchParams.get("token") ?? "")).toEqual({ kind: "user", id: minh.id });
    expect(mail?.text).toContain(stop);
    await send(at);
    expect(await waitingMails()).toHaveLength(1);
  });

  it("is sent once by two workers at once", async () => {
    await follow([designer()]);
    await newWork(soon(before));
    await Promise.all(Array.from({ length: 6 }, () => send()));
    expect(await waitingMails()).toHaveLength(1);
  });

  it("the week after tells only what came since, and nothing where nothing did", async () => {
    await follow([designer()]);
    await newWork(soon(before), "Cũ");
    await send();
    await newWork(soon(monday), "Mới");
    await send(nextMonday);
    await send(new Date(nextMonday.getTime() + 168 * hourMs));
    const mails = await waitingMails();
    expect(mails).toHaveLength(2);
    expect(mails[1]?.text).toContain("tác phẩm mới: Mới");
    expect(mails[1]?.text).not.toContain("Cũ");
  });

  it("tells nothing from before the follow, and nothing where nothing is new", async () => {
    await newWork(before);
    await newSpace("truoc", before, { fields: ["music"] });
    await follow([designer(), { type: "field", id: "music" }], soon(before));
    await send();
    expect(await waitingMails()).toEqual([]);
  });

  it("never names what is hidden, a draft, for members only, or of an account put aside", async () => {
    await follow([designer(), { type: "field", id: "music" }]);
    const workId = await newWork(soon(before));
    await newSpace("an", soon(before), { fields: ["music"], status: "hidden" });
    const quiet = async (change: () => Promise<unknown>, undo: () => Promise<unknown>) => {
      await change();
      await send();
      expect(await waitingMails()).toEqual([]);
      await undo();
      await db.digest.deleteMany();
    };
    const profile = (data: object) => () => db.designerProfile.update({ where: { id: lan.profileId }, data });
    await quiet(profile({ visibility: "hidden" }), profile({ visibility: "public" }));
    await quiet(profile({ visibility: "members" }), profile({ visibility: "public" }));
    await quiet(profile({ state: "draft" }), profile({ state: "published" }));
    await quiet(() => db.work.update({ where: { id: workId }, data: { hiddenAt: monday } }), () => db.work.update({ where: { id: workId }, data: { hiddenAt: null } }));
    await quiet(() => db.user.update({ where: { id: lan.id }, data: { deactivatedAt: monday } }), () => db.user.update({ where: { id: lan.id }, data: { deactivatedAt: null } }));
    await send();
    expect(await waitingMails(), "and names it again once it is shown").toHaveLength(1);
  });

  it("says when a followed designer has published anew, and names a space of two follows once", async () => {
    await follow([designer(), { type: "field", id: "music" }, { type: "field", id: "film" }]);
    await db.designerProfile.update({ where: { id: lan.profileId }, data: { publishedAt: soon(before) } });
    await newSpace("rap", soon(before), { fields: ["music", "film"] });
    await send();
    const [mail] = await waitingMails();
    expect(mail?.text).toContain("Lan Anh: vừa công bố hồ sơ");
    expect(mail?.text.split("/spaces/rap")).toHaveLength(2);
  });

  it("stops with the consent, which is written down at the first follow, and goes on when it is given again", async () => {
    await follow([designer()]);
    await follow([{ type: "field", id: "music" }]);
    await newWork(soon(before));
    await stopMails({ kind: "user", id: minh.id }, soon(before, 2));
    await stopMails({ kind: "user", id: minh.id }, soon(before, 3));
    await send();
    expect(await waitingMails()).toEqual([]);
    await setMail(minh.id, true, "en", soon(before, 4));
    await send();
    expect(await waitingMails()).toHaveLength(1);
    const consents = await db.consent.findMany({ where: { userId: minh.id }, select: { purpose: true, granted: true, textVersion: true, language: true }, orderBy: { at: "asc" } });
    expect(consents).toEqual([
      { purpose: "mail", granted: true, textVersion: mailTextVersion, language: "vi" },
      { purpose: "mail", granted: false, textVersion: mailTextVersion, language: "vi" },
      { purpose: "mail", granted: true, textVersion: mailTextVersion, language: "en" },
    ]);
    expect(await listFollows({ kind: "user", id: minh.id }), "what was followed stays").toHaveLength(2);
  });

  it("is planned for everybody who follows something, one job each however often", async () => {
    await follow([designer()]);
    const { id } = await db.subscriber.create({ data: { email: "khach@example.vn", language: "vi", confirmedAt: before, follows: { create: { subjectType: "field", subjectId: "music" } } } });
    await planDigests();
    await planDigests();
    expect((await waitingJobs("send-digest")).map(({ recipient }) => recipient).sort()).toEqual([`subscriber:${id}`, `user:${minh.id}`]);
  });
});

describe("somebody without an account", () => {
  const email = "khach@example.vn";
  const ask = (subjects: Subject[]) => requestFollow(email, subjects, "en", "192.0.2.1");
  /** Asks, lets the worker mail the link, and gives its token. */
  async function link(subjects: Subject[]): Promise<string> {
    expect((await ask(subjects)).kind).toBe("mailed");
    for (const job of await waitingJobs("follow-mail")) await mailConfirmation(job as never);
    return /\/en\/follow\/confirm\?token=([\w-]+)/.exec((await waitingMails()).at(-1)?.text ?? "")?.[1] ?? "";
  }

  it("is kept only after the mailed link is answered, which works once", async () => {
    const token = await link([designer(), { type: "field", id: "music" }]);
    expect((await waitingMails())[0]).toMatchObject({ to: email, subject: "Confirm to begin to follow" });
    expect((await waitingMails())[0]?.text).toContain("• Lan Anh\n• Music");
    expect((await pendingFollow(token, new Date()))?.map(({ type }) => type)).toEqual(["designer", "field"]);
    expect(await db.subscriber.count(), "looking at the link keeps nothing").toBe(0);
    const outcome = await confirmFollow(token, "192.0.2.1", new Date());
    expect(outcome.kind).toBe("confirmed");
    expect(await confirmFollow(token, "192.0.2.1", new Date())).toEqual({ kind: "badLink" });
    expect(await db.subscriber.findMany()).toMatchObject([{ email, language: "en", textVersion: mailTextVersion }]);
    if (outcome.kind === "confirmed") expect(await listFollows(outcome.recipient)).toHaveLength(2);
  });

  it("gets the digest, and is forgotten with one click", async () => {
    const outcome = await confirmFollow(await link([designer()]), "192.0.2.1", before);
    const recipient = outcome.kind === "confirmed" ? outcome.recipient : { kind: "user" as const, id: "" };
    await newWork(soon(before));
    await send(monday, `subscriber:${recipient.id}`);
    expect((await waitingMails()).at(-1)).toMatchObject({ to: email, subject: "Week of 23 November 2026: news of what you follow" });
    expect((await waitingMails()).at(-1)?.text).toContain("new works: A New Year book");
    await stopMails(recipient, monday);
    expect([await db.subscriber.count(), await db.follow.count(), await db.digest.count()]).toEqual([0, 0, 0]);
    await stopMails(recipient, monday);
  });

  it("AUTH3: is answered alike whether the address follows, has an account, or neither", async () => {
    await confirmFollow(await link([designer()]), "192.0.2.1", new Date());
    const answers = [await requestFollow(email, [designer()], "vi", "192.0.2.1"), await requestFollow(lan.email, [designer()], "vi", "192.0.2.1"), await requestFollow("ai-do@example.vn", [designer()], "vi", "192.0.2.1")];
    expect(answers).toEqual([{ kind: "mailed" }, { kind: "mailed" }, { kind: "mailed" }]);
  });

  it("is not flooded: so many mails an address", async () => {
    const kinds = [];
    for (let asked = 0; asked < 6; asked++) kinds.push((await ask([designer()])).kind);
    expect(kinds).toEqual(["mailed", "mailed", "mailed", "mailed", "limited", "limited"]);
  });
});

describe("tokens of mails", () => {
  it("open what they were made for, for whom they were made, and nothing else", () => {
    const minhs = { kind: "user", id: "minh" } as const;
    const token = mailToken("stop", minhs);
    expect(token).toMatch(/^[\w-]+$/);
    expect(readMailToken("stop", token)).toEqual(minhs);
    expect(readMailToken("list", token)).toBeNull();
    for (const forged of ["", "u", token.replace("minh", "lann"), token.replace(/^u/, "s"), token.slice(0, -1), `${token}x`, token.replace(/.$/, (last) => (last === "A" ? "B" : "A")), "uminh-", "\u0000".repeat(60)]) {
      expect(readMailToken("stop", forged), forged).toBeNull();
    }
  });
});

describe("following", () => {
  it("the same twice is one, ends by the thing, and is nobody else's to end", async () => {
    await follow([designer()]);
    await follow([designer()]);
    expect(await listFollows({ kind: "user", id: minh.id })).toMatchObject([{ type: "designer", subject: { nameVi: "Lan Anh", path: `/designers/${lan.handle}` } }]);
    await unfollow(lan.id, [designer()]);
    expect(await db.follow.count()).toBe(1);
    await db.designerProfile.update({ where: { id: lan.profileId }, data: { visibility: "hidden" } });
    expect(await listFollows({ kind: "user", id: minh.id }), "hidden things are not named").toMatchObject([{ type: "designer", subject: null }]);
    await unfollow(minh.id, [designer()]);
    expect(await db.follow.count()).toBe(0);
  });

  it("has an end: 200 things a person", async () => {
    const many = Array.from({ length: 200 }, (_, number): Subject => ({ type: "ward", id: String(10_000 + number) }));
    expect((await follow(many)).kind).toBe("followed");
    expect((await follow([designer()])).kind).toBe("tooMany");
  });
});
