import type { Tx } from "~/adapters/db.server";
import { dueAfter, morePressing, type SubjectType, type Urgency } from "./case";

export interface Subject {
  type: SubjectType;
  id: string;
}

/** Holds all that happens about one thing until the transaction ends. why: of two first reports at once one opens the case. */
export async function holdSubject(tx: Tx, { type, id }: Subject): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('case:' || ${type} || ':' || ${id}, 0))`;
}

/** The open case of a thing, opened where there is none; a more pressing report tightens its clock. The thing is held. */
export async function openCase(tx: Tx, subject: Subject, urgency: Urgency, now: Date): Promise<string> {
  await holdSubject(tx, subject);
  const due = dueAfter(now, urgency);
  const known = await tx.reportCase.findFirst({ where: { subjectType: subject.type, subjectId: subject.id, state: "open" } });
  if (known) {
    if (due < known.dueAt) await tx.reportCase.update({ where: { id: known.id }, data: { dueAt: due, urgency: morePressing(urgency, known.urgency as Urgency) } });
    return known.id;
  }
  const { id } = await tx.reportCase.create({ data: { subjectType: subject.type, subjectId: subject.id, urgency, openedAt: now, dueAt: due }, select: { id: true } });
  await tx.caseEvent.create({ data: { caseId: id, version: 1, move: "open", actor: "system", at: now } });
  return id;
}
