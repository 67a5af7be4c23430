import { db } from "~/adapters/db.server";
import { claimMinutes } from "./submission";

export type ClaimOutcome = { kind: "claimed" } | { kind: "taken" } | { kind: "notFound" };

/** Keeps a pending submission for one moderator for a while; "taken" where another has it, or it is their own or no longer pending. */
export async function claimSubmission(moderatorId: string, id: string, now: Date): Promise<ClaimOutcome> {
  // why: one statement, so that of two who claim at once the second finds the first one's name.
  const { count } = await db.submission.updateMany({
    where: {
      id, state: "pending",
      AND: [
        { OR: [{ authorId: null }, { authorId: { not: moderatorId } }] },
        { OR: [{ claimedById: null }, { claimedById: moderatorId }, { claimedUntil: null }, { claimedUntil: { lte: now } }] },
      ],
    },
    data: { claimedById: moderatorId, claimedUntil: new Date(now.getTime() + claimMinutes * 60_000) },
  });
  if (count > 0) return { kind: "claimed" };
  return (await db.submission.count({ where: { id } })) > 0 ? { kind: "taken" } : { kind: "notFound" };
}

/** Gives a claim back before it ends by itself. */
export async function releaseSubmission(moderatorId: string, id: string): Promise<void> {
  await db.submission.updateMany({ where: { id, claimedById: moderatorId }, data: { claimedById: null, claimedUntil: null } });
}
