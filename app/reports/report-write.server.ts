import { addressKey } from "~/accounts/address-key";
import { takeToken } from "~/accounts/limits.server";
import { db } from "~/adapters/db.server";
import { enqueue, type Jobs } from "~/adapters/jobs.server";
import { log } from "~/lib/log.server";
import type { Reportable } from "./report";
import type { ReportForm } from "./report-form";

export type ReportOutcome = { kind: "reported" } | { kind: "unknownWork" } | { kind: "limited"; retryAfterSeconds: number };

/**
 * Keeps a report, with the job that tells of it, in one transaction. What a program filled in is thanked for and dropped; a second
 * report of one person on one matter adds nothing to the first.
 */
export async function reportThing(thing: Reportable, { reason, note, work, website }: ReportForm, reporter: { id: string } | null, clientAddress: string): Promise<ReportOutcome> {
  const taken = await takeToken("report-address", addressKey(clientAddress));
  if (!taken.ok) return { kind: "limited", ...taken };
  if (website) return { kind: "reported" };
  if (work !== undefined && !thing.works.some(({ id }) => id === work)) return { kind: "unknownWork" };
  const subject = work === undefined ? { subjectType: thing.type, subjectId: thing.id } : { subjectType: "work", subjectId: work };
  await db.$transaction(async (tx) => {
    if (reporter && (await tx.report.count({ where: { ...subject, reason, reporterId: reporter.id, state: "open" } })) > 0) return;
    const { id } = await tx.report.create({ data: { ...subject, reason, note, reporterId: reporter?.id ?? null }, select: { id: true } });
    await enqueue(tx, "report-received", { reportId: id });
  });
  return { kind: "reported" };
}

/** The worker's part: writes down that a report waits, by code and id. */
export async function noteReport({ reportId }: Jobs["report-received"]): Promise<void> {
  const report = await db.report.findUnique({ where: { id: reportId }, select: { subjectType: true, subjectId: true, reason: true } });
  if (report) log.warn({ event: "report", report: reportId, ...report }, "a report waits for the moderators");
}
