import { recordAudit } from "~/accounts/audit.server";
import { can } from "~/accounts/can";
import { db } from "~/adapters/db.server";
import type { Language } from "~/i18n/i18n";
import { log } from "~/lib/log.server";
import { updateSpace } from "~/spaces/space-write.server";
import { factsAt, lockSpace } from "~/submissions/apply-submission.server";
import { differencesOf } from "~/submissions/difference";
import { mergeFacts } from "~/submissions/merge";
import type { Keeper } from "./listing.server";
import { enqueueOwnerLetter } from "./owner-mail.server";
import type { LiveEdit } from "./owner-view";
import { withPlainOf } from "./plain-facts";

const maxEdits = 50;
const waiting = { liveVersion: { not: null }, lookedAt: null } as const;

/** What owners published and nobody has looked at yet, oldest first. */
export async function listLiveEdits(moderatorId: string): Promise<{ edits: LiveEdit[]; total: number }> {
  const [rows, total] = await Promise.all([
    db.submission.findMany({ where: waiting, orderBy: [{ submittedAt: "asc" }, { id: "asc" }], take: maxEdits, include: { author: { select: { name: true } }, space: { select: { slug: true, nameVi: true, nameEn: true, version: true } } } }),
    db.submission.count({ where: waiting }),
  ]);
  const edits = await Promise.all(rows.map(async ({ id, authorId, author, space, spaceId, liveVersion, submittedAt }): Promise<LiveEdit[]> => {
    const [before, after] = await Promise.all([factsAt(db, spaceId ?? "", (liveVersion ?? 1) - 1), factsAt(db, spaceId ?? "", liveVersion)]);
    if (!space || !before || !after) return [];
    const { slug, nameVi, nameEn, version } = space;
    return [{ id, slug, nameVi, nameEn, owner: author?.name ?? null, at: submittedAt.toISOString(), differences: differencesOf(before, after), isOverlaid: version !== liveVersion, isOwn: authorId === moderatorId }];
  }));
  return { edits: edits.flat(), total };
}

export type LookOutcome = { kind: "looked" | "takenBack" } | { kind: "closed" } | { kind: "notAllowed" } | { kind: "overlaid" };

/**
 * Notes that a moderator has looked at what an owner published, or takes it back as a new revision; "overlaid" where the same facts were
 * changed again since, which the history can settle. Nobody looks at their own.
 */
export async function lookAtEdit(moderator: Keeper, id: string, takesBack: boolean, now: Date): Promise<LookOutcome> {
  const outcome = await db.$transaction(async (tx): Promise<LookOutcome> => {
    await tx.$queryRaw`SELECT id FROM submission WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.submission.findUnique({ where: { id } });
    if (!row?.liveVersion || row.lookedAt || !row.spaceId) return { kind: "closed" };
    if (!can(moderator.role, "moderate") || row.authorId === moderator.id) return { kind: "notAllowed" };
    if (takesBack) {
      const before = await lockSpace(tx, row.spaceId);
      const [published, older] = [await factsAt(tx, row.spaceId, row.liveVersion), await factsAt(tx, row.spaceId, row.liveVersion - 1)];
      if (!before || !published || !older) return { kind: "closed" };
      const { merged, conflicts } = mergeFacts(published, before.facts, withPlainOf(published, older));
      if (conflicts.length > 0) return { kind: "overlaid" };
      const facts = { ...merged, slug: before.facts.slug };
      const saved = await updateSpace(tx, { spaceId: row.spaceId, baseVersion: before.version, facts, actor: moderator.id, reason: `revert:${row.liveVersion - 1}` });
      if (saved.kind !== "saved") throw new Error(`a locked space could not be saved: ${saved.kind}`);
      const owner = row.authorId === null ? null : await tx.user.findUnique({ where: { id: row.authorId }, select: { email: true, language: true } });
      if (owner) await enqueueOwnerLetter(tx, "takenBack", { to: owner.email, language: owner.language as Language }, { values: { space: facts.nameVi }, path: `/spaces/${facts.slug}/history` });
    }
    await tx.submission.update({ where: { id }, data: { lookedAt: now, lookedById: moderator.id, takenBack: takesBack } });
    await recordAudit(tx, { actor: moderator.id, action: takesBack ? "edit.take-back" : "edit.looked", subjectType: "submission", subjectId: id, detail: { space: row.spaceId, version: row.liveVersion } });
    return { kind: takesBack ? "takenBack" : "looked" };
  });
  log.info({ event: "after-review", submission: id, moderator: moderator.id, outcome: outcome.kind }, "moderation");
  return outcome;
}
