/**
 * The form that hides a revision, or single facts of it, as it arrives. A message is a key under `cases:problem`; only these fields are
 * read.
 */
import { z } from "zod";
import { redactable, redactionReasons } from "./redaction";

const version = z.coerce.number({ error: "form" }).int("form").min(1, "form").max(2_000_000_000, "form");
const facts = z.enum(redactable, { error: "facts" });

export const redactionForm = z
  .object({
    version,
    seen: version,
    whole: z.literal("yes", { error: "form" }).optional(),
    facts: z.union([facts.transform((one) => [one]), z.array(facts)], { error: "facts" }).optional(),
    reason: z.enum(redactionReasons, { error: "reason" }),
  })
  // why: to hide everything is to be said, not to come of ticking nothing.
  .refine((form) => (form.whole === "yes") !== ((form.facts?.length ?? 0) > 0), { path: ["facts"], error: "facts" })
  .transform(({ whole, facts: chosen, ...form }) => ({ ...form, facts: whole ? [] : (chosen ?? []) }));
