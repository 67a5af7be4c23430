import { recordAudit } from "~/accounts/audit.server";
import { db, type Tx } from "~/adapters/db.server";
import type { Role } from "~/accounts/can";
import { log } from "~/lib/log.server";
import type { SpaceFacts } from "~/spaces/space";
import { mayDecideIn } from "./area.server";
import { applyToSpace } from "./apply-submission.server";
import { shownRecord } from "./decide-shown.server";
import { withCorrections } from "./decision-correction";
import type { DecisionForm } from "./decision-form";
import { differencesOf } from "./difference";
import { type Move, nextState, type SubmissionState } from "./submission";
import { mailAuthor } from "./submission-mail.server";
import { lockSubmission, moveSubmission, type SubmissionRecord } from "./submission-row.server";
import { isOwn } from "./own-work.server";
import { isAuthorActor } from "./visitor-actor";

export interface Moderator {
  id: string;
  role: Role;
}

/** What a moderator asks for; `corrected` is the record on their screen (`Review.outcome`) as they set it right before approving. */
export type DecisionOrder = DecisionForm & { corrected?: SpaceFacts | null };

export type DecideOutcome =
  | { kind: "decided"; state: SubmissionState }
  /** Somebody moved it since it was seen: who (null for the author) did what. */
  | { kind: "stale"; who: string | null; what: Move | "submit" }
  /** Another moderator is at work on it. */
  | { kind: "claimed"; who: string }
  /** The space was changed meanwhile in the same facts: a person has to choose. */
  | { kind: "conflict"; conflicts: string[] }
  | { kind: "spaceGone" }
  /** The picture has not been drawn anew yet, so nobody can have seen it. */
  | { kind: "photoNotReady" }
  /** Their own proposal, not a moderator, or one who keeps to other areas. */
  | { kind: "notAllowed" }
  | { kind: "notFound" };

/** Decides over the version of a submission that the moderator saw: all of it, or nothing. */
export async function decideSubmission(moderator: Moderator, id: string, order: DecisionOrder, now: Date): Promise<DecideOutcome> {
  const outcome = await db.$transaction(async (tx): Promise<DecideOutcome> => {
    const before = await lockSubmission(tx, id);
    if (!before) return { kind: "notFound" };
    const next = nextState(before.state, order.decision, { role: moderator.role, isAuthor: await isOwn(tx, before, moderator.id) });
    if (next.kind === "notAllowed" || !(await mayDecideIn(tx, moderator.id, before.facts))) return { kind: "notAllowed" };
    if (next.kind === "closed" || before.version !== order.seen) return staleBy(tx, before);
    const holder = await otherHolder(tx, before, moderator.id, now);
    if (holder !== null) return { kind: "claimed", who: holder };

    const facts = order.corrected ? withCorrections(before.facts, await shownRecord(tx, before, order.seenSpace), order.corrected) : before.facts;
    const corrected = differencesOf(before.facts, facts).map(({ fact }) => fact);
    // why: a record that a moderator set right starts from the space they saw, every dispute in it being settled.
    const approved = order.corrected ? { ...before, facts: order.corrected, baseVersion: order.seenSpace } : before;
    // why: a conflict is found before anything is written, so that it leaves nothing behind.
    const applied = order.decision === "approve" ? await applyToSpace(tx, approved, { choices: order.choices, spaceVersion: order.seenSpace }) : null;
    if (applied && applied.kind !== "applied") return applied;
    const event = { move: order.decision, state: next.state, actor: moderator.id, reason: order.reason, note: order.note, spaceVersion: applied?.spaceVersion };
    const version = await moveSubmission(tx, before, event, applied ? { spaceId: applied.spaceId, facts } : {});
    const spaceId = applied?.spaceId ?? before.spaceId;
    await recordAudit(tx, {
      actor: moderator.id, action: `submission.${order.decision}`, subjectType: "submission", subjectId: id,
      detail: { kind: before.kind, version, reason: order.reason, spaceId, spaceVersion: applied?.spaceVersion ?? null, corrected },
    });
    await mailAuthor(tx, before, { ...event, version, corrected }, now);
    return { kind: "decided", state: next.state };
  });
  log.info({ event: "decision", submission: id, moderator: moderator.id, decision: order.decision, outcome: outcome.kind }, "moderation");
  return outcome;
}

/** Who moved a submission last, and how. */
export async function staleBy(tx: Tx, { id, authorId }: SubmissionRecord): Promise<Extract<DecideOutcome, { kind: "stale" }>> {
  const last = await tx.submissionEvent.findFirst({ where: { submissionId: id }, orderBy: { version: "desc" }, select: { actor: true, move: true } });
  const what = (last?.move ?? "submit") as Move | "submit";
  if (!last || isAuthorActor(last.actor, authorId) || ["submit", "revise", "withdraw"].includes(what)) return { kind: "stale", who: null, what };
  const person = await tx.user.findUnique({ where: { id: last.actor }, select: { name: true } });
  return { kind: "stale", who: person?.name ?? "?", what };
}

async function otherHolder(tx: Tx, { claimedById, claimedUntil }: SubmissionRecord, ownId: string, now: Date): Promise<string | null> {
  if (claimedById === null || claimedById === ownId || claimedUntil === null || claimedUntil <= now) return null;
  const person = await tx.user.findUnique({ where: { id: claimedById }, select: { name: true } });
  return person?.name ?? null;
}
