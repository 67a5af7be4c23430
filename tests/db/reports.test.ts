import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { sendMessage } from "~/contact/message-write.server";
import { messageForm } from "~/contact/message-form";
import { createWork } from "~/designers/work-write.server";
import { listMatters } from "~/reports/matter.server";
import type { Reportable } from "~/reports/report";
import { reportForm } from "~/reports/report-form";
import { reportThing } from "~/reports/report-write.server";
import { findReportable } from "~/reports/reportable.server";
import { createSpace } from "~/spaces/space-write.server";
import { spaceFacts } from "../support/space-facts";
import { type Known, newDesigner, newMember } from "../support/touch";
import { waitingJobs } from "../support/upload";

const form = (own: object = {}) => reportForm.parse({ reason: "copyright", note: "Tranh này của tôi.", ...own });
const found = async (...question: Parameters<typeof findReportable>): Promise<Reportable> => {
  const thing = await findReportable(...question);
  if (!thing) throw new Error("not found");
  return thing;
};

let lan: Known;
let workId = "";
beforeEach(async () => {
  await pool.query("TRUNCATE app_user, designer_profile, space, report, rate_limit CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  lan = await newDesigner("Lan Anh");
  const facts = { titleVi: "Tranh", titleEn: null, textVi: null, textEn: null, year: null, fields: [], tools: [], licence: "cc-by-4.0" as const, creditLine: null, spaceId: null };
  const created = await db.$transaction((tx) => createWork(tx, lan.profileId, facts));
  workId = created.kind === "created" ? created.workId : "";
});

describe("a report", () => {
  it("needs no account, names a profile or one of its works, and leaves a job", async () => {
    const profile = await found("designer", lan.handle, null);
    expect(await reportThing(profile, form(), null, "192.0.2.1")).toEqual({ kind: "reported" });
    expect(await reportThing(profile, form({ work: workId, reason: "spam" }), null, "192.0.2.1")).toEqual({ kind: "reported" });
    expect(await reportThing(profile, form({ work: randomUUID() }), null, "192.0.2.1")).toEqual({ kind: "unknownWork" });
    const rows = await db.report.findMany({ orderBy: { reason: "asc" }, select: { id: true, subjectType: true, subjectId: true, reason: true, note: true, state: true, reporterId: true } });
    expect(rows).toMatchObject([
      { subjectType: "designer", subjectId: lan.profileId, reason: "copyright", note: "Tranh này của tôi.", state: "open", reporterId: null },
      { subjectType: "work", subjectId: workId, reason: "spam" },
    ]);
    expect((await waitingJobs("report-received")).map(({ reportId }) => reportId).sort()).toEqual(rows.map(({ id }) => id).sort());
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
    expect(await reportThing(profile, form({ website: "https://spam.example" }), null, "192.0.2.1")).toEqual({ kind: "reported" });
    expect(await db.report.count()).toBe(0);
    const minh = await newMember("Minh Đức");
    for (let times = 0; times < 2; times++) await reportThing(profile, form(), minh, "192.0.2.2");
    expect(await db.report.count()).toBe(1);
    const kinds = [];
    for (let times = 0; times < 20; times++) kinds.push((await reportThing(profile, form(), null, "192.0.2.1")).kind);
    expect(kinds.slice(-2)).toEqual(["reported", "limited"]);
  });
});

describe("the moderators' list", () => {
  it("is one matter a thing, oldest first, without who reported, and leaves out what is decided", async () => {
    const minh = await newMember("Minh Đức");
    const profile = await found("designer", lan.handle, null);
    await reportThing(profile, form({ reason: "spam" }), null, "192.0.2.1");
    await reportThing(profile, form({ work: workId }), minh, "192.0.2.1");
    await reportThing(profile, form({ reason: "abuse", note: "" }), minh, "192.0.2.1");
    await reportThing(profile, form({ reason: "spam" }), null, "192.0.2.2");
    const { matters, ...counts } = await listMatters(1);
    expect(counts).toEqual({ total: 2, reports: 4, pageCount: 1 });
    expect(matters).toMatchObject([
      { subjectType: "designer", subject: { nameVi: "Lan Anh", path: `/designers/${lan.handle}` }, reasons: [{ reason: "spam", count: 2, notes: ["Tranh này của tôi.", "Tranh này của tôi."] }, { reason: "abuse", count: 1, notes: [] }] },
      { subjectType: "work", subject: { nameVi: "Tranh" }, reasons: [{ reason: "copyright", count: 1 }] },
    ]);
    expect(JSON.stringify(matters), "AC4").not.toMatch(new RegExp(`${minh.id}|${minh.email}|Minh Đức`));
    await db.report.updateMany({ where: { subjectType: "designer" }, data: { state: "dismissed" } });
    await db.work.delete({ where: { id: workId } });
    expect((await listMatters(1)).matters).toMatchObject([{ subjectType: "work", subject: null }]);
  });
});
