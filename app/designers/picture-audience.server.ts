import { db } from "~/adapters/db.server";
import type { PictureAudience } from "~/media/picture-file.server";

/** What is known of whoever asks, asked for only where it matters. */
export type AskViewer = () => Promise<{ id: string } | null>;

/**
 * For whom a picture of a work may be sent: everybody where the profile is published for all, this viewer where they are its owner, or
 * a member where it is published for members; null for whom it does not exist.
 */
export async function audienceOfPicture(mediaId: string, askViewer: AskViewer): Promise<PictureAudience | null> {
  const media = await db.media.findUnique({
    where: { id: mediaId, state: "ready" },
    select: {
      ownerId: true,
      works: {
        where: { work: { hiddenAt: null, profile: { state: "published", visibility: { not: "hidden" }, OR: [{ user: null }, { user: { deactivatedAt: null, disabledAt: null } }] } } },
        select: { work: { select: { profile: { select: { visibility: true } } } } },
      },
    },
  });
  if (!media) return null;
  if (media.works.some(({ work }) => work.profile.visibility === "public")) return "everybody";
  const viewer = await askViewer();
  if (!viewer) return null;
  return viewer.id === media.ownerId || media.works.length > 0 ? "thisViewer" : null;
}
