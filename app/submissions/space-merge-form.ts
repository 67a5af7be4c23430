/**
 * The form that merges two entries, as it arrives. Only these fields are read; a group that is not there stays as the kept entry has it.
 */
import { z } from "zod";
import type { Choice } from "./merge";
import { mergeGroups } from "./space-merge";

const version = z.coerce.number({ error: "form" }).int("form").min(1, "form").max(2_000_000_000, "form");
const choiceFields = Object.fromEntries(mergeGroups.map((name) => [`choice-${name}`, z.enum(["current", "proposed"], { error: "form" }).optional()]));

export const mergeForm = z
  .object({ other: z.uuid("form"), seen: version, seenOther: version, sure: z.literal("yes", { error: "sure" }), ...choiceFields })
  .transform((form) => ({
    other: form.other, seen: form.seen, seenOther: form.seenOther,
    choices: Object.fromEntries(mergeGroups.flatMap((name) => { const choice = (form as Record<string, unknown>)[`choice-${name}`]; return choice ? [[name, choice as Choice]] : []; })),
  }));
export type MergeForm = z.output<typeof mergeForm>;
