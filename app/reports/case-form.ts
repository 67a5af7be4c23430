/**
 * The forms about cases as they arrive. A message is a key under `cases:problem`; only these fields are read, whatever else is sent.
 */
import { z } from "zod";
import { optionalText, typedText } from "~/touch/typed-text";
import { caseDecisions, caseNoteLength, caseReasonsFor, counterLength, dismissedReasons, upheldReasons, urgencies } from "./case";

const version = z.coerce.number({ error: "form" }).int("form").min(1, "form").max(2_000_000_000, "form");

export const caseDecisionForm = z
  .object({
    decision: z.enum(caseDecisions, { error: "form" }),
    /** The version of the case that was on the screen. */
    seen: version,
    reason: z.enum([...new Set([...upheldReasons, ...dismissedReasons])], { error: "reason" }),
    note: optionalText(caseNoteLength),
  })
  .refine(({ decision, reason }) => caseReasonsFor(decision).includes(reason), { path: ["reason"], error: "reason" });
export type CaseDecisionForm = z.output<typeof caseDecisionForm>;

export const clockForm = z.object({ seen: version, urgency: z.enum(urgencies, { error: "form" }) });

export const counterForm = z.object({
  statement: typedText(counterLength),
  /** They say in good faith that it was taken down by mistake, or that they may show it. */
  sure: z.literal("yes", { error: "sure" }),
});
export type CounterForm = z.output<typeof counterForm>;
