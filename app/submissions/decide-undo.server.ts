import { recordAudit } from "~/accounts/audit.server";
import { db } from "~/adapters/db.server";
import { withdrawJobIn } from "~/adapters/jobs.server";
import { log } from "~/lib/log.server";
import type { SpaceFacts } from "~/spaces/space";
import { undoInSpace } from "./apply-submission.server";
import { type DecideOutcome, type Moderator, staleBy } from "./decide.server";
import { nextState, undoableUntil } from "./submission";
import { decisionMailKey } from "./submission-mail.server";
import { lockSubmission, moveSubmission } from "./submission-row.server";

export type UndoOutcome =
  | { kind: "undone" }
  /** The minute is over. */
  | { kind: "tooLate" }
  /** The space was changed by somebody since. */
  | { kind: "spaceMoved" }
  | Extract<DecideOutcome, { kind: "stale" | "notAllowed" | "notFound" }>;

/**
 * Takes back a decision that the same moderator made within the last minute, where nothing has happened since: the submission waits
 * again as its author wrote it, the space is what it was before, and the mail is not sent.
 */
export async function undoDecision(moderator: Moderator, id: string, seen: number, now: Date): Promise<UndoOutcome> {
  const outcome = await db.$transaction(async (tx): Promise<UndoOutcome> => {
    const decided = await lockSubmission(tx, id);
    if (!decided) return { kind: "notFound" };
    const next = nextState(decided.state, "undo", { role: moderator.role, isAuthor: decided.authorId === moderator.id });
    if (next.kind === "notAllowed") return next;
    if (next.kind === "closed" || decided.version !== seen) return staleBy(tx, decided);
    const [last, before] = await tx.submissionEvent.findMany({ where: { submissionId: id }, orderBy: { version: "desc" }, take: 2 });
    const until = last && undoableUntil(last, moderator.id);
    if (!last || !before || !until) return { kind: "notAllowed" };
    if (until < now) return { kind: "tooLate" };

    const undone = await undoInSpace(tx, decided.spaceId, last.spaceVersion, moderator.id);
    if (undone.kind === "spaceMoved") return undone;
    const event = { move: "undo" as const, state: next.state, actor: moderator.id, spaceVersion: undone.spaceVersion };
    const version = await moveSubmission(tx, decided, event, { facts: before.facts as unknown as SpaceFacts });
    await recordAudit(tx, {
      actor: moderator.id, action: "submission.undo", subjectType: "submission", subjectId: id,
      detail: { kind: decided.kind, version, undone: last.move, spaceId: decided.spaceId, spaceVersion: undone.spaceVersion },
    });
    await withdrawJobIn(tx, decisionMailKey(id, decided.version));
    return { kind: "undone" };
  });
  log.info({ event: "undo", submission: id, moderator: moderator.id, outcome: outcome.kind }, "moderation");
  return outcome;
}
