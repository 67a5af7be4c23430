import { addressKey } from "~/accounts/address-key";
import { peekLink, takeLink, issueLink, linkMinutes } from "~/accounts/link.server";
import { giveTokenBack, takeToken } from "~/accounts/limits.server";
import { db } from "~/adapters/db.server";
import { enqueue, type Jobs } from "~/adapters/jobs.server";
import { env } from "~/env.server";
import { inLanguage, type Language, localPath } from "~/i18n/i18n";
import { mailTextVersion } from "~/rights/purpose";
import { touchWords } from "~/touch/touch-text.server";
import { mailBody, oneLine } from "~/ui/mail-body";
import { fieldName } from "./field-name.server";
import { addFollows } from "./follow-write.server";
import { nameSubjects } from "./named-subject.server";
import type { Recipient } from "./recipient";
import type { NamedSubject, Subject } from "./subject";

/** What a confirming link carries; nothing of it is kept as a subscription before it is opened. */
type Asked = Jobs["follow-mail"];

export type SubscribeOutcome = { kind: "mailed" } | { kind: "nothing" } | { kind: "limited"; retryAfterSeconds: number };

/** Asks to follow things by mail. The answer is the same for every address, whether it follows something already or has an account. */
export async function requestFollow(email: string, subjects: readonly Subject[], language: Language, clientAddress: string): Promise<SubscribeOutcome> {
  if (subjects.length === 0) return { kind: "nothing" };
  for (const [limit, key] of [["follow-address", addressKey(clientAddress)], ["link-email", `follow ${email}`]] as const) {
    const taken = await takeToken(limit, key);
    if (!taken.ok) return { kind: "limited", ...taken };
  }
  await enqueue(db, "follow-mail", { email, language, subjects: subjects.map(({ type, id }) => ({ type, id })) });
  return { kind: "mailed" };
}

/** The worker's part: mails the link that begins the follows. */
export async function mailConfirmation(asked: Asked): Promise<void> {
  const { email, language } = asked;
  const names = (await nameSubjects(asked.subjects as Subject[])).map((one) => nameIn(language, one));
  if (names.length === 0) return;
  const t = touchWords(language);
  await db.$transaction(async (tx) => {
    const token = await issueLink(tx, "follow", asked, new Date());
    const subject = t("touch:mail.confirm.subject");
    const body = mailBody({
      language,
      heading: subject,
      paragraphs: [t("touch:mail.confirm.text"), names.map((name) => `• ${oneLine(name, 120)}`).join("\n")],
      action: { label: t("touch:mail.confirm.action"), url: env.APP_ORIGIN + localPath(language, `/follow/confirm?token=${token}`) },
      after: [t("touch:mail.confirm.after", { minutes: linkMinutes })],
      footer: t("touch:mail.footer", { origin: env.APP_ORIGIN }),
    });
    await enqueue(tx, "send-mail", { to: email, subject, ...body });
  });
}

/** What a confirming link would begin; null where it opens nothing. */
export async function pendingFollow(token: string, now: Date): Promise<NamedSubject[] | null> {
  const asked = await peekLink<Asked>("follow", token, now);
  return asked && nameSubjects(asked.subjects as Subject[]);
}

export type ConfirmOutcome = { kind: "confirmed"; recipient: Recipient } | { kind: "badLink" } | { kind: "limited"; retryAfterSeconds: number };

/** Uses the link up; from now on the address gets the weekly mail. */
export async function confirmFollow(token: string, clientAddress: string, now: Date): Promise<ConfirmOutcome> {
  const tries = await takeToken("link-try", addressKey(clientAddress));
  if (!tries.ok) return { kind: "limited", ...tries };
  const id = await db.$transaction(async (tx) => {
    const asked = await takeLink<Asked>(tx, "follow", token, now);
    if (!asked) return null;
    const { email, language, subjects } = asked;
    const facts = { language, confirmedAt: now, textVersion: mailTextVersion };
    const { id } = await tx.subscriber.upsert({ where: { email }, update: facts, create: { email, ...facts }, select: { id: true } });
    await addFollows(tx, { kind: "subscriber", id }, subjects as Subject[], now);
    return id;
  });
  if (id === null) return { kind: "badLink" };
  await giveTokenBack("link-try", addressKey(clientAddress));
  return { kind: "confirmed", recipient: { kind: "subscriber", id } };
}

function nameIn(language: Language, { type, id, nameVi, nameEn }: NamedSubject): string {
  return type === "field" ? fieldName(language, id) : (inLanguage(language, nameVi, nameEn)?.text ?? nameVi);
}
