import { db, type Tx } from "~/adapters/db.server";
import type { Role } from "~/accounts/can";
import { log } from "~/lib/log.server";
import { mayDecideIn } from "./area.server";
import { applyToSpace } from "./apply-submission.server";
import type { DecisionForm } from "./decision-form";
import { type Move, nextState, type SubmissionState } from "./submission";
import { mailAuthor } from "./submission-mail.server";
import { lockSubmission, moveSubmission, type SubmissionRecord } from "./submission-row.server";

export interface Moderator {
  id: string;
  role: Role;
}

export type DecideOutcome =
  | { kind: "decided"; state: SubmissionState }
  /** Somebody moved it since it was seen: who (null for the author) did what. */
  | { kind: "stale"; who: string | null; what: Move | "submit" }
  /** Another moderator is at work on it. */
  | { kind: "claimed"; who: string }
  /** The space was changed meanwhile in the same facts: a person has to choose. */
  | { kind: "conflict"; conflicts: string[] }
  | { kind: "spaceGone" }
  /** Their own proposal, not a moderator, or one who keeps to other areas. */
  | { kind: "notAllowed" }
  | { kind: "notFound" };

/** Decides over the version of a submission that the moderator saw: all of it, or nothing. */
export async function decideSubmission(moderator: Moderator, id: string, order: DecisionForm, now: Date): Promise<DecideOutcome> {
  const outcome = await db.$transaction(async (tx): Promise<DecideOutcome> => {
    const before = await lockSubmission(tx, id);
    if (!before) return { kind: "notFound" };
    const next = nextState(before.state, order.decision, { role: moderator.role, isAuthor: before.authorId === moderator.id });
    if (next.kind === "notAllowed" || !(await mayDecideIn(tx, moderator.id, before.facts))) return { kind: "notAllowed" };
    if (next.kind === "closed" || before.version !== order.seen) return staleBy(tx, before);
    const holder = await otherHolder(tx, before, moderator.id, now);
    if (holder !== null) return { kind: "claimed", who: holder };

    // why: a conflict is found before anything is written, so that it leaves nothing behind.
    const applied = order.decision === "approve" ? await applyToSpace(tx, before, { choices: order.choices, spaceVersion: order.seenSpace }) : null;
    if (applied && applied.kind !== "applied") return applied;
    const event = { move: order.decision, state: next.state, actor: moderator.id, reason: order.reason, note: order.note };
    await moveSubmission(tx, before, event, applied ? { spaceId: applied.spaceId } : {});
    await mailAuthor(tx, before, event);
    return { kind: "decided", state: next.state };
  });
  log.info({ event: "decision", submission: id, moderator: moderator.id, decision: order.decision, outcome: outcome.kind }, "moderation");
  return outcome;
}

async function staleBy(tx: Tx, { id, authorId }: SubmissionRecord): Promise<DecideOutcome> {
  const last = await tx.submissionEvent.findFirst({ where: { submissionId: id }, orderBy: { version: "desc" }, select: { actor: true, move: true } });
  const what = (last?.move ?? "submit") as Move | "submit";
  if (!last || last.actor === authorId) return { kind: "stale", who: null, what };
  const person = await tx.user.findUnique({ where: { id: last.actor }, select: { name: true } });
  return { kind: "stale", who: person?.name ?? "?", what };
}

async function otherHolder(tx: Tx, { claimedById, claimedUntil }: SubmissionRecord, ownId: string, now: Date): Promise<string | null> {
  if (claimedById === null || claimedById === ownId || claimedUntil === null || claimedUntil <= now) return null;
  const person = await tx.user.findUnique({ where: { id: claimedById }, select: { name: true } });
  return person?.name ?? null;
}
