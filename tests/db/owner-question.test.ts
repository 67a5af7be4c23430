import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dropLinks } from "~/accounts/link.server";
import { db, pool } from "~/adapters/db.server";
import { readMailToken } from "~/follows/mail-token.server";
import { log } from "~/lib/log.server";
import { getSpacePage } from "~/spaces/space-page.server";
import { confirmByLink, openAnswer } from "~/truth/answer-link.server";
import { giveAnswer } from "~/truth/answer-reply.server";
import { askOwner, planQuestions } from "~/truth/ask-owner.server";
import { type Answer, answers } from "~/truth/question";
import { askedTokens, owner } from "../support/owner";
import { listed } from "../support/submission";
import { waitingMails } from "../support/touch";
import { waitingJobs } from "../support/upload";

log.level = "error";
const dayMs = 86_400_000;
const now = new Date("2026-11-23T03:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * dayMs);
const longAgo = new Date("2025-06-01T00:00:00Z");
const from = "192.0.2.7";
let spaceId: string;

beforeAll(async () => {
  // why: the tests below ask for several connections at once, and opening them together takes a busy machine longer than a transaction waits.
  await Promise.all(Array.from({ length: 4 }, () => db.$executeRaw`SELECT pg_sleep(0.2)`));
});

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, submission, submission_event, rate_limit, verification CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  spaceId = await listed({ kinds: ["museum"], unconfirmedFacts: ["founded"], founded: 1990, checkedOn: "2026-11-22" });
});

const sayRight = (token: string, seen = 1, at = now, showName = false) => confirmByLink(token, { seen, showName }, from, at);
const versionOf = async () => (await db.space.findUniqueOrThrow({ where: { id: spaceId } })).version;
const post = (answer: Answer, token: string, form: Record<string, string>, at = now) =>
  giveAnswer(new Request("http://localhost/confirm", { method: "POST", body: new URLSearchParams(form) }), { answer, token, clientAddress: from }, at);

