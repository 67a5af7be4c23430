import { db } from "~/adapters/db.server";

/** Why something is out of view, and the case in which its owner can answer. */
export interface StandingTakedown {
  caseId: string;
  /** A code under `cases:reason`. */
  reason: string;
}

/** Those of the things of one type that moderators have unpublished and not put back, by id. */
export async function standingTakedowns(subjectType: "space" | "designer" | "work" | "media", ids: readonly string[]): Promise<Record<string, StandingTakedown>> {
  if (ids.length === 0) return {};
  const rows = await db.takedown.findMany({ where: { subjectType, subjectId: { in: [...ids] }, liftedAt: null }, select: { subjectId: true, caseId: true, reason: true } });
  return Object.fromEntries(rows.map(({ subjectId, caseId, reason }) => [subjectId, { caseId, reason }]));
}
