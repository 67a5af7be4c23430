import { db, type Tx } from "~/adapters/db.server";
import { removeMedia } from "~/media/remove-media.server";
import { moved, workLimits } from "./work";
import { noteWorksChanged } from "./work-change.server";

/** Puts a new picture at the end of an own work; false where there is no such work or it has all the pictures it may have. */
export async function attachPicture(tx: Tx, userId: string, workId: string, mediaId: string): Promise<boolean> {
  const work = await ownWork(tx, userId, workId);
  if (!work || work.images.length >= workLimits.picturesEach) return false;
  const position = Math.max(-1, ...work.images.map((one) => one.position)) + 1;
  await tx.workImage.create({ data: { workId, mediaId, position } });
  await noteWorksChanged(tx, work.profileId);
  return true;
}

/** What a form says of one picture of a work. */
export interface PictureChange {
  mediaId: string;
  intent: "save" | "up" | "down" | "remove";
  altVi: string | null;
  altEn: string | null;
  focal: { focalX: number; focalY: number } | null;
}

/** Saves what is said of a picture of an own work, then moves or removes it; false where there is no such picture. */
export async function changePicture(userId: string, workId: string, { mediaId, intent, altVi, altEn, focal }: PictureChange): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const work = await ownWork(tx, userId, workId);
    if (!work?.images.some((one) => one.mediaId === mediaId)) return false;
    await noteWorksChanged(tx, work.profileId);
    if (intent === "remove") {
      await removeMedia(tx, [mediaId]);
      return true;
    }
    await tx.workImage.update({ where: { workId_mediaId: { workId, mediaId } }, data: { altVi, altEn } });
    if (focal) await tx.media.update({ where: { id: mediaId }, data: focal });
    if (intent === "save") return true;
    const order = moved(work.images.map((one) => one.mediaId), mediaId, intent);
    for (const [position, id] of order.entries()) await tx.workImage.update({ where: { workId_mediaId: { workId, mediaId: id } }, data: { position } });
    return true;
  });
}

/** The work with its pictures in order, held until the transaction ends. */
async function ownWork(tx: Tx, userId: string, workId: string) {
  await tx.$executeRaw`SELECT 1 FROM work WHERE id = ${workId}::uuid FOR UPDATE`;
  return tx.work.findFirst({
    where: { id: workId, profile: { userId } },
    select: { profileId: true, images: { select: { mediaId: true, position: true }, orderBy: { position: "asc" } } },
  });
}
