import { db } from "~/adapters/db.server";
import type { PictureAudience } from "~/media/picture-file.server";
import { standingColumns, toStanding } from "./standing.server";
import { viewOf } from "./visibility";

/** What is known of whoever asks, asked for only where it matters. */
export type AskViewer = () => Promise<{ id: string } | null>;

/**
 * For whom a picture of a work may be sent: everybody where everybody sees its profile, this viewer where they see it or have handed
 * the picture in; null for whom it does not exist.
 */
export async function audienceOfPicture(mediaId: string, askViewer: AskViewer): Promise<PictureAudience | null> {
  const media = await db.media.findUnique({
    where: { id: mediaId, state: "ready" },
    select: { ownerId: true, works: { where: { work: { hiddenAt: null } }, select: { work: { select: { profile: { select: standingColumns } } } } } },
  });
  if (!media) return null;
  const standings = media.works.map(({ work }) => toStanding(work.profile));
  if (standings.some((standing) => viewOf(standing, null))) return "everybody";
  const viewer = await askViewer();
  if (!viewer) return null;
  return viewer.id === media.ownerId || standings.some((standing) => viewOf(standing, viewer)) ? "thisViewer" : null;
}
