import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { maxTries } from "~/owners/claim";
import { answerClaim } from "~/owners/claim-answer.server";
import { decideClaim } from "~/owners/claim-decide.server";
import { getClaimChoices, listClaimTasks } from "~/owners/claim-list.server";
import { openClaim } from "~/owners/claim-open.server";
import { leaveSpace, listEditors, removeOwner } from "~/owners/editors.server";
import { acceptInvitation, inviteOwner, listInvited, openInvitation } from "~/owners/invitation.server";
import { addOwner, isOwner, listKeptSpaces } from "~/owners/owner.server";
import { getSpace } from "~/spaces/space.server";
import { decideSubmission } from "~/submissions/decide.server";
import { listed, order, person, proposeEdit } from "../support/submission";
import { waitingJobs } from "../support/upload";

log.level = "silent";
type Someone = Awaited<ReturnType<typeof person>> & { language: "vi" };
let spaceId: string;
let lan: Someone;
let minh: Someone;
let moderator: Someone;
const now = new Date("2026-11-23T02:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const someone = async (role: "member" | "moderator", name: string): Promise<Someone> => ({ ...(await person(role, name)), language: "vi" });

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, submission, submission_event, rate_limit CASCADE");
  [lan, minh, moderator] = [await someone("member", "Lan"), await someone("member", "Minh"), await someone("moderator", "Hà")];
  spaceId = await listed({ phone: "024 3000 0000", website: "https://www.xuonggom.vn/", openingHours: "Mo-Fr 09:00-17:00" });
  await pool.query("DELETE FROM graphile_worker._private_jobs");
});

const spaceNow = async () => {
  const found = await getSpace("xuong-gom", true);
  if (found?.kind !== "space") throw new Error("no space");
  return found.space;
};
const byDomain = (email = "lan@xuonggom.vn") => openClaim(lan, spaceId, { intent: "domain", email }, now);
const mails = async () => (await waitingJobs("send-mail")) as { to: string; subject: string; text: string }[];
const mailedCode = async () => (await mails()).flatMap(({ text }) => /\d{4} \d{4}/.exec(text)?.[0].replace(" ", "") ?? []).at(-1) ?? "";
const audit = async () => (await db.auditEvent.findMany({ where: { actor: { in: [lan.id, minh.id, moderator.id] } }, orderBy: { id: "asc" } })).map(({ actor, action }) => [actor, action]);
const own = (userId: string, via: "domain" | "owner" = "domain") => db.$transaction((tx) => addOwner(tx, { userId, spaceId, via, by: userId }));
const wrongFor = (code: string) => (code === "00000000" ? "11111111" : "00000000");

