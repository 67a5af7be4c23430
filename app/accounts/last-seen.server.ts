import { db } from "~/adapters/db.server";

const dayMs = 24 * 3_600_000;

/**
 * Notes that somebody has signed in, at most once a day: enough to tell a dormant account, too little to be a trail. A reminder sent
 * before no longer counts.
 */
export async function noteSeen(userId: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - dayMs);
  await db.user.updateMany({
    where: { id: userId, OR: [{ lastSeenAt: null }, { lastSeenAt: { lt: before } }, { dormantRemindedAt: { not: null } }] },
    data: { lastSeenAt: now, dormantRemindedAt: null },
  });
}
