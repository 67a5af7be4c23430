/**
 * The forms of moderators as they arrive. A message is a key under `moderation:problem`; only these fields are read.
 */
import { z } from "zod";
import { factGroups } from "./fact-group";
import type { Choice } from "./merge";
import { bulkMost, changeReasons, decisions, noteLength, reasonsFor, rejectionReasons, type ReasonCode } from "./submission";

const version = z.coerce.number({ error: "form" }).int("form").min(1, "form").max(2_000_000_000, "form");
const noteText = z.string().optional()
  .transform((typed) => typed?.normalize("NFC").replace(/\r\n?/g, "\n").trim() || null)
  .pipe(z.string().max(noteLength, "tooLong").regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, "characters").nullable());

/** How each disputed fact was settled, one a field: "choice-nameVi". */
const choiceFields = Object.fromEntries(factGroups.map(({ name }) => [`choice-${name}`, z.enum(["current", "proposed"], { error: "form" }).optional()]));

export const decisionForm = z
  .object({
    decision: z.enum(decisions, { error: "form" }),
    /** The versions of submission and space that were on the screen. */
    seen: version,
    seenSpace: version.optional(),
    reason: z.enum([...rejectionReasons, ...changeReasons], { error: "reason" }).optional(),
    note: noteText,
    ...choiceFields,
  })
  .refine(({ decision, reason }) => decision === "approve" || (reason !== undefined && reasonsFor(decision).includes(reason)), { path: ["reason"], error: "reason" })
  .transform((form) => ({
    decision: form.decision, seen: form.seen, seenSpace: form.seenSpace ?? null, note: form.note,
    reason: (form.decision === "approve" ? null : (form.reason ?? null)) as ReasonCode | null,
    choices: choicesOf(form),
  }));
export type DecisionForm = z.output<typeof decisionForm>;

function choicesOf(form: Record<string, unknown>): Record<string, Choice> {
  return Object.fromEntries(factGroups.flatMap(({ name }) => {
    const choice = form[`choice-${name}`];
    return choice === "current" || choice === "proposed" ? [[name, choice]] : [];
  }));
}

/** Several at once, each with the version that was on the screen: "id:version". */
const items = z.array(z.string({ error: "form" }).regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[1-9]\d{0,8}$/, "form").transform((item) => ({ id: item.slice(0, 36), seen: Number(item.slice(37)) })))
  .min(1, "none").max(bulkMost, "form");

export const bulkForm = z
  .object({ item: items, decision: z.enum(["approve", "reject", "undo"], { error: "form" }), reason: z.enum(rejectionReasons, { error: "reason" }).optional(), note: noteText })
  .refine(({ decision, reason }) => decision !== "reject" || reason !== undefined, { path: ["reason"], error: "reason" })
  .transform(({ item, decision, reason, note }) => ({ items: item, decision, note, reason: decision === "reject" ? (reason ?? null) : null }));
export type BulkForm = z.output<typeof bulkForm>;

export const undoForm = z.object({ seen: version });
export const revertForm = z.object({ to: version, seen: version });
