import { recordAudit } from "~/accounts/audit.server";
import { db, type Tx } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { isVisible, type LocationPrecision, locationPrecisions } from "~/spaces/space";
import { updateSpace } from "~/spaces/space-write.server";
import { lockSpace } from "./apply-submission.server";
import { combineFacts, mergedSlug } from "./space-merge";
import type { MergeForm } from "./space-merge-form";
import { holdCases } from "./space-merge-cases.server";
import { moveLinks } from "./space-merge-links.server";
import { holdSubmissions, moveSubmissions } from "./space-merge-submissions.server";

export type MergeOutcome =
  | { kind: "merged"; slug: string }
  | { kind: "same" }
  /** One of the two is out of view: taken down, delisted or merged before. */
  | { kind: "hidden" }
  /** One of the two has changed since it was seen. */
  | { kind: "stale" }
  | { kind: "notFound" };

/**
 * Makes two entries of one place one, in one transaction: the kept one gets a revision with what was chosen, the other is taken out of
 * view and every address it ever had leads to the kept one, with all that hung on it.
 */
export async function mergeSpaces(moderatorId: string, keptId: string, order: MergeForm): Promise<MergeOutcome> {
  const outcome = await db.$transaction((tx) => merge(tx, moderatorId, keptId, order), { timeout: 20_000 });
  log.info({ event: "merge", space: keptId, other: order.other, moderator: moderatorId, outcome: outcome.kind }, "moderation");
  return outcome;
}

async function merge(tx: Tx, actor: string, keptId: string, { other: otherId, seen, seenOther, choices }: MergeForm): Promise<MergeOutcome> {
  if (keptId === otherId) return { kind: "same" };
  await holdSubmissions(tx, otherId);
  await holdCases(tx, [keptId, otherId]);
  // why: two merges of the same two, one from each side, must not wait for each other.
  const [first, second] = [keptId, otherId].sort();
  const locked = [await lockSpace(tx, first ?? null), await lockSpace(tx, second ?? null)];
  const [kept, other] = [keptId, otherId].map((id) => locked.find((one) => one?.spaceId === id));
  if (!kept || !other) return { kind: "notFound" };
  if (!isVisible(kept.facts) || !isVisible(other.facts)) return { kind: "hidden" };
  if (kept.version !== seen || other.version !== seenOther) return { kind: "stale" };

  const facts = combineFacts(kept.facts, other.facts, choices);
  const away = { ...other.facts, slug: mergedSlug(other.facts.slug, otherId), status: "hidden" as const };
  // why: of two wishes about how closely the place may be told, the more careful one holds.
  const precision = await strictestPrecision(tx, [keptId, otherId]);
  const saved = [
    await updateSpace(tx, { spaceId: otherId, baseVersion: seenOther, facts: away, actor, reason: `merged-away:${keptId}` }),
    await updateSpace(tx, { spaceId: keptId, baseVersion: seen, facts, precision, actor, reason: `merge:${otherId}` }),
  ];
  if (saved.some(({ kind }) => kind !== "saved")) throw new Error("a locked space could not be saved");
  // why: what was merged into the other before leads on to the one that is left.
  await tx.space.updateMany({ where: { OR: [{ id: otherId }, { mergedIntoId: otherId }] }, data: { mergedIntoId: keptId } });
  await tx.formerSlug.updateMany({ where: { spaceId: otherId }, data: { spaceId: keptId } });
  const moved = await moveLinks(tx, { from: otherId, to: keptId, actor });
  const submissions = await moveSubmissions(tx, { from: otherId, to: keptId, version: seen + 1, facts, actor });
  await recordAudit(tx, { actor, action: "space.merge", subjectType: "space", subjectId: keptId, detail: { other: otherId, slug: other.facts.slug, version: seen + 1, ...moved, submissions } });
  return { kind: "merged", slug: kept.facts.slug };
}

/** The least exact of the precisions that the entries have; one that is only counted is out of view and cannot be merged. */
async function strictestPrecision(tx: Tx, ids: readonly string[]): Promise<LocationPrecision> {
  const rows = await tx.space.findMany({ where: { id: { in: [...ids] } }, select: { locationPrecision: true } });
  return locationPrecisions.findLast((one) => rows.some(({ locationPrecision }) => locationPrecision === one)) ?? "exact";
}
