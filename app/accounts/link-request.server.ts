import { db } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import type { Language } from "~/i18n/i18n";
import { addressKey } from "./address-key";
import { peekLink } from "./link.server";
import { takeToken } from "./limits.server";
import type { MailOutcome } from "./sign-up.server";

/** Asks for a link to sign in, or to choose a new password. The same answer for every address; only an account's owner gets mail. */
export async function requestLink(purpose: "sign-in" | "reset", email: string, language: Language, clientAddress: string): Promise<MailOutcome> {
  for (const [limit, key] of [["link-address", addressKey(clientAddress)], ["link-email", email]] as const) {
    const taken = await takeToken(limit, key);
    if (!taken.ok) return { kind: "limited", ...taken };
  }
  await enqueue(db, "account-mail", { purpose, email, language });
  return { kind: "mailed" };
}

/** Whether a mailed link would still open; does not use it up. */
export async function isLinkGood(purpose: "sign-in" | "reset", token: string, now: Date): Promise<boolean> {
  return (await peekLink(purpose, token, now)) !== null;
}
