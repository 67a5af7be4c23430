import type { Role } from "~/accounts/can";
import { can } from "~/accounts/can";
import { recordAudit } from "~/accounts/audit.server";
import { db, type Tx } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { type CaseDecision, type CaseMove, decisionsFor, dueAfter, reportStateAfter, type Urgency } from "./case";
import type { CaseDecisionForm } from "./case-form";
import { mailOwners, mailReporters } from "./case-mail.server";
import { lastMove, lockCase, moveCase } from "./case-row.server";
import { nameSubjects, ownersOf } from "./subject-name.server";
import { isTakenDown } from "./subject-view.server";
import { liftTakedown, takeDown } from "./takedown.server";

interface Moderator {
  id: string;
  role: Role;
}

export type CaseOutcome =
  | { kind: "decided"; decision: CaseDecision }
  /** Somebody moved it since it was seen: who (null for an owner who answered, or reports that came together) did what. */
  | { kind: "stale"; who: string | null; what: CaseMove }
  /** It is not open to this decision. */
  | { kind: "closed" }
  /** It is about something of their own, or they are no moderator. */
  | { kind: "notAllowed" }
  | { kind: "notFound" };

/** Decides a case as the moderator saw it, in one transaction: what is done, its record, and the mails to those it concerns. */
export async function decideCase(moderator: Moderator, id: string, order: CaseDecisionForm, now: Date): Promise<CaseOutcome> {
  const outcome = await db.$transaction((tx) => decide(tx, moderator, id, order, now), { timeout: 20_000 });
  log.info({ event: "case", case: id, moderator: moderator.id, decision: order.decision, outcome: outcome.kind }, "moderation");
  return outcome;
}

async function decide(tx: Tx, { id: actor, role }: Moderator, id: string, { decision, seen, reason, note }: CaseDecisionForm, now: Date): Promise<CaseOutcome> {
  const before = await lockCase(tx, id);
  if (!before) return { kind: "notFound" };
  const { subject } = before;
  const owners = await ownersOf(subject, tx);
  if (!can(role, "hide") || owners.includes(actor)) return { kind: "notAllowed" };
  if (before.version !== seen) return { kind: "stale", ...(await lastMove(tx, id)) };
  const isThere = (await nameSubjects([subject], tx)).has(subject.id);
  const open = decisionsFor({ state: before.state, subjectType: subject.type, isDown: await isTakenDown(subject, tx), isThere });
  if (!open.includes(decision)) return { kind: "closed" };

  const isDone = decision === "unpublish" ? await takeDown(tx, subject, { caseId: id, actor, reason }) : decision === "lift" ? await liftTakedown(tx, subject, actor, now) : true;
  // why: a picture that waits to be drawn, or was removed meanwhile, cannot be taken down; nothing is said to have been done.
  if (!isDone) return { kind: "closed" };
  await moveCase(tx, before, { move: decision, actor, reason, note }, { state: "closed" }, now);
  await tx.report.updateMany({ where: { caseId: id, state: "open" }, data: { state: reportStateAfter(decision) } });
  const action = decision === "unpublish" || decision === "lift" ? `${subject.type}.${decision}` : `case.${decision}`;
  await recordAudit(tx, { actor, action, subjectType: subject.type, subjectId: subject.id, detail: { case: id, reason } });
  await mailOwners(tx, { caseId: id, subject, owners, decision, reason, note });
  await mailReporters(tx, { caseId: id, subject, decision }, now);
  return { kind: "decided", decision };
}

/** Sets how pressing an open case is; its clock runs from when it was opened. */
export async function setClock(moderator: Moderator, id: string, { seen, urgency }: { seen: number; urgency: Urgency }, now: Date): Promise<CaseOutcome | { kind: "set" }> {
  return db.$transaction(async (tx): Promise<CaseOutcome | { kind: "set" }> => {
    const before = await lockCase(tx, id);
    if (!before) return { kind: "notFound" };
    if (!can(moderator.role, "moderate")) return { kind: "notAllowed" };
    if (before.version !== seen) return { kind: "stale", ...(await lastMove(tx, id)) };
    if (before.state !== "open") return { kind: "closed" };
    await moveCase(tx, before, { move: "clock", actor: moderator.id, reason: urgency }, { urgency, dueAt: dueAfter(before.openedAt, urgency) }, now);
    await recordAudit(tx, { actor: moderator.id, action: "case.clock", subjectType: before.subject.type, subjectId: before.subject.id, detail: { case: id, urgency } });
    return { kind: "set" };
  });
}

