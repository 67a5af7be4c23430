import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { audienceOfPicture } from "~/designers/picture-audience.server";
import { getDesigner } from "~/designers/profile.server";
import { publishProfile } from "~/designers/profile-write.server";
import { log } from "~/lib/log.server";
import { decideCase, setClock } from "~/reports/case-decide.server";
import type { CaseDecisionForm } from "~/reports/case-form";
import { getCase } from "~/reports/case-read.server";
import { answerNotice, getNotice } from "~/reports/counter.server";
import { remindModerators } from "~/reports/moderator-mail.server";
import { findReportable } from "~/reports/reportable.server";
import { reportForm } from "~/reports/report-form";
import { reportThing } from "~/reports/report-write.server";
import { withdrawConsent } from "~/rights/consent.server";
import { getSpace } from "~/spaces/space.server";
import { listed } from "../support/submission";
import { type Known, newDesigner, newMember, waitingMails } from "../support/touch";
import { newPersonWithEverything } from "../support/whole-person";

log.level = "silent";
const now = new Date("2026-11-23T08:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let spaceId: string;
let lan: Known;
let minh: Known;
let ha: { id: string; role: "moderator" };
let tu: { id: string; role: "moderator" };

const moderator = async (name: string) => {
  const { id } = await newMember(name);
  await db.user.update({ where: { id }, data: { role: "moderator" } });
  return { id, role: "moderator" as const };
};
const order = (own: Partial<CaseDecisionForm> = {}): CaseDecisionForm => ({ decision: "unpublish", seen: 1, reason: "privacy", note: null, ...own });
async function report(type: "space" | "designer" | "work" | "media", id: string, own: object = {}, user: Known | null = minh, at = now): Promise<string> {
  const thing = await findReportable(type, id, null);
  if (!thing) throw new Error("not found");
  const outcome = await reportThing(thing, reportForm.parse({ reason: "wrong", ...own }), { user, clientAddress: "192.0.2.1", language: "vi" }, at);
  return outcome.kind === "reported" ? (outcome.caseId ?? "") : "";
}
const mailsTo = async (to: string) => (await waitingMails()).filter((mail) => mail.to === to && mail.subject !== "waits");
const isShown = async () => (await getDesigner(lan.handle, null, now)) !== null;

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, designer_profile, space, report_case, case_event, takedown, digest, rate_limit CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  spaceId = await listed({ slug: "an", nameVi: "Xưởng Ẩn" });
  [lan, minh, ha, tu] = [await newDesigner("Lan Anh"), await newMember("Minh Đức"), await moderator("Hà"), await moderator("Tú")];
});

