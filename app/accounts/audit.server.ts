import type { Prisma } from "@prisma/client";
import type { Tx } from "~/adapters/db.server";

/** What somebody did with the power their role or ownership gives them. */
export interface AuditedAction {
  /** The id of the person, or "system". */
  actor: string;
  /** Subject and verb in kebab-case, such as "submission.approve", "space.unpublish", "account.role". */
  action: string;
  subjectType: string;
  subjectId: string;
  /** What it was about, in codes and ids: never words that people wrote, addresses or secrets. */
  detail?: Record<string, string | number | boolean | null | string[]>;
}

/** Writes one line of the append-only log, in the transaction of the action itself: no action without its line. */
export async function recordAudit(tx: Tx, { actor, action, subjectType, subjectId, detail = {} }: AuditedAction): Promise<void> {
  await tx.auditEvent.create({ data: { actor, action, subjectType, subjectId, detail: detail as Prisma.InputJsonObject } });
}
