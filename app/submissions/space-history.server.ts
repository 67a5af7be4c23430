import { recordAudit } from "~/accounts/audit.server";
import { db } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { type Space } from "~/spaces/space";
import { getSpace, listRevisions } from "~/spaces/space.server";
import { updateSpace } from "~/spaces/space-write.server";
import { factsAt, lockSpace } from "./apply-submission.server";
import { isGone, type RedactionReason, visibleDifferences } from "./redaction";
import { actorKind, readReason, type RevisionView } from "./space-history";

/** A space with all its public revisions, newest first; "moved" where it has a newer slug; null where there is nothing to see. */
export async function getSpaceHistory(slug: string): Promise<{ kind: "history"; space: Space; revisions: RevisionView[] } | { kind: "moved"; slug: string } | null> {
  const found = await getSpace(slug);
  if (found?.kind !== "space") return found;
  const rows = await listRevisions(found.space.id);
  const revisions = rows.map((row, place): RevisionView => {
    const { version, actor, reason, at, redacted } = row;
    const before = rows[place + 1];
    return {
      version, at, actor: actorKind(actor, reason), reason: readReason(actor, reason, version),
      differences: before ? visibleDifferences(before, row) : null,
      redacted: redacted && { reason: redacted.reason as RedactionReason, facts: isGone(row.facts) ? "all" : redacted.facts },
    };
  });
  return { kind: "history", space: found.space, revisions };
}

export type RevertOutcome = { kind: "reverted"; version: number } | { kind: "stale" } | { kind: "redacted" } | { kind: "notFound" };

/**
 * Brings a space back to what it was at a version, as a new revision, where `seen` is still its version. Its address stays. A version of
 * which something is hidden cannot be gone back to.
 */
export async function revertSpace(moderatorId: string, spaceId: string, to: number, seen: number): Promise<RevertOutcome> {
  const outcome = await db.$transaction(async (tx): Promise<RevertOutcome> => {
    const before = await lockSpace(tx, spaceId);
    const facts = before && (await factsAt(tx, spaceId, to));
    if (!before || !facts) return { kind: "notFound" };
    if (before.version !== seen || to === seen) return { kind: "stale" };
    if ((await tx.spaceRevision.count({ where: { spaceId, version: to, redactedAt: { not: null } } })) > 0) return { kind: "redacted" };
    const saved = await updateSpace(tx, { spaceId, baseVersion: seen, facts: { ...facts, slug: before.facts.slug }, actor: moderatorId, reason: `revert:${to}` });
    if (saved.kind !== "saved") return { kind: "stale" };
    await recordAudit(tx, { actor: moderatorId, action: "space.revert", subjectType: "space", subjectId: spaceId, detail: { to, version: saved.version } });
    return { kind: "reverted", version: saved.version };
  });
  log.info({ event: "revert", space: spaceId, moderator: moderatorId, to, outcome: outcome.kind }, "moderation");
  return outcome;
}
