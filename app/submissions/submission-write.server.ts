import { db, type Tx } from "~/adapters/db.server";
import { giveTokenBack, takeToken } from "~/accounts/limits.server";
import type { SpaceFacts } from "~/spaces/space";
import { nextState, type SubmissionKind, type SubmissionState } from "./submission";
import { lockSubmission, moveSubmission } from "./submission-row.server";
import { visitorActor } from "./visitor-actor";

interface Proposal {
  kind: SubmissionKind;
  /** All facts as proposed; they have passed `checkSpaceFacts`. */
  facts: SpaceFacts;
  /** The space and the version of it that the proposal starts from; null for a new space. */
  base: { spaceId: string; version: number } | null;
  /** Only moderators read it. */
  note: string | null;
  /** Made with the form: sent twice, it is one submission. */
  key: string;
}

/** Puts a proposal into the queue; the same key of the same author gives the submission it gave before. */
export async function submitSpace(authorId: string, { kind, facts, base, note, key }: Proposal): Promise<{ kind: "submitted"; submissionId: string } | { kind: "limited"; retryAfterSeconds: number }> {
  const known = await findByKey(authorId, key);
  if (known) return { kind: "submitted", submissionId: known };
  const taken = await takeToken("submit-account", authorId);
  if (!taken.ok) return { kind: "limited", retryAfterSeconds: taken.retryAfterSeconds };

  // why: one statement, not a transaction of several: of many posts at once the unique key lets one through, and the others wait for no more than that.
  const [created] = await db.$queryRaw<{ id: string }[]>`
    WITH created AS (
      INSERT INTO submission (kind, author_id, space_id, base_version, facts, idempotency_key)
      VALUES (${kind}, ${authorId}, ${base?.spaceId ?? null}::uuid, ${base?.version ?? null}::int, ${JSON.stringify(facts)}::jsonb, ${key}::uuid)
      ON CONFLICT (author_id, idempotency_key) DO NOTHING RETURNING *
    ), said AS (
      INSERT INTO submission_event (submission_id, version, move, state, actor, note, facts)
      SELECT id, version, 'submit', state, author_id, ${note}, facts FROM created
    ), sent AS (
      DELETE FROM proposal_draft WHERE user_id = ${authorId} AND key = ${key}::uuid
    ) SELECT id FROM created`;
  if (created) return { kind: "submitted", submissionId: created.id };
  await giveTokenBack("submit-account", authorId);
  return { kind: "submitted", submissionId: (await findByKey(authorId, key)) ?? "" };
}

async function findByKey(authorId: string, idempotencyKey: string): Promise<string | null> {
  const row = await db.submission.findUnique({ where: { authorId_idempotencyKey: { authorId, idempotencyKey } }, select: { id: true } });
  return row?.id ?? null;
}

interface OwnChange {
  facts?: SpaceFacts;
  note?: string | null;
  /** What changes besides, in the same transaction. */
  also?: (tx: Tx) => Promise<void>;
}

/** What came of an author's move; "stale" where the submission has moved since they saw it, "closed" where its state ends all moves. */
export type AuthorOutcome = { kind: "moved"; state: SubmissionState } | { kind: "stale" } | { kind: "closed" } | { kind: "notFound" };

/** Whose doing a move is: a member's, or that of a visitor who came by their private link. */
export type Author = { kind: "member"; id: string } | { kind: "visitor"; proposalId: string; submissionId: string };

/** Replaces what an author proposes, where `seen` is still its version, and puts it back into the queue. */
export function reviseSubmission(author: string | Author, id: string, { seen, ...change }: { seen: number; facts: SpaceFacts; note: string | null } & Pick<OwnChange, "also">): Promise<AuthorOutcome> {
  return moveOwn(author, id, seen, "revise", change);
}

/** Takes an author's own proposal back, where `seen` is still its version. */
export function withdrawSubmission(author: string | Author, id: string, seen: number): Promise<AuthorOutcome> {
  return moveOwn(author, id, seen, "withdraw", {});
}

async function moveOwn(who: string | Author, id: string, seen: number, move: "revise" | "withdraw", { facts, note, also }: OwnChange): Promise<AuthorOutcome> {
  const author = typeof who === "string" ? ({ kind: "member", id: who } as const) : who;
  return db.$transaction(async (tx) => {
    const before = await lockSubmission(tx, id);
    // why: the submissions of others do not exist for you.
    if (!before || (author.kind === "member" ? before.authorId !== author.id : author.submissionId !== id)) return { kind: "notFound" };
    const next = nextState(before.state, move, { role: "member", isAuthor: true });
    if (next.kind !== "moved") return { kind: "closed" };
    if (before.version !== seen) return { kind: "stale" };
    const clock = next.state === "pending" ? { submittedAt: new Date() } : {};
    await also?.(tx);
    const actor = author.kind === "member" ? author.id : visitorActor(author.proposalId);
    await moveSubmission(tx, before, { move, state: next.state, actor, note }, { facts, ...clock });
    return { kind: "moved", state: next.state };
  });
}
