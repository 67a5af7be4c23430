import { db } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import { isUuid } from "~/lib/uuid";
import { type CaseDecision, type CaseReason, dueAfter, type SubjectType } from "./case";
import { lockCase, moveCase } from "./case-row.server";
import type { SubjectName } from "./case-view";
import { nameSubjects, ownersOf } from "./subject-name.server";
import { isTakenDown } from "./subject-view.server";

/** Answers that one case takes; after that a decision is final here. */
const maxAnswers = 3;
/** Decisions that owners hear of. */
const heard: readonly string[] = ["unpublish", "ask-owner", "keep", "lift"];

/** What a person reads of a decision over something of theirs. */
export interface Notice {
  caseId: string;
  subjectType: SubjectType;
  subject: SubjectName | null;
  decision: CaseDecision;
  reason: CaseReason;
  note: string | null;
  at: string;
  /** Whether the thing is out of view. */
  isDown: boolean;
  /** "open" where they may answer, "waiting" where they have and nobody has decided since, "over" where there is nothing to answer. */
  answer: "open" | "waiting" | "over";
}

/** The last decision of a case over something of this person's; null where there is none such. */
export async function getNotice(userId: string, caseId: string | undefined): Promise<Notice | null> {
  if (!isUuid(caseId)) return null;
  const row = await db.reportCase.findUnique({ where: { id: caseId }, include: { events: { orderBy: { version: "desc" } } } });
  const subject = row && { type: row.subjectType as SubjectType, id: row.subjectId };
  const last = row?.events.find(({ move }) => heard.includes(move));
  if (!row || !subject || !last || !(await ownersOf(subject)).includes(userId)) return null;
  const isDown = await isTakenDown(subject);
  const answers = row.events.filter(({ move }) => move === "counter");
  return {
    caseId, subjectType: subject.type, subject: (await nameSubjects([subject])).get(subject.id) ?? null,
    decision: last.move as CaseDecision, reason: last.reason as CaseReason, note: last.note, at: last.at.toISOString(), isDown,
    answer: !isDown ? "over" : answers.some(({ version }) => version > last.version) ? "waiting" : answers.length < maxAnswers ? "open" : "over",
  };
}

export type CounterOutcome = { kind: "answered" } | { kind: "closed" } | { kind: "notFound" };

/** An owner's answer to a decision that took something of theirs down: the case is open again, with a clock of its own. */
export async function answerNotice(userId: string, caseId: string, statement: string, now: Date): Promise<CounterOutcome> {
  return db.$transaction(async (tx): Promise<CounterOutcome> => {
    const asked = await lockCase(tx, caseId);
    if (!asked || !(await ownersOf(asked.subject, tx)).includes(userId)) return { kind: "notFound" };
    if (!(await isTakenDown(asked.subject, tx))) return { kind: "closed" };
    // why: one open case a thing; where another was opened meanwhile, the answer belongs there.
    const other = await tx.reportCase.findFirst({ where: { subjectType: asked.subject.type, subjectId: asked.subject.id, state: "open", id: { not: caseId } }, select: { id: true } });
    const target = other ? await lockCase(tx, other.id) : asked;
    if (!target) return { kind: "notFound" };
    const events = await tx.caseEvent.findMany({ where: { caseId: target.id }, orderBy: { version: "desc" }, select: { move: true } });
    const sinceDecision = events.slice(0, events.findIndex(({ move }) => heard.includes(move)) + 1 || events.length);
    if (sinceDecision.some(({ move }) => move === "counter") || events.filter(({ move }) => move === "counter").length >= maxAnswers) return { kind: "closed" };
    const clock = target.state === "open" ? {} : { openedAt: now, urgency: "usual" as const, dueAt: dueAfter(now, "usual") };
    await moveCase(tx, target, { move: "counter", actor: userId, note: statement }, { state: "open", ...clock }, now);
    await enqueue(tx, "report-received", { caseId: target.id });
    return { kind: "answered" };
  });
}
