import { takeToken } from "~/accounts/limits.server";
import { db } from "~/adapters/db.server";
import { keepPicture, quotaProblem } from "~/media/keep-picture.server";
import { type Refusal, refusals } from "~/media/media";
import { receiveFiles } from "~/media/multipart.server";
import { workLimits } from "./work";
import { attachPicture } from "./work-picture.server";

/** Why a picture was not added to a work; the reader sees `works:refusal.<code>`. */
export type UploadRefusal = Refusal | "tooOften" | "workFull" | "broken";

/** How many pictures a form brought in, and why the others were not taken. */
export interface UploadOutcome {
  kept: number;
  refused: UploadRefusal[];
}

/** Takes the pictures of a form into an own work. What can be refused without reading the form is. */
export async function uploadPictures(request: Request, userId: string, work: { id: string; pictures: readonly unknown[] }): Promise<UploadOutcome> {
  if (work.pictures.length >= workLimits.picturesEach) return { kept: 0, refused: ["workFull"] };
  const full = await quotaProblem(db, userId, 0);
  if (full) return { kept: 0, refused: [full] };
  if (!(await takeToken("upload-account", userId)).ok) return { kept: 0, refused: ["tooOften"] };
  const form = await receiveFiles(request);
  if (!form) return { kept: 0, refused: ["broken"] };
  const outcome: UploadOutcome = { kept: 0, refused: form.files.length === 0 ? ["empty"] : [] };
  try {
    for (const file of form.files) {
      const kept = file.kind === "refused" ? file : await keepPicture(file, userId, (tx, mediaId) => attachPicture(tx, userId, work.id, mediaId));
      if (kept.kind === "kept") outcome.kept += 1;
      else outcome.refused.push(kept.kind === "refused" ? kept.reason : "workFull");
    }
  } finally {
    await form.discard();
  }
  return outcome;
}

/** The outcome as the query of the page that tells it, for forms sent without a script. */
export function sayRefusals({ kept, refused }: UploadOutcome): URLSearchParams {
  return new URLSearchParams([["kept", String(kept)], ...refused.map((reason) => ["refused", reason])]);
}

/** The outcome a query tells; words of strangers in it are left out. */
export function readRefusals(query: URLSearchParams): UploadOutcome {
  const known: readonly string[] = [...refusals, "tooOften", "workFull", "broken"];
  const refused = query.getAll("refused").filter((reason): reason is UploadRefusal => known.includes(reason));
  return { kept: Math.min(Math.max(0, Math.trunc(Number(query.get("kept")) || 0)), 100), refused: refused.slice(0, 10) };
}