describe("a claim by the domain of the place", () => {
  it("makes the claimant an owner by the code mailed there, once", async () => {
    expect(await byDomain()).toEqual({ kind: "opened" });
    expect((await mails()).map(({ to }) => to)).toEqual(["lan@xuonggom.vn"]);
    const code = await mailedCode();
    const { rows } = await pool.query("SELECT * FROM space_claim");
    expect(JSON.stringify(rows), "AUTH5: only a hash is kept").not.toContain(code);
    expect(await answerClaim(lan.id, spaceId, code, later(9))).toEqual({ kind: "granted" });
    expect(await db.spaceOwner.findMany()).toMatchObject([{ spaceId, userId: lan.id, via: "domain" }]);
    expect(await audit()).toEqual([[lan.id, "owner.add"]]);
    await leaveSpace(lan.id, spaceId);
    expect(await answerClaim(lan.id, spaceId, code, later(9)), "AUTH5: a replay opens nothing").toEqual({ kind: "noCode" });
    expect(await isOwner(db, lan.id, spaceId)).toBe(false);
  });

  it("sends no code to a free mailbox, another domain, or one that the claimant put there themselves", async () => {
    for (const email of ["lan@gmail.com", "lan@xuonggom.vn.evil.example", "lan@evil.example"]) expect(await byDomain(email), email).toEqual({ kind: "wayClosed" });
    await decideSubmission(moderator, await proposeEdit(minh.id, spaceId, { website: "https://minh.example" }), order(), now);
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    expect(await openClaim(minh, spaceId, { intent: "domain", email: "minh@minh.example" }, now)).toEqual({ kind: "wayClosed" });
    expect(await getClaimChoices(minh.id, await spaceNow(), now)).toMatchObject({ domains: [], phone: null, hasChanged: true });
    expect(await mails()).toEqual([]);
  });

  it("takes a code for ten minutes and a few tries, counted even when they come at once, and of nobody else", async () => {
    await byDomain();
    const code = await mailedCode();
    expect(await answerClaim(lan.id, spaceId, code, later(10.1))).toEqual({ kind: "noCode" });
    expect(await answerClaim(minh.id, spaceId, code, now), "AC1").toEqual({ kind: "noCode" });
    const tries = await Promise.all(Array.from({ length: 8 }, () => answerClaim(lan.id, spaceId, wrongFor(code), now)));
    expect(tries.filter(({ kind }) => kind === "wrong")).toHaveLength(maxTries);
    expect(await answerClaim(lan.id, spaceId, code, now), "used up by wrong tries").toEqual({ kind: "noCode" });
    expect(await isOwner(db, lan.id, spaceId)).toBe(false);
  });

  it("is limited by account and by space, and a new one ends the one before", async () => {
    await byDomain();
    const first = await mailedCode();
    await byDomain("info@xuonggom.vn");
    expect(await db.spaceClaim.count({ where: { state: "open" } })).toBe(1);
    expect(await answerClaim(lan.id, spaceId, first, now)).toMatchObject({ kind: first === (await mailedCode()) ? "granted" : "wrong" });
    for (let more = 0; more < 3; more++) await byDomain();
    expect(await byDomain()).toMatchObject({ kind: "limited" });
    let opened = 5;
    for (; opened < 20; opened++) if ((await openClaim(await someone("member", "Nữa"), spaceId, { intent: "moderator", proof: "tôi làm ở đây" }, now)).kind === "limited") break;
    expect(opened, "RL1: one space cannot be tired out").toBeLessThanOrEqual(12);
  });
});

describe("claims that need a person", () => {
  it("by telephone: a moderator makes a code to read out, which is shown once and kept nowhere", async () => {
    await openClaim(lan, spaceId, { intent: "phone" }, now);
    const { tasks } = await listClaimTasks(moderator.id, now);
    expect(tasks).toMatchObject([{ way: "phone", phone: "024 3000 0000", claimant: "Lan", isOwn: false, hasCode: false }]);
    const claim = tasks[0]?.id ?? "";
    expect(await decideClaim(moderator, { intent: "approve", claim }, now), "the code decides, not an impression").toEqual({ kind: "notAllowed" });
    const made = await decideClaim(moderator, { intent: "code", claim }, now);
    if (made.kind !== "code") throw new Error(made.kind);
    expect(JSON.stringify((await pool.query("SELECT * FROM space_claim, audit_event")).rows)).not.toContain(made.code);
    expect(await mails(), "nobody is mailed the code").toEqual([]);
    expect(await answerClaim(lan.id, spaceId, made.code, later(90))).toEqual({ kind: "granted" });
    expect(await db.spaceOwner.findFirst()).toMatchObject({ via: "phone" });
    expect((await audit()).map(([, action]) => action)).toEqual(["claim.code", "owner.add"]);
  });

  it("by proof: granted or refused with a reason, by mail, once; those who look after it hear of somebody new", async () => {
    await own(minh.id);
    await openClaim(lan, spaceId, { intent: "moderator", proof: "Tên tôi ở trang giới thiệu" }, now);
    const [task] = (await listClaimTasks(moderator.id, now)).tasks;
    expect(task).toMatchObject({ proof: "Tên tôi ở trang giới thiệu", ownerCount: 1 });
    const claim = task?.id ?? "";
    const outcomes = await Promise.all([decideClaim(moderator, { intent: "approve", claim }, now), decideClaim(moderator, { intent: "refuse", claim, reason: "misuse" }, now)]);
    expect(outcomes.map(({ kind }) => kind)).toContain("closed");
    if (await isOwner(db, lan.id, spaceId)) expect((await mails()).map(({ to }) => to).sort()).toEqual([lan.email, minh.email].sort());
    await openClaim(await someone("member", "Tú"), spaceId, { intent: "moderator", proof: "tôi nói vậy thôi" }, now);
    const [second] = (await listClaimTasks(moderator.id, now)).tasks;
    expect(await decideClaim(moderator, { intent: "refuse", claim: second?.id ?? "", reason: "misuse" }, now)).toEqual({ kind: "refused" });
    expect((await mails()).at(-1)?.text, "a suspicion is not spelt out").not.toMatch(/mạo nhận/);
  });

  it("AC5: nobody decides on their own claim, and members on none", async () => {
    await openClaim(moderator, spaceId, { intent: "moderator", proof: "tôi là người duyệt" }, now);
    const [task] = (await listClaimTasks(moderator.id, now)).tasks;
    const claim = task?.id ?? "";
    expect(task?.isOwn).toBe(true);
    for (const who of [moderator, lan]) for (const intent of ["approve", "code"] as const) expect(await decideClaim(who, { intent, claim }, now)).toEqual({ kind: "notAllowed" });
    await expect(pool.query("UPDATE space_claim SET decided_by = user_id")).rejects.toThrow(/space_claim_not_own/);
    expect(await db.spaceOwner.count()).toBe(0);
  });
});

