/**
 * The forms of certificates and their criteria as they arrive. A message is a key under `truth:certificates.problem`; only these fields
 * are read, whatever else is sent.
 */
import { z } from "zod";
import { certificateEndings } from "~/spaces/certificate";
import { typedLine, typedText } from "~/touch/typed-text";

const day = z.iso.date("date");
const wholeNumber = z.coerce.number({ error: "criteria" }).int("criteria").min(0, "criteria").max(1_000_000, "criteria");

/** The slug in the address of a space's page, however much of the address was pasted. */
const spaceField = typedLine(500)
  .transform((typed) => typed.replace(/^.*\/spaces\//, "").replace(/[/?#].*$/, "").toLowerCase())
  .pipe(z.string().max(120, "space").regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "space"));

export const certificateForm = z
  .object({
    space: spaceField,
    issuer: typedLine(200),
    number: typedLine(100),
    criteria: wholeNumber.min(1, "criteria").optional().transform((version) => version ?? null),
    issuedOn: day,
    validUntil: day.optional().transform((date) => date ?? null),
  })
  .refine(({ issuedOn, validUntil }) => validUntil === null || validUntil > issuedOn, { path: ["validUntil"], error: "until" });
export type CertificateForm = z.output<typeof certificateForm>;

export const criteriaForm = z.object({
  /** The latest version that was on the screen; 0 for none. */
  seen: wholeNumber,
  titleVi: typedLine(200),
  titleEn: typedLine(200),
  textVi: typedText(20_000),
  textEn: typedText(20_000),
  source: z.string({ error: "required" }).trim().max(500, "tooLong").pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: "address" })),
  validFrom: day,
});
export type CriteriaForm = z.output<typeof criteriaForm>;

export const endingForm = z.object({
  certificate: z.guid("form"),
  ending: z.enum(certificateEndings, { error: "form" }),
});
export type EndingForm = z.output<typeof endingForm>;
