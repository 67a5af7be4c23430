import { db } from "~/adapters/db.server";
import type { SpaceFacts } from "~/spaces/space";
import { type DecideOutcome, decideSubmission, type Moderator } from "./decide.server";
import { undoDecision, type UndoOutcome } from "./decide-undo.server";
import type { BulkForm } from "./decision-form";

/** What came of one of several, named for the page that tells. */
export interface BulkResult {
  id: string;
  /** The version that stands if this was done. */
  version: number;
  nameVi: string;
  nameEn: string | null;
  outcome: DecideOutcome | UndoOutcome;
}

/** Decides over several in turn, or takes them back: each by itself, so that one that cannot be decided holds up no other. */
export async function decideMany(moderator: Moderator, { items, decision, reason, note }: BulkForm, now: Date): Promise<BulkResult[]> {
  const rows = await db.submission.findMany({ where: { id: { in: items.map(({ id }) => id) } }, select: { id: true, facts: true, space: { select: { nameVi: true, nameEn: true } } } });
  const results: BulkResult[] = [];
  for (const { id, seen } of items) {
    const outcome = decision === "undo"
      ? await undoDecision(moderator, id, seen, now)
      : await decideSubmission(moderator, id, { decision, seen, seenSpace: null, reason, note, choices: {} }, now);
    const row = rows.find((one) => one.id === id);
    const { nameVi = row?.space?.nameVi ?? id, nameEn = row?.space?.nameEn ?? null } = (row?.facts ?? {}) as unknown as Partial<SpaceFacts>;
    results.push({ id, version: seen + 1, nameVi, nameEn, outcome });
  }
  return results;
}
