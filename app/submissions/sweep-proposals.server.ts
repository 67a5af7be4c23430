import { db } from "~/adapters/db.server";
import { removeMedia } from "~/media/remove-media.server";
import { sweepVisitors } from "./visitor-forget.server";
import { daysBefore, draftDays, loosePhotoDays } from "./visitor-retention";

/** A rejection may be taken back within minutes; after an hour it stands, and the picture goes. */
const settledMs = 60 * 60 * 1000;
const batchSize = 500;

/**
 * The hourly upkeep of proposals: forgets visitors whose time is over, drops drafts nobody has touched for long, and removes pictures
 * that were never described, were not taken, or were taken back, with all their files.
 */
export async function sweepProposals(now = new Date()): Promise<void> {
  await sweepVisitors(now);
  await db.proposalDraft.deleteMany({ where: { updatedAt: { lt: daysBefore(now, draftDays) } } });
  await db.$transaction(async (tx) => {
    const photos = await tx.spacePhoto.findMany({
      where: {
        OR: [
          { submissionId: null, createdAt: { lt: daysBefore(now, loosePhotoDays) } },
          { submission: { state: { in: ["rejected", "withdrawn"] }, updatedAt: { lt: new Date(now.getTime() - settledMs) } } },
        ],
      },
      select: { mediaId: true },
      take: batchSize,
    });
    if (photos.length > 0) await removeMedia(tx, photos.map(({ mediaId }) => mediaId));
  });
}