describe("the yearly question", () => {
  it("is planned and mailed once, however many workers do it, with three links and a way out", async () => {
    const who = await owner([spaceId], longAgo);
    await Promise.all([planQuestions(now), planQuestions(now)]);
    expect(await waitingJobs("ask-owner")).toEqual([{ userId: who.id }]);
    await Promise.all(Array.from({ length: 3 }, () => askOwner({ userId: who.id }, now)));
    const [mail, ...others] = await waitingMails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: who.email, subject: "Xưởng gốm: thông tin còn đúng không?" });
    for (const answer of answers) expect(mail?.text).toMatch(new RegExp(`http://localhost:3000/confirm/${answer}\\?token=[\\w-]{32}\\n`));
    const [, stop = ""] = /^<(.+)>$/.exec(mail?.headers?.["List-Unsubscribe"] ?? "") ?? [];
    expect(mail?.headers?.["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    expect(readMailToken("stop", new URL(stop).searchParams.get("token") ?? "")).toEqual({ kind: "user", id: who.id });
    expect(mail?.text).toContain(stop);
    const { rows } = await pool.query<{ identifier: string; value: string }>("SELECT identifier, value FROM verification");
    for (const token of Object.values(await askedTokens(who.email))) expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("comes once a year about one place, and at most once a week whatever somebody looks after", async () => {
    const second = await listed({ slug: "rap", nameVi: "Rạp", kinds: ["cinema"] });
    const who = await owner([spaceId, second], longAgo);
    const mailedOn = async (day: number) => {
      await pool.query("DELETE FROM graphile_worker._private_jobs");
      await planQuestions(days(day));
      for (const { userId } of await waitingJobs("ask-owner")) await askOwner({ userId: String(userId) }, days(day));
      return (await waitingMails()).map(({ subject }) => subject.split(":")[0]);
    };
    const first = await mailedOn(0);
    expect(first).toHaveLength(1);
    for (const day of [1, 6]) expect(await mailedOn(day), `day ${day}`).toEqual([]);
    expect([...first, ...(await mailedOn(7))].sort()).toEqual(["Rạp", "Xưởng gốm"]);
    for (const day of [8, 14, 200, 364]) expect(await mailedOn(day), `day ${day}`).toEqual([]);
    expect(await mailedOn(365)).toEqual(first);
    expect(await db.ownerQuestion.count({ where: { userId: who.id } })).toBe(2);
  });

  it("waits while anybody's word is young, and comes when a short-lived confirmation has turned stale", async () => {
    const stage = await listed({ slug: "san-khau", nameVi: "Sân khấu", kinds: ["music"], confirmedOn: "2026-03-01", confirmedBy: "moderator" });
    const who = await owner([stage], longAgo);
    await askOwner({ userId: who.id }, new Date("2026-11-30T03:00:00Z"));
    expect(await waitingMails()).toEqual([]);
    await askOwner({ userId: who.id }, new Date("2026-12-01T03:00:00Z"));
    expect(await waitingMails()).toHaveLength(1);
    const fresh = await owner([spaceId], days(-30));
    await planQuestions(now);
    expect(await waitingJobs("ask-owner")).not.toContainEqual({ userId: fresh.id });
  });

  it("is for nobody who has not agreed to such mails, has stopped them, is away, or whose place is gone", async () => {
    const quiet = [await owner([spaceId], longAgo, null), await owner([spaceId], longAgo, "2026-11"), await owner([spaceId], longAgo), await owner([spaceId], longAgo)];
    await db.consent.create({ data: { userId: quiet[2]?.id ?? "", purpose: "mail", granted: false, textVersion: "2026-11b", language: "vi", at: days(-1) } });
    await db.user.update({ where: { id: quiet[3]?.id ?? "" }, data: { deactivatedAt: days(-1) } });
    quiet.push(await owner([await listed({ slug: "dong", status: "closed" })], longAgo), await owner([await listed({ slug: "an", status: "hidden" })], longAgo));
    for (const { id } of quiet) await askOwner({ userId: id }, now);
    expect([await waitingMails(), await db.ownerQuestion.count()]).toEqual([[], 0]);
  });
});

describe("its links", () => {
  let tokens: Record<Answer, string>;
  let who: Awaited<ReturnType<typeof owner>>;
  beforeEach(async () => {
    who = await owner([spaceId], longAgo);
    await askOwner({ userId: who.id }, now);
    tokens = await askedTokens(who.email);
    await pool.query("DELETE FROM graphile_worker._private_jobs");
  });

  it("CSRF2: opened any number of times, as scanners do, change nothing and stay good", async () => {
    const before = await db.verification.findMany();
    for (const answer of answers) for (let time = 0; time < 3; time++) expect((await openAnswer(answer, tokens[answer], now))?.space.id, answer).toBe(spaceId);
    expect([await db.verification.findMany(), await versionOf(), await db.submission.count()]).toEqual([before, 1, 0]);
    expect((await sayRight(tokens.right)).kind).toBe("confirmed");
  });

  it("still right: a revision with its reason, the index job and the line of the log, once", async () => {
    expect(await sayRight(tokens.right)).toEqual({ kind: "confirmed", version: 2 });
    expect(await sayRight(tokens.right, 2)).toEqual({ kind: "badLink" });
    expect(await openAnswer("right", tokens.right, now)).toBeNull();
    const [revision] = await db.spaceRevision.findMany({ where: { spaceId, version: 2 } });
    expect(revision).toMatchObject({ actor: who.id, reason: "owner:confirm", facts: { confirmedOn: "2026-11-23", confirmedBy: "owner", unconfirmedFacts: [], checkedOn: "2026-11-22" } });
    expect(await waitingJobs("index-space")).toEqual([{ spaceId }]);
    expect(await db.auditEvent.findMany({ where: { subjectId: spaceId } })).toMatchObject([{ actor: who.id, action: "space.confirm", detail: { by: "owner", version: 2 } }]);
  });

  it("of two presses at once one counts", async () => {
    const outcomes = await Promise.all([sayRight(tokens.right), sayRight(tokens.right)]);
    expect(outcomes.filter(({ kind }) => kind === "confirmed").length).toBeGreaterThanOrEqual(1);
    expect([await versionOf(), await db.auditEvent.count({ where: { subjectId: spaceId } })]).toEqual([2, 1]);
  });

  it("open nothing for another answer, after sixty days, made up, or once the owner is no owner", async () => {
    for (const answer of answers) {
      for (const other of answers.filter((one) => one !== answer)) expect(await openAnswer(answer, tokens[other], now), `${answer} by ${other}`).toBeNull();
      expect(await openAnswer(answer, tokens[answer], days(59))).not.toBeNull();
      expect(await openAnswer(answer, tokens[answer], days(60))).toBeNull();
      expect(await openAnswer(answer, "x".repeat(32), now)).toBeNull();
    }
    expect(await sayRight(tokens.closed)).toEqual({ kind: "badLink" });
    expect(await sayRight(tokens.right, 1, days(61))).toEqual({ kind: "badLink" });
    await db.spaceOwner.deleteMany({ where: { userId: who.id } });
    expect([await openAnswer("right", tokens.right, now), await sayRight(tokens.right)]).toEqual([null, { kind: "badLink" }]);
    expect(await versionOf()).toBe(1);
  });

  it("are worth nothing after the address or the password has changed", async () => {
    await dropLinks(db, who.id);
    for (const answer of answers) expect(await openAnswer(answer, tokens[answer], now)).toBeNull();
  });

  it("a page seen too long ago is read again, and costs no link", async () => {
    expect(await sayRight(tokens.right, 7)).toEqual({ kind: "stale" });
    expect(await sayRight(tokens.right, 1)).toMatchObject({ kind: "confirmed" });
  });

  it("AC4: the name stands beside it only where the owner lets it, and goes with the next confirmation or the account", async () => {
    const shown = async () => {
      const found = await getSpacePage("xuong-gom", now);
      return found?.kind === "space" ? [found.page.space.confirmedBy, found.page.confirmerName, JSON.stringify(found.page).includes(who.id)] : null;
    };
    await sayRight(tokens.right);
    expect(await shown()).toEqual(["owner", null, false]);
    await askOwner({ userId: who.id }, days(366));
    await sayRight((await askedTokens(who.email)).right, 2, days(366), true);
    expect(await shown()).toEqual(["owner", "Lan", false]);
    await db.user.update({ where: { id: who.id }, data: { deactivatedAt: now } });
    expect(await shown()).toEqual(["owner", null, false]);
    await db.user.delete({ where: { id: who.id } });
    expect([await shown(), await db.confirmationName.count()]).toEqual([["owner", null, false], 0]);
  });

  it("closed: a proposal of the owner for moderators, once, and the place stays until they decide", async () => {
    const form = { version: "1", note: "Hết hợp đồng", key: crypto.randomUUID() };
    expect(await (await post("closed", tokens.closed, form)).json()).toEqual({ outcome: "closed" });
    const again = await post("closed", tokens.closed, form);
    expect([again.status, await again.json()]).toEqual([400, { outcome: "badLink" }]);
    expect(await db.submission.findMany()).toMatchObject([{ kind: "space-closed", state: "pending", authorId: who.id, spaceId, baseVersion: 1, facts: { status: "closed" } }]);
    expect([await versionOf(), await db.verification.count()]).toEqual([1, 2]);
  });

  it("change: the correction of the owner as a proposal; nothing changed or nonsense keeps the link", async () => {
    const typed = { nameVi: "Xưởng gốm", kinds: "museum", fields: "crafts-folk-art", lat: "21.03", lng: "105.85", positionAccuracy: "street", wardCode: "unknown", founded: "1990", version: "1", key: crypto.randomUUID() };
    expect((await post("change", tokens.change, typed)).status).toBe(400);
    expect((await post("change", tokens.change, { ...typed, lat: "999" })).status).toBe(400);
    expect((await post("change", tokens.change, { ...typed, version: "99" })).status).toBe(400);
    expect(await (await post("change", tokens.change, { ...typed, phone: "024 3999 9999", status: "hidden", authorId: "x" })).json()).toEqual({ outcome: "change" });
    expect(await db.submission.findMany()).toMatchObject([{ kind: "space-edit", state: "pending", authorId: who.id, facts: { phone: "024 3999 9999", status: "published" } }]);
    expect(await openAnswer("change", tokens.change, now)).toBeNull();
  });
});
