/**
 * The form of a photo as it arrives: what it shows, who took it, on which terms, and the consent, ticked by hand. A message is a key
 * under `photo:problem`; only these fields are read, whatever else is sent.
 */
import { z } from "zod";
import { licences } from "~/media/licence";
import { photoLimits } from "~/spaces/space-photo";
import { noteLength } from "./submission";

function line(maxLength: number) {
  return z.string().optional()
    .transform((typed) => typed?.normalize("NFC").replace(/\s+/gu, " ").trim() || null)
    .pipe(z.string().max(maxLength, "tooLong").regex(/^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u, "characters").nullable());
}

const words = {
  altVi: line(photoLimits.altLength),
  altEn: line(photoLimits.altLength),
  credit: line(photoLimits.creditLength).pipe(z.string({ error: "required" })),
  licence: z.enum(licences, { error: "licence" }),
  note: z.string().optional()
    .transform((typed) => typed?.normalize("NFC").replace(/\r\n?/g, "\n").trim() || null)
    .pipe(z.string().max(noteLength, "tooLong").regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, "characters").nullable()),
  consent: z.literal("yes", { error: "consent" }),
};

const isDescribed = { path: ["altVi"], error: "alt", when: ({ value }: { value: unknown }) => typeof value === "object" && value !== null };

/** A photo that is sent to the moderators; `photo` is the upload it describes. */
export const photoForm = z.object({ ...words, photo: z.string({ error: "form" }).regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "form") })
  .refine(({ altVi, altEn }) => altVi || altEn, isDescribed);

/** The same words, said again after moderators have asked; `seen` is the version of the submission its author was looking at. */
export const photoRevisionForm = z.object({ ...words, seen: z.coerce.number({ error: "form" }).int("form").min(1, "form").max(2_000_000_000, "form") })
  .refine(({ altVi, altEn }) => altVi || altEn, isDescribed);
