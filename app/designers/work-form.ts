/**
 * The forms of works as they arrive: which fields there are and what each must be. A message is a key under `works:problem`; only
 * these fields are read, whatever else is sent.
 */
import { z } from "zod";
import { creativeFields } from "~/spaces/space";
import { licences, workLimits } from "./work";

/** One line: blanks collapsed, no controls, no broken characters; null where nothing stands there. */
function line(maxLength: number) {
  return z
    .string()
    .optional()
    .transform((text) => text?.normalize("NFC").replace(/\s+/gu, " ").trim() || null)
    .pipe(z.string().max(maxLength, "tooLong").regex(/^[^\p{Cc}\p{Cs}]*$/u, "characters").nullable());
}

/** Several lines, with line ends as "\n". */
function text(maxLength: number) {
  return z
    .string()
    .optional()
    .transform((typed) => typed?.normalize("NFC").replace(/\r\n?/g, "\n").trim() || null)
    .pipe(z.string().max(maxLength, "tooLong").regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, "characters").nullable());
}

const tools = z
  .string()
  .optional()
  .transform((list) => [...new Set((list ?? "").normalize("NFC").split(/[,;\n]/).map((tool) => tool.replace(/\s+/gu, " ").trim()).filter(Boolean))])
  .pipe(z.array(z.string().max(workLimits.toolLength, "toolLong").regex(/^[^\p{Cc}\p{Cs}]*$/u, "characters")).max(workLimits.tools, "tools"));

const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "space");

/** The facts of a work, in the given year: none is made later than next year. */
export function workForm(year: number) {
  return z
    .object({
      titleVi: line(workLimits.titleLength),
      titleEn: line(workLimits.titleLength),
      textVi: text(workLimits.textLength),
      textEn: text(workLimits.textLength),
      year: z.coerce.number({ error: "year" }).int("year").min(workLimits.firstYear, "year").max(year + 1, "year").optional(),
      fields: z.array(z.enum(creativeFields, { error: "fields" })).max(creativeFields.length, "fields").default([]),
      tools,
      licence: z.enum(licences, { error: "licence" }),
      creditLine: line(workLimits.creditLineLength),
      space: line(200),
      spaceId: uuid.optional(),
    })
    // why: said even where another field is wrong too, so that nobody corrects twice.
    .refine(({ titleVi, titleEn }) => titleVi || titleEn, { path: ["titleVi"], error: "title", when: ({ value }) => typeof value === "object" && value !== null });
}
export type WorkForm = z.output<ReturnType<typeof workForm>>;

/** A co-author by handle, also as "@handle" or an address of their page. */
export const creditForm = z.object({
  handle: z
    .string({ error: "required" })
    .transform((typed) => typed.trim().toLowerCase().replace(/^.*\/designers\//, "").replace(/^@/, "").replace(/[/?#].*$/, ""))
    .pipe(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "handle").max(40, "handle")),
  role: line(workLimits.roleLength).pipe(z.string({ error: "required" })),
});

const step = z.coerce.number().int().min(0).max(10).optional();

/** What is said of one picture, and which of its buttons was pressed; `click` is the spot of the drawing that was clicked. */
export const pictureForm = z.object({
  mediaId: uuid,
  intent: z.enum(["save", "up", "down", "remove"]).default("save"),
  altVi: line(workLimits.altLength),
  altEn: line(workLimits.altLength),
  focalX: step,
  focalY: step,
  click: z.object({ x: z.coerce.number().min(0).max(10_000), y: z.coerce.number().min(0).max(10_000) }).optional(),
});
