/**
 * The forms about looking after a space, as they arrive. A message is a key under `owners:problem`; only these fields are read, whatever
 * else is sent.
 */
import { z } from "zod";
import { emailField } from "~/accounts/form";
import { locationPrecisions } from "~/spaces/space";
import { codeLength, proofLength, refusalReasons } from "./claim";

const uuid = z.string({ error: "form" }).regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "form");
const userId = z.string({ error: "form" }).regex(/^[\w-]{1,100}$/, "form");
const version = z.coerce.number({ error: "form" }).int("form").min(1, "form").max(2_000_000_000, "form");
const proof = z.string({ error: "proof" })
  .transform((typed) => typed.normalize("NFC").replace(/\r\n?/g, "\n").trim())
  .pipe(z.string().min(10, "proof").max(proofLength, "tooLong").regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, "characters"));
const code = z.string({ error: "code" }).transform((typed) => typed.replace(/[\s.-]/g, "")).pipe(z.string().regex(new RegExp(`^\\d{${codeLength}}$`), "code"));

/** What a claimant does: ask in one of three ways, type the code, or take it back. */
export const claimForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("domain"), email: emailField }),
  z.object({ intent: z.literal("phone") }),
  z.object({ intent: z.literal("moderator"), proof }),
  z.object({ intent: z.literal("code"), code }),
  z.object({ intent: z.literal("withdraw") }),
], { error: "form" });
export type ClaimForm = z.output<typeof claimForm>;

/** What those who look after a space do about it. */
export const keepingForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("precision"), precision: z.enum(locationPrecisions, { error: "choice" }), seen: version }),
  z.object({ intent: z.literal("delist"), seen: version }),
  z.object({ intent: z.literal("relist"), seen: version }),
  z.object({ intent: z.literal("invite"), who: z.string({ error: "who" }).transform((typed) => typed.trim().replace(/^@/, "").toLowerCase()).pipe(z.string().min(1, "who").max(254, "who").regex(/^[^\s\p{Cc}\p{Cs}<>"]+$/u, "who")) }),
  z.object({ intent: z.literal("uninvite"), invitation: uuid }),
  z.object({ intent: z.literal("remove"), userId }),
  z.object({ intent: z.literal("leave") }),
], { error: "form" });
export type KeepingForm = z.output<typeof keepingForm>;

/** What a moderator does about a claim. */
export const claimDecisionForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("code"), claim: uuid }),
  z.object({ intent: z.literal("approve"), claim: uuid }),
  z.object({ intent: z.literal("refuse"), claim: uuid, reason: z.enum(refusalReasons, { error: "reason" }) }),
], { error: "form" });
export type ClaimDecisionForm = z.output<typeof claimDecisionForm>;

/** What a moderator does about a change that an owner published. */
export const lookForm = z.object({ intent: z.enum(["looked", "take-back"], { error: "form" }), edit: uuid });
