import { hasRole, needsSecondFactor, type Role } from "~/accounts/can";
import { db, type Tx } from "~/adapters/db.server";
import type { Licence } from "~/media/licence";
import type { PictureAudience } from "~/media/picture-file.server";
import { pictureColumns, type PictureRow, toPicture } from "~/media/picture.server";
import type { PhotoWords, ProposedPhoto, SpacePhoto } from "./space-photo";

/** why: a photo shows by its submission alone, so that whatever undoes an approval takes the photo away too. */
const shown = { hiddenAt: null, submission: { state: "approved" }, media: { state: "ready" } } as const;
const columns = { id: true, altVi: true, altEn: true, credit: true, licence: true, media: { select: pictureColumns } } as const;

/** The photos of a space that everybody sees, oldest first. */
export async function listSpacePhotos(spaceId: string): Promise<SpacePhoto[]> {
  const rows = await db.spacePhoto.findMany({ where: { spaceId, ...shown }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: 60, select: columns });
  return rows.flatMap((row) => {
    const { picture, words, id } = toProposed(row);
    return picture && words ? [{ id, picture, ...words }] : [];
  });
}

/** A photo that everybody sees, with its space, for whatever is said about it; null where there is none. */
export async function findShownPhoto(id: string): Promise<{ id: string; space: { slug: string; nameVi: string; nameEn: string | null } } | null> {
  return db.spacePhoto.findFirst({ where: { id, ...shown, space: { status: { not: "hidden" } } }, select: { id: true, space: { select: { slug: true, nameVi: true, nameEn: true } } } });
}

/** Takes a photo away from everybody, or brings it back; false where there is none. */
export async function setPhotoHidden(tx: Tx, id: string, hiddenAt: Date | null): Promise<boolean> {
  return (await tx.spacePhoto.updateMany({ where: { id }, data: { hiddenAt } })).count > 0;
}

/** The photo a submission is about; null where it is gone. */
export async function getProposedPhoto(submissionId: string): Promise<ProposedPhoto | null> {
  const row = await db.spacePhoto.findUnique({ where: { submissionId }, select: columns });
  return row && toProposed(row);
}

/** A person's own upload for a space that is still to be described; null where there is none. */
export async function getLoosePhoto(ownerId: string, spaceId: string, id: string): Promise<ProposedPhoto | null> {
  const row = await db.spacePhoto.findFirst({ where: { id, ownerId, spaceId, submissionId: null }, select: columns });
  return row && toProposed(row);
}

/** Whether the picture of a submission has been drawn anew, so that somebody can have looked at it. */
export async function isPhotoReady(tx: Tx, submissionId: string): Promise<boolean> {
  return (await tx.spacePhoto.count({ where: { submissionId, media: { state: "ready" } } })) > 0;
}

/** What is known of whoever asks for a picture. */
interface Viewer {
  role: Role;
  secondFactor: boolean;
  demo: boolean;
}

/** For whom a picture may be sent because it is a photo of a space: everybody where it shows, moderators while they look at it; null else. */
export async function audienceOfSpacePhoto(mediaId: string, askViewer: () => Promise<Viewer | null>): Promise<PictureAudience | null> {
  const photo = await db.spacePhoto.findFirst({
    where: { mediaId, media: { state: "ready" }, submissionId: { not: null } },
    select: { hiddenAt: true, submission: { select: { state: true } }, space: { select: { status: true } } },
  });
  if (!photo) return null;
  if (photo.submission?.state === "approved" && photo.hiddenAt === null && photo.space.status !== "hidden") return "everybody";
  const viewer = await askViewer();
  const mayModerate = viewer !== null && hasRole(viewer.role, "moderator") && (!needsSecondFactor(viewer.role) || viewer.secondFactor || viewer.demo);
  return mayModerate ? "thisViewer" : null;
}

interface Row {
  id: string;
  altVi: string | null;
  altEn: string | null;
  credit: string | null;
  licence: string | null;
  media: PictureRow;
}

function toProposed({ id, altVi, altEn, credit, licence, media }: Row): ProposedPhoto {
  const words: PhotoWords | null = credit !== null && licence !== null ? { altVi, altEn, credit, licence: licence as Licence } : null;
  return { id, picture: toPicture(media), state: media.state, words };
}
