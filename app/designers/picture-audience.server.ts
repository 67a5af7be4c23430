import { can, type Role } from "~/accounts/can";
import { db } from "~/adapters/db.server";
import type { PictureAudience } from "~/media/picture-file.server";
import { standingColumns, toStanding } from "./standing.server";
import { viewOf } from "./visibility";

/** What is known of whoever asks, asked for only where it matters. */
export type AskViewer = () => Promise<PictureViewer | null>;

/** Who asks; a moderator with their second factor, or a demonstration account, is sent what a case is about. */
interface PictureViewer {
  id: string;
  role?: Role;
  secondFactor?: boolean;
  demo?: boolean;
}

/**
 * For whom a picture of a work may be sent: everybody where everybody sees its profile, this viewer where they see it or have handed
 * the picture in; null for whom it does not exist.
 */
export async function audienceOfPicture(mediaId: string, askViewer: AskViewer): Promise<PictureAudience | null> {
  const media = await db.media.findUnique({
    where: { id: mediaId, state: { in: ["ready", "taken-down"] } },
    select: { ownerId: true, state: true, works: { select: { work: { select: { id: true, hiddenAt: true, profile: { select: standingColumns } } } } } },
  });
  if (!media) return null;
  const standings = media.state === "ready" ? media.works.filter(({ work }) => work.hiddenAt === null).map(({ work }) => toStanding(work.profile)) : [];
  if (standings.some((standing) => viewOf(standing, null))) return "everybody";
  const viewer = await askViewer();
  if (!viewer) return null;
  if (await mayJudge(viewer, [mediaId, ...media.works.map(({ work }) => work.id)])) return "thisViewer";
  if (media.state !== "ready") return null;
  return viewer.id === media.ownerId || standings.some((standing) => viewOf(standing, viewer)) ? "thisViewer" : null;
}

/** Whether a viewer moderates and there is a case about one of the things; else a picture that was taken down is nobody's to see. */
async function mayJudge({ role, secondFactor, demo }: PictureViewer, ids: readonly string[]): Promise<boolean> {
  if (!role || !can(role, "moderate") || !(secondFactor || demo)) return false;
  return (await db.reportCase.count({ where: { subjectType: { in: ["media", "work"] }, subjectId: { in: [...ids] } } })) > 0;
}
