import { db } from "~/adapters/db.server";
import { isUuid } from "~/lib/uuid";
import { undoableUntil } from "./submission";
import { toSubmission } from "./submission-row.server";
import type { JustDecided } from "./submission-view";

/** A decision that a moderator has made, as long as nothing followed it; null for those of others. */
export async function getDecided(moderatorId: string, id: string | null, now: Date): Promise<JustDecided | null> {
  if (!isUuid(id ?? undefined)) return null;
  const row = await db.submission.findUnique({ where: { id: id ?? "" }, include: { events: { orderBy: { version: "desc" }, take: 1, select: { actor: true, at: true, move: true } } } });
  const [last] = row?.events ?? [];
  const until = last && ["approve", "ask-for-changes", "reject"].includes(last.move) ? undoableUntil(last, moderatorId) : null;
  if (!row || !until) return null;
  const { facts: { nameVi, nameEn }, state, version } = toSubmission(row);
  return { id: row.id, nameVi, nameEn, state, version, undoUntil: until > now ? until.toISOString() : null };
}