describe("a case", () => {
  it("is one however many report at once, with the clock of the most pressing", async () => {
    const people = await Promise.all(Array.from({ length: 6 }, (_, place) => newMember(`Người ${place}`)));
    const ids = await Promise.all(people.map((user, place) => report("space", "an", { reason: place === 5 ? "unlawful" : "wrong" }, user)));
    expect(new Set(ids).size).toBe(1);
    expect(await db.reportCase.findMany()).toMatchObject([{ subjectId: spaceId, state: "open", urgency: "unlawful", dueAt: later(24) }]);
    expect(await db.report.count()).toBe(6);
    await report("space", "an", { reason: "danger" }, minh, later(2));
    expect(await db.reportCase.findMany()).toMatchObject([{ urgency: "urgent", dueAt: later(8) }]);
    expect(await setClock(ha, ids[0] ?? "", { seen: 1, urgency: "usual" }, now)).toEqual({ kind: "set" });
    expect(await db.reportCase.findMany()).toMatchObject([{ urgency: "usual", dueAt: later(48), version: 2 }]);
  });

  it("is decided once of two who decide at once; the other is told who and what", async () => {
    for (let round = 0; round < 5; round++) {
      const id = await report("space", "an", {}, await newMember("Ai đó"));
      const outcomes = await Promise.all([decideCase(ha, id, order({ decision: "dismiss", reason: "no-breach" }), now), decideCase(tu, id, order({ decision: "no-action" }), now)]);
      const [lost] = outcomes.filter(({ kind }) => kind !== "decided");
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["decided", "stale"]);
      expect(lost).toMatchObject(outcomes[0]?.kind === "decided" ? { who: "Hà", what: "dismiss" } : { who: "Tú", what: "no-action" });
    }
    expect(await db.reportCase.count({ where: { state: "open" } })).toBe(0);
  });

  it("AC5: is not for members, nor for whoever owns the thing, and takes no decision that does not fit", async () => {
    const id = await report("designer", lan.handle);
    expect(await decideCase({ id: minh.id, role: "member" }, id, order(), now)).toEqual({ kind: "notAllowed" });
    expect(await decideCase({ id: lan.id, role: "moderator" }, id, order(), now)).toEqual({ kind: "notAllowed" });
    for (const decision of ["lift", "keep"] as const) expect(await decideCase(ha, id, order({ decision }), now), decision).toEqual({ kind: "closed" });
    expect(await decideCase(ha, id, order({ decision: "dismiss", reason: "no-breach" }), now)).toMatchObject({ kind: "decided" });
    for (const decision of ["dismiss", "ask-owner", "no-action", "unpublish", "keep", "lift"] as const) expect(await decideCase(ha, id, order({ decision, seen: 2 }), now), decision).toEqual({ kind: "closed" });
    expect(await isShown()).toBe(true);
    expect(await getCase(lan.id, id, now)).toMatchObject({ subject: { isOwn: true }, decisions: [] });
  });

  it("tells reporters once, with or without an account, and forgets the address; the owner hears what and why", async () => {
    const id = await report("designer", lan.handle, { note: "bí mật của người báo" });
    await report("designer", lan.handle, { reason: "abuse", email: "Khach@Example.vn" }, null);
    expect(await decideCase(ha, id, order({ note: "Xin gỡ số điện thoại" }), now)).toMatchObject({ kind: "decided" });
    const [[toMinh], [toGuest], [toLan, ...more]] = [await mailsTo(minh.email), await mailsTo("khach@example.vn"), await mailsTo(lan.email)];
    for (const mail of [toMinh, toGuest]) {
      expect(mail?.text).toContain("đã được gỡ khỏi trang");
      expect(mail?.text, "AC4").not.toMatch(/Xin gỡ số|Hà|bí mật/);
    }
    expect(more).toEqual([]);
    for (const words of ["Lộ thông tin riêng tư", "Xin gỡ số điện thoại", `/me/notices/${id}`]) expect(toLan?.text).toContain(words);
    expect(toLan?.text, "AC4: who reported stays unsaid").not.toMatch(new RegExp(`Minh|khach|bí mật|${minh.email}`));
    expect(await db.report.findMany({ select: { email: true, state: true } })).toEqual([{ email: null, state: "upheld" }, { email: null, state: "upheld" }]);
    await decideCase(ha, id, order({ decision: "lift", reason: "settled", seen: 2 }), now);
    expect(await mailsTo(minh.email), "nobody is told twice").toHaveLength(1);
  });
});

