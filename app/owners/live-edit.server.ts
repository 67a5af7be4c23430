import { createHash } from "node:crypto";
import { recordAudit } from "~/accounts/audit.server";
import { takeToken } from "~/accounts/limits.server";
import { db, type Tx } from "~/adapters/db.server";
import type { SpaceFacts } from "~/spaces/space";
import { updateSpace } from "~/spaces/space-write.server";
import { approvedFacts } from "~/spaces/confirmation";
import { hanoiTime } from "~/spaces/hanoi-time";
import { lockSpace } from "~/submissions/apply-submission.server";
import { mergeFacts } from "~/submissions/merge";
import { nextOfOwner } from "~/submissions/submission";
import { submitSpace } from "~/submissions/submission-write.server";
import { holdOwner, isOwner } from "./owner.server";
import { splitChange } from "./plain-facts";

export interface OwnerEdit {
  spaceId: string;
  /** The version the form was made from, and the facts it had. */
  version: number;
  base: SpaceFacts;
  /** All facts as written; they have passed `checkSpaceFacts`. */
  facts: SpaceFacts;
  note: string | null;
  key: string;
}

export type OwnerEditOutcome = { kind: "published"; submissionId: string; alsoWaits: boolean } | { kind: "submitted"; submissionId: string } | { kind: "limited"; retryAfterSeconds: number };

/**
 * A correction of a space. What its owner changes of plain facts is published at once, to be looked at afterwards; all else goes to the
 * queue as with everybody, and so does everything where somebody changed the same plain facts meanwhile. Sent twice, it is done once.
 */
export async function submitEdit(userId: string, edit: OwnerEdit): Promise<OwnerEditOutcome> {
  const { plain, hasPlain, hasRest } = splitChange(edit.base, edit.facts);
  const published = hasPlain && (await isOwner(db, userId, edit.spaceId)) ? await publishPlain(userId, edit, plain) : null;
  if (published?.kind === "limited") return published;
  if (published && !hasRest) return { kind: "published", submissionId: published.submissionId, alsoWaits: false };
  const base = { spaceId: edit.spaceId, version: published?.liveVersion ?? edit.version };
  const waiting = await submitSpace(userId, { kind: "space-edit", facts: edit.facts, base, note: edit.note, key: published ? restKey(edit.key) : edit.key });
  if (waiting.kind === "limited" || !published) return waiting;
  return { kind: "published", submissionId: published.submissionId, alsoWaits: true };
}

type Published = { kind: "published"; submissionId: string; liveVersion: number } | { kind: "limited"; retryAfterSeconds: number };

/** Publishes plain facts in one transaction: submission, event, space, revision, index job, audit line; null where that cannot be done at once. */
async function publishPlain(userId: string, { spaceId, version, base, note, key }: OwnerEdit, plain: SpaceFacts): Promise<Published | null> {
  const known = await findLive(db, userId, key);
  if (known) return known;
  const taken = await takeToken("submit-account", userId);
  if (!taken.ok) return { kind: "limited", retryAfterSeconds: taken.retryAfterSeconds };
  return db.$transaction(async (tx): Promise<Published | null> => {
    const before = await lockSpace(tx, spaceId);
    // why: looked for again under the lock, so that of many posts at once the others find what the first has done.
    const done = await findLive(tx, userId, key);
    if (done) return done;
    if (!before || !(await holdOwner(tx, userId, spaceId))) return null;
    const { merged, conflicts } = mergeFacts(base, before.facts, plain);
    if (conflicts.length > 0) return null;
    const saved = await updateSpace(tx, { spaceId, baseVersion: before.version, facts: approvedFacts(before.facts, { ...merged, slug: before.facts.slug }, hanoiTime(new Date()).date, "owner"), actor: userId, reason: "owner:edit" });
    if (saved.kind !== "saved") return null;
    const state = nextOfOwner;
    const facts = JSON.parse(JSON.stringify(plain)) as object;
    const row = await tx.submission.create({
      data: { kind: "space-edit", state, authorId: userId, spaceId, baseVersion: version, facts, idempotencyKey: key, liveVersion: saved.version, events: { create: { version: 1, move: "publish", state, actor: userId, note, facts } } },
      select: { id: true },
    });
    await tx.proposalDraft.deleteMany({ where: { userId, key } });
    await recordAudit(tx, { actor: userId, action: "space.publish-edit", subjectType: "space", subjectId: spaceId, detail: { submission: row.id, version: saved.version } });
    return { kind: "published", submissionId: row.id, liveVersion: saved.version };
  });
}

async function findLive(tx: Tx, authorId: string, idempotencyKey: string): Promise<Published | null> {
  const row = await tx.submission.findUnique({ where: { authorId_idempotencyKey: { authorId, idempotencyKey } }, select: { id: true, liveVersion: true } });
  return row?.liveVersion ? { kind: "published", submissionId: row.id, liveVersion: row.liveVersion } : null;
}

/** The key of the half that waits, always the same for the same post. */
function restKey(key: string): string {
  const hex = createHash("sha256").update(`rest ${key}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
