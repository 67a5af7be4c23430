/**
 * Erasure of an account: asked for by its owner, carried out after a grace period in which everything is hidden already and a sign-in
 * can take the request back. The law (91/2025/QH15 with Decree 356/2025) wants an answer within two working days and the deed within
 * fifteen; the answer here is a mail at once, and the grace period leaves a day for the daily job.
 */

export const graceDays = 14;
export const lawfulDays = 15;
export const answerWorkingDays = 2;

const dayMs = 24 * 3_600_000;

/** When a request made now is carried out at the earliest. */
export function dueAfter(now: Date): Date {
  return new Date(now.getTime() + graceDays * dayMs);
}

/** Whether a request of then is still open although the law's time is over. */
export function isOverdue(requestedAt: Date, now: Date): boolean {
  return now.getTime() - requestedAt.getTime() > lawfulDays * dayMs;
}

/** How an account stands with regard to its owner's wish to be here. */
export type Standing = { kind: "here" } | { kind: "aside" } | { kind: "leaving"; dueAt: string };

/** One request for erasure as its proof shows it: dates and nothing else. All ISO 8601, UTC. */
export interface ErasureRecord {
  requestedAt: string;
  dueAt: string;
  cancelledAt: string | null;
  doneAt: string | null;
}

/** A proof as it stands in an address: SHA-256 in hexadecimal. */
export function isProof(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{64}$/.test(text);
}