describe("several who look after a space", () => {
  it("are invited by a link that only the invited person can accept, once, while the inviter is still one", async () => {
    await own(lan.id);
    expect(await inviteOwner(lan, spaceId, minh.email, now)).toEqual({ kind: "invited" });
    const token = /token=([\w-]+)/.exec((await mails())[0]?.text ?? "")?.[1] ?? "";
    expect(await openInvitation(moderator, "xuong-gom", token, now), "AC1: for somebody else it does not exist").toBeNull();
    expect(await acceptInvitation(moderator, "xuong-gom", token, now)).toBe(false);
    expect(await openInvitation(minh, "xuong-gom", token, now)).toMatchObject({ invitedBy: "Lan" });
    expect(await db.spaceOwner.count(), "CSRF2: looking changes nothing").toBe(1);
    expect(await acceptInvitation(minh, "xuong-gom", token, later(8 * 24 * 60))).toBe(false);
    expect(await Promise.all([1, 2, 3].map(() => acceptInvitation(minh, "xuong-gom", token, now)))).toEqual(expect.arrayContaining([true, false, false]));
    expect(await listKeptSpaces(minh.id)).toMatchObject([{ slug: "xuong-gom" }]);
    expect(await inviteOwner(lan, spaceId, minh.email, now)).toEqual({ kind: "already" });
    expect(await inviteOwner(moderator, spaceId, minh.email, now)).toEqual({ kind: "notAllowed" });
    await inviteOwner(minh, spaceId, "moi@example.vn", now);
    await leaveSpace(minh.id, spaceId);
    expect(await listInvited(spaceId, now), "whom one asked was asked on one's word").toEqual([]);
  });

  it("AC4: a handle invites without telling the address behind it", async () => {
    await own(lan.id);
    await db.designerProfile.create({ data: { userId: minh.id, handle: "minh-gom", name: "Minh", state: "published", disciplines: [], languages: [], availability: [] } });
    expect(await inviteOwner(lan, spaceId, "minh-gom", now)).toEqual({ kind: "invited" });
    expect(await inviteOwner(lan, spaceId, "khong-co", now)).toEqual({ kind: "unknownHandle" });
    expect((await mails()).map(({ to }) => to)).toEqual([minh.email]);
    expect(await listInvited(spaceId, now)).toMatchObject([{ named: "minh-gom" }]);
    expect(JSON.stringify(await listInvited(spaceId, now))).not.toMatch(/@|example/);
  });

  it("take off those who came after them; moderators anybody; the last may leave", async () => {
    await own(lan.id);
    await own(minh.id, "owner");
    await pool.query("UPDATE space_owner SET since = since + interval '1 hour' WHERE user_id = $1", [minh.id]);
    expect(await removeOwner(minh, spaceId, lan.id)).toEqual({ kind: "notAllowed" });
    expect((await listEditors(lan, spaceId)).map(({ name, mayRemove }) => [name, mayRemove])).toEqual([["Lan", false], ["Minh", true]]);
    expect(await removeOwner(lan, spaceId, minh.id)).toEqual({ kind: "removed" });
    expect(await removeOwner(moderator, spaceId, lan.id)).toEqual({ kind: "removed" });
    expect((await audit()).slice(-2)).toEqual([[lan.id, "owner.remove"], [moderator.id, "owner.remove"]]);
    expect(await removeOwner(minh, spaceId, lan.id)).toEqual({ kind: "notAllowed" });
    await own(lan.id);
    await leaveSpace(lan.id, spaceId);
    expect(await db.spaceOwner.count()).toBe(0);
  });
});
