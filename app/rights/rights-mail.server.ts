import { formatDay } from "~/accounts/account-time";
import type { Tx } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import { env } from "~/env.server";
import { type Language, localPath } from "~/i18n/i18n";
import { mailBody, oneLine } from "~/ui/mail-body";
import { graceDays } from "./erasure";
import { rightsWords } from "./rights-text.server";

/** Keys under `rights:mail`, each with subject, text, action and after. */
type RightsLetter = "erasure-requested" | "erasure-done" | "dormant";

interface Letter {
  to: string;
  name: string;
  language: Language;
  /** Where its button leads. */
  path: string;
  values?: { dueAt?: Date; code?: string; proof?: string };
}

/** The sign-in page in the reader's language that leads on to a path. */
export function afterSignIn(language: Language, path: string): string {
  return `/login?next=${encodeURIComponent(localPath(language, path))}`;
}

/** Puts one of these letters into the queue, in the reader's language. */
export async function enqueueRightsLetter(tx: Tx, letter: RightsLetter, { to, name, language, path, values: { dueAt, code, proof } = {} }: Letter): Promise<void> {
  const t = rightsWords(language);
  const values = { name: oneLine(name, 80), days: graceDays, date: dueAt ? formatDay(dueAt.toISOString(), language) : "", code: code ?? "", proof: proof ?? "" };
  const subject = t(`rights:mail.${letter}.subject`, values);
  const body = mailBody({
    language,
    heading: subject,
    paragraphs: [t("rights:mail.greeting", values), t(`rights:mail.${letter}.text`, values)],
    action: { label: t(`rights:mail.${letter}.action`, values), url: env.APP_ORIGIN + localPath(language, path) },
    after: [t(`rights:mail.${letter}.after`, values)],
    footer: t("rights:mail.footer", { origin: env.APP_ORIGIN }),
  });
  await enqueue(tx, "send-mail", { to, subject: oneLine(subject), ...body });
}
