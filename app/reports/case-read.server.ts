import { db } from "~/adapters/db.server";
import { isUuid } from "~/lib/uuid";
import { type CaseMove, type CaseReason, type CaseState, decisionsFor, type SubjectType, type Urgency } from "./case";
import type { CaseView } from "./case-view";
import type { ReportReason } from "./report";
import { viewSubject } from "./subject-view.server";

const hourMs = 3_600_000;
/** Most reports shown; more of one thing say little more. */
const shownReports = 200;

/** A case with everything a moderator decides by, without who reported; null where there is none. */
export async function getCase(moderatorId: string, id: string | undefined, now: Date): Promise<CaseView | null> {
  if (!isUuid(id)) return null;
  const row = await db.reportCase.findUnique({
    where: { id },
    include: { events: { orderBy: { version: "asc" } }, reports: { orderBy: { createdAt: "asc" }, take: shownReports, select: { id: true, reason: true, note: true, createdAt: true, reporterId: true, email: true } } },
  });
  if (!row) return null;
  const subject = { type: row.subjectType as SubjectType, id: row.subjectId };
  const [view, people, earlier, counts] = await Promise.all([
    viewSubject(subject, moderatorId),
    db.user.findMany({ where: { id: { in: row.events.filter(({ move }) => move !== "counter").map(({ actor }) => actor) } }, select: { id: true, name: true } }),
    db.reportCase.findMany({ where: { subjectType: subject.type, subjectId: subject.id, id: { not: id } }, orderBy: { openedAt: "desc" }, take: 20, include: { events: { orderBy: { version: "asc" }, select: { move: true } } } }),
    db.report.groupBy({ by: ["reason"], where: { caseId: id }, _count: true }),
  ]);
  const state = row.state as CaseState;
  const standing = { state, subjectType: subject.type, isDown: view?.standing === "taken-down", isThere: view !== null };
  return {
    id, state, subjectType: subject.type, subject: view, version: row.version, urgency: row.urgency as Urgency,
    openedAt: row.openedAt.toISOString(), dueAt: row.dueAt.toISOString(), hoursLeft: Math.floor((row.dueAt.getTime() - now.getTime()) / hourMs),
    reasons: counts.map(({ reason, _count }) => ({ reason: reason as ReportReason, count: _count })),
    reports: row.reports.map(({ id: reportId, reason, note, createdAt, reporterId, email }) => ({ id: reportId, reason: reason as ReportReason, note, at: createdAt.toISOString(), willHear: reporterId !== null || email !== null })),
    events: row.events.map(({ version, move, reason, note, actor, at }) => ({ version, move: move as CaseMove, reason: reason as CaseReason | null, note, name: people.find((one) => one.id === actor)?.name ?? null, at: at.toISOString() })),
    decisions: view?.isOwn ? [] : decisionsFor(standing),
    earlier: earlier.map((one) => ({ id: one.id, state: one.state as CaseState, openedAt: one.openedAt.toISOString(), moves: one.events.map(({ move }) => move as CaseMove) })),
  };
}
