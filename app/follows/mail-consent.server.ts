import type { Tx } from "~/adapters/db.server";
import type { Language } from "~/i18n/i18n";
import { mailTextVersion } from "~/rights/purpose";

/** Whether an account wants mails about what it follows: its latest word counts. */
export async function wantsMail(tx: Tx, userId: string): Promise<boolean> {
  const latest = await tx.consent.findFirst({ where: { userId, purpose: "mail" }, select: { granted: true }, orderBy: [{ at: "desc" }, { granted: "asc" }] });
  return latest?.granted === true;
}

/** Writes down that the account wants such mails, or wants them no longer; nothing where that is what it said last. */
export async function sayMail(tx: Tx, userId: string, granted: boolean, language: Language, now: Date): Promise<void> {
  if ((await wantsMail(tx, userId)) === granted) return;
  await tx.consent.create({ data: { userId, purpose: "mail", granted, textVersion: mailTextVersion, language, at: now } });
}
