/**
 * A second opinion as it arrives: which proposal and version was on the screen, the answer, and the reason where it is not to approve. A
 * message is a key under `admin:problem`.
 */
import { z } from "zod";
import { isUuid } from "~/lib/uuid";
import { changeReasons, decisions, reasonsFor, rejectionReasons } from "~/submissions/submission";

export const secondOpinionForm = z
  .object({
    submission: z.string({ error: "form" }).refine(isUuid, "form"),
    version: z.coerce.number({ error: "form" }).int("form").min(1, "form").max(2_000_000_000, "form"),
    answer: z.enum(decisions, { error: "answer" }),
    reason: z.enum([...rejectionReasons, ...changeReasons], { error: "reason" }).optional(),
  })
  .refine(({ answer, reason }) => answer === "approve" || (reason !== undefined && reasonsFor(answer).includes(reason)), { path: ["reason"], error: "reason" })
  .transform(({ reason, ...form }) => ({ ...form, reason: form.answer === "approve" ? null : (reason ?? null) }));
export type SecondOpinionForm = z.output<typeof secondOpinionForm>;
