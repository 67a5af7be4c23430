import { takeToken } from "~/accounts/limits.server";
import { db } from "~/adapters/db.server";
import { keepPicture, quotaProblem } from "~/media/keep-picture.server";
import { type Refusal, refusals } from "~/media/media";
import { receiveFiles } from "~/media/multipart.server";
import { photoLimits } from "~/spaces/space-photo";

/** Why a photo was not taken; the reader sees `works:refusal.<code>`, or `photo:refusal.<code>` for our own. */
export type PhotoRefusal = Refusal | "tooOften" | "tooManyLoose" | "broken";
export type PhotoUploadOutcome = { kind: "kept"; photoId: string } | { kind: "refused"; reason: PhotoRefusal };

/** Takes the first picture of a form as a photo of a space, to be described next. What can be refused without reading the form is. */
export async function uploadPhoto(request: Request, ownerId: string, spaceId: string): Promise<PhotoUploadOutcome> {
  if ((await db.spacePhoto.count({ where: { ownerId, submissionId: null } })) >= photoLimits.loose) return { kind: "refused", reason: "tooManyLoose" };
  const full = await quotaProblem(db, ownerId, 0);
  if (full) return { kind: "refused", reason: full };
  if (!(await takeToken("upload-account", ownerId)).ok) return { kind: "refused", reason: "tooOften" };
  const form = await receiveFiles(request);
  if (!form) return { kind: "refused", reason: "broken" };
  try {
    const [file] = form.files;
    if (!file) return { kind: "refused", reason: "empty" };
    if (file.kind === "refused") return file;
    let photoId = "";
    const kept = await keepPicture(file, ownerId, async (tx, mediaId) => {
      photoId = (await tx.spacePhoto.create({ data: { ownerId, spaceId, mediaId }, select: { id: true } })).id;
      return true;
    });
    return kept.kind === "kept" ? { kind: "kept", photoId } : { kind: "refused", reason: kept.kind === "refused" ? kept.reason : "broken" };
  } finally {
    await form.discard();
  }
}

/** The refusal a query tells; words of strangers in it are left out. */
export function readPhotoRefusal(query: URLSearchParams): PhotoRefusal | null {
  const known: readonly PhotoRefusal[] = [...refusals, "tooOften", "tooManyLoose", "broken"];
  return known.find((one) => one === query.get("refused")) ?? null;
}
