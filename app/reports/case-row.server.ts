import type { Tx } from "~/adapters/db.server";
import { type CaseMove, type CaseState, type SubjectType, type Urgency } from "./case";
import { holdSubject, type Subject } from "./case-open.server";

/** A case as it stands, for moving it on. */
export interface CaseRecord {
  id: string;
  subject: Subject;
  state: CaseState;
  urgency: Urgency;
  version: number;
  dueAt: Date;
  openedAt: Date;
}

/** The case, held until the transaction ends, so that a second mover waits here and then sees what the first did; null where there is none. */
export async function lockCase(tx: Tx, id: string): Promise<CaseRecord | null> {
  const known = await tx.reportCase.findUnique({ where: { id }, select: { subjectType: true, subjectId: true } });
  if (!known) return null;
  await holdSubject(tx, { type: known.subjectType as SubjectType, id: known.subjectId });
  await tx.$queryRaw`SELECT id FROM report_case WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.reportCase.findUniqueOrThrow({ where: { id } });
  const { subjectType, subjectId, state, urgency, version, dueAt, openedAt } = row;
  return { id, subject: { type: subjectType as SubjectType, id: subjectId }, state: state as CaseState, urgency: urgency as Urgency, version, dueAt, openedAt };
}

/** What moved a case, by whom and why. */
export interface CaseMoved {
  move: CaseMove;
  actor: string;
  reason?: string | null;
  note?: string | null;
}

/** Moves a case on by one version, with the event that says so. */
export async function moveCase(tx: Tx, before: CaseRecord, { move, actor, reason = null, note = null }: CaseMoved, change: { state?: CaseState; urgency?: Urgency; openedAt?: Date; dueAt?: Date }, now: Date): Promise<void> {
  const version = before.version + 1;
  await tx.reportCase.update({ where: { id: before.id }, data: { ...change, version } });
  await tx.caseEvent.create({ data: { caseId: before.id, version, move, actor, reason, note, at: now } });
}

/** Who moved a case last and how; the name is null for a person who is no moderator, and for what came by itself. */
export async function lastMove(tx: Tx, caseId: string): Promise<{ who: string | null; what: CaseMove }> {
  const last = await tx.caseEvent.findFirst({ where: { caseId }, orderBy: { version: "desc" }, select: { actor: true, move: true } });
  const person = last && last.move !== "counter" ? await tx.user.findUnique({ where: { id: last.actor }, select: { name: true } }) : null;
  return { who: person?.name ?? null, what: (last?.move ?? "open") as CaseMove };
}
