import { addressKey } from "~/accounts/address-key";
import { takeToken } from "~/accounts/limits.server";
import { db, type Tx } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import type { Language } from "~/i18n/i18n";
import { urgencyHours, urgencyOf } from "./case";
import { openCase, type Subject } from "./case-open.server";
import type { Reportable, ReportReason } from "./report";
import type { ReportForm } from "./report-form";

export type ReportOutcome = { kind: "reported"; caseId: string | null } | { kind: "unknownWork" } | { kind: "limited"; retryAfterSeconds: number };

/** Who reports: an account, or a visitor who may leave an address; and the language they read. */
export interface Reporter {
  user: { id: string } | null;
  clientAddress: string;
  language: Language;
}

/**
 * Keeps a report in the open case of its thing, with the job that tells of it, in one transaction. What a program filled in is thanked
 * for and dropped; a second report of one person on one thing adds nothing, unless it is more pressing: then it takes the first one's place.
 */
export async function reportThing(thing: Reportable, form: ReportForm, { user, clientAddress, language }: Reporter, now = new Date()): Promise<ReportOutcome> {
  const { reason, note, work, website } = form;
  const taken = await takeToken("report-address", addressKey(clientAddress));
  if (!taken.ok) return { kind: "limited", ...taken };
  if (website) return { kind: "reported", caseId: null };
  if (work !== undefined && !thing.works.some(({ id }) => id === work)) return { kind: "unknownWork" };
  const subject: Subject = work === undefined ? { type: thing.type, id: thing.id } : { type: "work", id: work };
  // why: a visitor has no name here; the same from the same address on the same day is the same person pressing twice.
  if (!user && !(await takeToken("report-thing", [addressKey(clientAddress), subject.type, subject.id, reason].join(" "))).ok) return { kind: "reported", caseId: null };
  const caseId = await db.$transaction(async (tx) => {
    const opened = await openCase(tx, subject, urgencyOf(reason), now);
    const isNew = await keepReport(tx, opened, { subjectType: subject.type, subjectId: subject.id, reason, note, reporterId: user?.id ?? null, email: user ? null : form.email, language, createdAt: now });
    if (isNew) await enqueue(tx, "report-received", { caseId: opened });
    return opened;
  });
  return { kind: "reported", caseId };
}

type Kept = { subjectType: string; subjectId: string; reason: ReportReason; note: string | null; reporterId: string | null; email: string | null; language: Language; createdAt: Date };

/** Whether the report says something new, and so is kept. */
async function keepReport(tx: Tx, caseId: string, report: Kept): Promise<boolean> {
  const same = [...(report.reporterId ? [{ reporterId: report.reporterId }] : []), ...(report.email ? [{ email: report.email }] : [])];
  const known = same.length === 0 ? null : await tx.report.findFirst({ where: { caseId, OR: same }, select: { id: true, reason: true } });
  if (known && hoursOf(report.reason) >= hoursOf(known.reason as ReportReason)) return false;
  if (known) await tx.report.update({ where: { id: known.id }, data: { reason: report.reason, note: report.note } });
  else await tx.report.create({ data: { ...report, caseId } });
  return true;
}

function hoursOf(reason: ReportReason): number {
  return urgencyHours[urgencyOf(reason)];
}
