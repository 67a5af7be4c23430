/**
 * The forms by which people use their rights, as they arrive. Only these fields are read, whatever else is sent. A message is a key
 * under `rights:problem`, but for those of name and year of birth, which are those of accounts.
 */
import { z } from "zod";
import { birthYears, nameField } from "~/accounts/form";
import { languages } from "~/i18n/i18n";
import { formPurposes } from "./purpose";

/** One purpose given, which needs the tick, or withdrawn, which needs nothing. */
export const consentForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("give"), purpose: z.enum(formPurposes), agree: z.literal("yes", { error: "tick" }) }),
  z.object({ intent: z.literal("withdraw"), purpose: z.enum(formPurposes) }),
]);

/** What can be done on the page of one's data, in the given year. */
export function dataForm(year: number) {
  const { from, to } = birthYears(year);
  return z.discriminatedUnion("intent", [
    z.object({ intent: z.literal("set-aside") }),
    z.object({ intent: z.literal("take-back") }),
    z.object({
      intent: z.literal("correct"),
      name: nameField,
      language: z.enum(languages),
      birthYear: z.coerce.number({ error: "birthYear" }).int("birthYear").min(from, "birthYear").max(to, "birthYear"),
    }),
  ]);
}

/** The wish to be erased, ticked by hand, or its being taken back. */
export const erasureForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("erase"), sure: z.literal("yes", { error: "sure" }) }),
  z.object({ intent: z.literal("keep") }),
]);
