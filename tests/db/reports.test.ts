import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { sendMessage } from "~/contact/message-write.server";
import { messageForm } from "~/contact/message-form";
import { createWork } from "~/designers/work-write.server";
import { listCases } from "~/reports/case-list.server";
import type { Reportable } from "~/reports/report";
import { reportForm } from "~/reports/report-form";
import { type Reporter, reportThing } from "~/reports/report-write.server";
import { findReportable } from "~/reports/reportable.server";
import { createSpace } from "~/spaces/space-write.server";
import { spaceFacts } from "../support/space-facts";
import { type Known, newDesigner, newMember } from "../support/touch";
import { waitingJobs } from "../support/upload";

const form = (own: object = {}) => reportForm.parse({ reason: "copyright", note: "Tranh này của tôi.", ...own });
const by = (user: { id: string } | null, clientAddress: string): Reporter => ({ user, clientAddress, language: "vi" });
const found = async (...question: Parameters<typeof findReportable>): Promise<Reportable> => {
  const thing = await findReportable(...question);
  if (!thing) throw new Error("not found");
  return thing;
};

let lan: Known;
let workId = "";
beforeEach(async () => {
  await pool.query("TRUNCATE app_user, designer_profile, space, report_case, case_event, takedown, rate_limit CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  lan = await newDesigner("Lan Anh");
  const facts = { titleVi: "Tranh", titleEn: null, textVi: null, textEn: null, year: null, fields: [], tools: [], licence: "cc-by-4.0" as const, creditLine: null, spaceId: null };
  const created = await db.$transaction((tx) => createWork(tx, lan.profileId, facts));
  workId = created.kind === "created" ? created.workId : "";
});

describe("a report", () => {
  it("needs no account, names a profile or one of its works, and leaves a job", async () => {
    const profile = await found("designer", lan.handle, null);
    expect(await reportThing(profile, form(), by(null, "192.0.2.1"))).toMatchObject({ kind: "reported" });
    expect(await reportThing(profile, form({ work: workId, reason: "spam" }), by(null, "192.0.2.1"))).toMatchObject({ kind: "reported" });
    expect(await reportThing(profile, form({ work: randomUUID() }), by(null, "192.0.2.1"))).toEqual({ kind: "unknownWork" });
    const rows = await db.report.findMany({ orderBy: { reason: "asc" }, select: { subjectType: true, subjectId: true, reason: true, note: true, state: true, reporterId: true } });
    expect(rows).toMatchObject([
      { subjectType: "designer", subjectId: lan.profileId, reason: "copyright", note: "Tranh này của tôi.", state: "open", reporterId: null },
      { subjectType: "work", subjectId: workId, reason: "spam" },
    ]);
    const cases = await db.reportCase.findMany({ select: { id: true } });
    expect((await waitingJobs("report-received")).map(({ caseId }) => caseId).sort()).toEqual(cases.map(({ id }) => id).sort());
  });

  it("of what the reporter cannot see does not exist; of a message only for whom it was sent to", async () => {
    await db.$transaction((tx) => createSpace(tx, spaceFacts({ slug: "an", status: "hidden" }), { actor: "seed", reason: "test" }));
    expect(await findReportable("space", "an", null)).toBeNull();
    await db.designerProfile.update({ where: { id: lan.profileId }, data: { visibility: "members" } });
    expect([await findReportable("designer", lan.handle, null), await findReportable("work", workId, null)]).toEqual([null, null]);
    const minh = await newMember("Minh Đức");
    expect(await findReportable("work", workId, minh)).toMatchObject({ id: workId, nameVi: "Tranh" });
    const letter = messageForm.parse({ messageId: randomUUID(), subject: "Chào", text: "Mua không?" });
    await sendMessage(minh, lan.handle, letter, new Date());
    expect(await findReportable("message", letter.messageId, minh)).toBeNull();
    expect(await findReportable("message", letter.messageId, null)).toBeNull();
    expect(await findReportable("message", letter.messageId, lan)).toMatchObject({ id: letter.messageId });
  });

  it("of a program is thanked for and dropped; of one person twice is one; of one address has an end", async () => {
    const profile = await found("designer", lan.handle, null);
    expect(await reportThing(profile, form({ website: "https://spam.example" }), by(null, "192.0.2.1"))).toMatchObject({ kind: "reported" });
    expect(await db.report.count()).toBe(0);
    const minh = await newMember("Minh Đức");
    for (let times = 0; times < 2; times++) await reportThing(profile, form(), by(minh, "192.0.2.2"));
    expect(await db.report.count()).toBe(1);
    await reportThing(profile, form({ reason: "danger" }), by(minh, "192.0.2.2"));
    expect(await db.report.findMany({ select: { reason: true } }), "a more pressing word of the same person takes its place").toEqual([{ reason: "danger" }]);
    for (let times = 0; times < 2; times++) await reportThing(profile, form({ reason: "wrong", email: "ai-do@example.vn" }), by(null, `192.0.2.${times + 3}`));
    expect(await db.report.count({ where: { email: "ai-do@example.vn" } }), "nor does one left address twice").toBe(1);
    for (let times = 0; times < 2; times++) await reportThing(profile, form({ reason: "other" }), by(null, "192.0.2.9"));
    expect(await db.report.count({ where: { reason: "other" } }), "nor the same from one place twice a day").toBe(1);
    const kinds = [];
    for (let times = 0; times < 20; times++) kinds.push((await reportThing(profile, form(), by(null, "192.0.2.1"))).kind);
    expect(kinds.slice(-2)).toEqual(["reported", "limited"]);
  });
});

describe("the moderators' list", () => {
  it("is one case a thing, the one due first on top, without who reported", async () => {
    const minh = await newMember("Minh Đức");
    const profile = await found("designer", lan.handle, null);
    const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));
    await reportThing(profile, form({ reason: "spam", email: "ai-do@example.vn" }), by(null, "192.0.2.1"), at(0));
    await reportThing(profile, form({ work: workId, reason: "unlawful" }), by(minh, "192.0.2.1"), at(1));
    await reportThing(profile, form({ reason: "abuse", note: "" }), by(minh, "192.0.2.1"), at(2));
    await reportThing(profile, form({ reason: "spam" }), by(null, "192.0.2.2"), at(3));
    const everything = { state: "open", type: null, reason: null, page: 1 } as const;
    const { cases, ...counts } = await listCases(everything, at(26));
    expect(counts).toEqual({ total: 2, open: 2, late: 1, page: 1, pageCount: 1 });
    expect(cases).toMatchObject([
      { subjectType: "work", subject: { nameVi: "Tranh" }, urgency: "unlawful", hoursLeft: -1, reasons: [{ reason: "unlawful", count: 1 }] },
      { subjectType: "designer", subject: { nameVi: "Lan Anh", path: `/designers/${lan.handle}` }, urgency: "usual", hoursLeft: 22, reasons: [{ reason: "spam", count: 2 }, { reason: "abuse", count: 1 }] },
    ]);
    expect(JSON.stringify(cases), "AC4").not.toMatch(new RegExp(`${minh.id}|${minh.email}|Minh Đức|ai-do@`));
    expect((await listCases({ ...everything, type: "designer" }, at(26))).cases).toHaveLength(1);
    expect((await listCases({ ...everything, reason: "unlawful" }, at(26))).cases).toMatchObject([{ subjectType: "work" }]);
    expect((await listCases({ ...everything, state: "closed" }, at(26))).cases).toEqual([]);
    await db.work.delete({ where: { id: workId } });
    expect((await listCases({ ...everything, type: "work" }, at(26))).cases).toMatchObject([{ subject: null }]);
  });
});
