import { db, type Tx } from "~/adapters/db.server";
import { withdrawJobsAbout } from "~/adapters/jobs.server";
import { visitorActor } from "./visitor-actor";
import { daysBefore, decidedDays, restingDays, unconfirmedDays } from "./visitor-retention";

/**
 * Forgets who sent proposals: their address, their links, and what they wrote to moderators. What was proposed about a place stays, as
 * the place does. Proposals that never reached the queue go as a whole.
 */
export async function forgetVisitors(tx: Tx, proposalIds: readonly string[]): Promise<void> {
  const ids = [...proposalIds];
  await tx.submissionEvent.updateMany({ where: { actor: { in: ids.map(visitorActor) } }, data: { actor: "erased", note: null } });
  await tx.visitorProposal.deleteMany({ where: { id: { in: ids } } });
}

/** The same for a visitor who asks for it on their own page; mails that wait for them are taken back. */
export async function forgetVisitor(proposalId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await tx.visitorProposal.findUnique({ where: { id: proposalId }, select: { email: true } });
    if (!row) return;
    await forgetVisitors(tx, [proposalId]);
    await withdrawJobsAbout(tx, [row.email]);
  });
}

/** The daily upkeep of what is held of visitors; tells how many proposals were dropped or forgotten. */
export async function sweepVisitors(now = new Date()): Promise<number> {
  return db.$transaction(async (tx) => {
    const rows = await tx.visitorProposal.findMany({
      where: {
        OR: [
          { submissionId: null, createdAt: { lt: daysBefore(now, unconfirmedDays) } },
          { submission: { state: { in: ["approved", "rejected", "withdrawn"] }, updatedAt: { lt: daysBefore(now, decidedDays) } } },
          { submission: { state: "changes-requested", updatedAt: { lt: daysBefore(now, restingDays) } } },
        ],
      },
      select: { id: true },
      take: 5_000,
    });
    await forgetVisitors(tx, rows.map(({ id }) => id));
    return rows.length;
  });
}
