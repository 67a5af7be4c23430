/**
 * The form of a report as it arrives. A message is a key under `touch:problem`; only these fields are read, whatever else is sent.
 */
import { z } from "zod";
import { optionalText } from "~/touch/typed-text";
import { noteLength, reportReasons } from "./report";

export const reportForm = z.object({
  reason: z.enum(reportReasons, { error: "reason" }),
  note: optionalText(noteLength),
  /** Of a designer: the work that is meant; none for the whole profile. */
  work: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "reason").optional(),
  /** Of a visitor without an account: where they want to hear the outcome. */
  email: z.string().optional().transform((typed) => typed?.trim().toLowerCase() || null).pipe(z.email("email").max(254, "email").nullable()),
  /** Stands where nobody sees it: whoever fills it in is a program. */
  website: z.string().optional(),
});
export type ReportForm = z.output<typeof reportForm>;