describe("what is unpublished", () => {
  it("stays so whatever its owner does, until a moderator lifts it; both leave their line", async () => {
    const id = await report("designer", lan.handle);
    await decideCase(ha, id, order(), now);
    expect(await isShown()).toBe(false);
    expect(await publishProfile({ id: lan.id, emailVerified: true, birthYear: 1990 }, "vi", now)).toEqual({ kind: "refused", problem: "takenDown" });
    await expect(db.designerProfile.update({ where: { id: lan.profileId }, data: { state: "published" } })).rejects.toThrow("taken down");
    expect(await decideCase(tu, id, order({ decision: "lift", reason: "settled", seen: 2 }), now)).toMatchObject({ kind: "decided" });
    expect(await isShown()).toBe(true);
    expect((await db.auditEvent.findMany({ where: { subjectId: lan.profileId }, orderBy: { id: "asc" } })).map(({ actor, action }) => [actor, action])).toEqual([[ha.id, "designer.unpublish"], [tu.id, "designer.lift"]]);
    await expect(db.caseEvent.updateMany({ data: { reason: "x" } }), "LOG1").rejects.toThrow("written once");
    await expect(db.caseEvent.deleteMany({}), "LOG1").rejects.toThrow("written once");
  });

  it("does not come back against a consent withdrawn meanwhile", async () => {
    await publishProfile({ id: lan.id, emailVerified: true, birthYear: 1990 }, "vi", now);
    const id = await report("designer", lan.handle);
    await decideCase(ha, id, order(), now);
    await withdrawConsent({ id: lan.id } as never, "public-profile", "vi", later(1));
    await decideCase(ha, id, order({ decision: "lift", reason: "settled", seen: 2 }), later(2));
    expect(await db.designerProfile.findUniqueOrThrow({ where: { id: lan.profileId } })).toMatchObject({ state: "draft" });
  });

  it("may be answered by its owner alone, which opens the case again with a clock of its own", async () => {
    const id = await report("designer", lan.handle);
    expect(await getNotice(lan.id, id), "nothing is decided yet").toBeNull();
    await decideCase(ha, id, order(), now);
    expect(await getNotice(minh.id, id), "AC1").toBeNull();
    expect(await answerNotice(minh.id, id, "không phải của tôi", now)).toEqual({ kind: "notFound" });
    expect(await getNotice(lan.id, id)).toMatchObject({ decision: "unpublish", reason: "privacy", isDown: true, answer: "open" });
    const outcomes = await Promise.all([1, 2, 3].map(() => answerNotice(lan.id, id, "Đó là số của tôi", later(10))));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["answered", "closed", "closed"]);
    expect(await db.reportCase.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "open", version: 3, dueAt: later(58) });
    expect(await getCase(ha.id, id, later(11))).toMatchObject({ decisions: ["lift", "keep"], events: [{ move: "open" }, { move: "unpublish", name: "Hà" }, { move: "counter", note: "Đó là số của tôi", name: null }] });
    expect(await decideCase(ha, id, order({ decision: "keep", seen: 3 }), later(12))).toMatchObject({ kind: "decided" });
    expect(await isShown()).toBe(false);
    expect(await getNotice(lan.id, id)).toMatchObject({ decision: "keep", answer: "open" });
  });

  it("of a space, a work or a picture goes by the same rule that always shows it, files too, and comes back", async () => {
    const everything = await newPersonWithEverything("Hoàng Lan Chi", spaceId, 7);
    await pool.query("TRUNCATE report_case, takedown CASCADE");
    const viewer = async () => null;
    const shown = async () => {
      const page = await getDesigner(everything.handle, null, now);
      return { space: (await getSpace("an"))?.kind ?? null, works: page?.page.works.length, pictures: page?.page.works[0]?.pictures.length, file: await audienceOfPicture(everything.mediaId, viewer) };
    };
    const all = { space: "space", works: 1, pictures: 1, file: "everybody" };
    expect(await shown()).toEqual(all);
    for (const [type, id, gone] of [["media", everything.mediaId, { pictures: 0, file: null }], ["work", everything.workId, { works: 0, pictures: undefined, file: null }], ["space", "an", { space: null }]] as const) {
      const caseId = await report(type, id);
      expect(await decideCase(ha, caseId, order(), now), type).toMatchObject({ kind: "decided" });
      expect(await shown(), type).toEqual({ ...all, ...gone });
      expect(await audienceOfPicture(everything.mediaId, async () => ({ ...ha, secondFactor: true })), "who judges has to see it").not.toBeNull();
      if (type === "media") expect(await audienceOfPicture(everything.mediaId, async () => ({ id: everything.id }))).toBeNull();
      expect(await decideCase(ha, caseId, order({ decision: "lift", reason: "settled", seen: 2 }), now), type).toMatchObject({ kind: "decided" });
      expect(await shown(), type).toEqual(all);
    }
    expect(await audienceOfPicture(everything.mediaId, viewer)).toBe("everybody");
  });
});

describe("moderators", () => {
  it("are mailed once an hour at most, and only where something has come since", async () => {
    const { email } = await db.user.findUniqueOrThrow({ where: { id: ha.id } });
    const count = async (at: Date) => { await remindModerators(at); return (await mailsTo(email)).length; };
    expect(await count(now)).toBe(0);
    await report("space", "an", { reason: "unlawful" });
    expect(await count(now)).toBe(1);
    expect((await mailsTo(email))[0]?.text).toContain("/moderation/reports");
    await report("designer", lan.handle, {}, minh, later(0.5));
    expect(await count(later(0.5))).toBe(1);
    expect(await count(later(1))).toBe(2);
    expect(await count(later(5)), "nothing new").toBe(2);
    expect(await mailsTo(minh.email)).toEqual([]);
  });
});
