import { recordAudit } from "~/accounts/audit.server";
import { db, type Tx } from "~/adapters/db.server";
import { publishProblem } from "~/designers/designer";
import { log } from "~/lib/log.server";
import { type Confirmer, confirmedFacts } from "~/spaces/confirmation";
import { hanoiTime } from "~/spaces/hanoi-time";
import { updateSpace } from "~/spaces/space-write.server";
import { lockSpace } from "~/submissions/apply-submission.server";

/** Somebody who says that all that stands of a space is right. */
export interface Vouching {
  userId: string;
  by: Exclude<Confirmer, "contributor">;
  /** The version of the space that they were looking at. */
  seen: number;
  /** Whether their name may be shown beside it. */
  showName: boolean;
}

/** "stale" where the space has changed since they saw it; "notFound" where it is gone, hidden or closed. */
export type ConfirmOutcome = { kind: "confirmed"; version: number } | { kind: "stale" } | { kind: "notFound" };

/** Writes down that what stands of a space is right, as a revision, with whose name may be shown and the line of the log. */
export async function recordConfirmation(tx: Tx, spaceId: string, { userId, by, seen, showName }: Vouching, now: Date): Promise<ConfirmOutcome> {
  const before = await lockSpace(tx, spaceId);
  if (before?.facts.status !== "published") return { kind: "notFound" };
  const reason = `${by}:confirm`;
  if (before.version !== seen) return (await isOwnRevision(tx, spaceId, before.version, seen + 1, { actor: userId, reason })) ? { kind: "confirmed", version: before.version } : { kind: "stale" };
  const today = hanoiTime(now).date;
  const saved = await updateSpace(tx, { spaceId, baseVersion: seen, facts: confirmedFacts(before.facts, by, today), actor: userId, reason });
  if (saved.kind !== "saved") throw new Error(`a locked space could not be saved: ${saved.kind}`);
  await tx.confirmationName.deleteMany({ where: { spaceId } });
  if (showName && (await mayShowName(tx, userId, now))) await tx.confirmationName.create({ data: { spaceId, userId, confirmedOn: new Date(today), confirmedBy: by } });
  await recordAudit(tx, { actor: userId, action: "space.confirm", subjectType: "space", subjectId: spaceId, detail: { by, version: saved.version } });
  return { kind: "confirmed", version: saved.version };
}

/** The same in a transaction of its own. */
export async function confirmSpace(spaceId: string, vouching: Vouching, now: Date): Promise<ConfirmOutcome> {
  const outcome = await db.$transaction((tx) => recordConfirmation(tx, spaceId, vouching, now));
  log.info({ event: "confirm", space: spaceId, by: vouching.by, outcome: outcome.kind }, "truth");
  return outcome;
}

/** Whether somebody looks after a space. */
export async function isOwner(userId: string, spaceId: string): Promise<boolean> {
  return (await db.spaceOwner.count({ where: { userId, spaceId } })) > 0;
}

/** why: a name in public is a public profile in small, and has the same rules for the young. */
async function mayShowName(tx: Tx, userId: string, now: Date): Promise<boolean> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { birthYear: true } });
  return user !== null && publishProblem({ emailVerified: true, birthYear: user.birthYear, guardianAgreed: false }, now.getFullYear()) === null;
}

/** why: a button pressed twice is one confirmation, and whoever pressed it is told so. */
async function isOwnRevision(tx: Tx, spaceId: string, current: number, expected: number, by: { actor: string; reason: string }): Promise<boolean> {
  return current === expected && (await tx.spaceRevision.count({ where: { spaceId, version: expected, ...by } })) > 0;
}
