import type { Tx } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import { env } from "~/env.server";
import { type Language, localPath } from "~/i18n/i18n";
import { mailBody, oneLine } from "~/ui/mail-body";
import { adminWords } from "./admin-text.server";

/** Keys under `admin:mail`, and where each one's button leads; a closed account has nowhere to go. */
const paths = { "role-member": "/me", "role-moderator": "/me/security", "role-admin": "/me/security", closed: null, opened: "/login", areas: "/moderation" } as const;
export type PersonLetter = keyof typeof paths;

/** Puts a letter about a change of their account into the queue, in the person's language. */
export async function tellPerson(tx: Tx, userId: string, letter: PersonLetter): Promise<void> {
  const { name, email, language: own } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, email: true, language: true } });
  const language = own as Language;
  const t = adminWords(language).t;
  const values = { name: oneLine(name, 80) };
  const subject = t(`admin:mail.${letter}.subject`, values);
  const path = paths[letter];
  const body = mailBody({
    language,
    heading: subject,
    paragraphs: [t("admin:mail.greeting", values), t(`admin:mail.${letter}.text`, values)],
    action: path === null ? undefined : { label: t(`admin:mail.${letter}.action`, values), url: env.APP_ORIGIN + localPath(language, path) },
    footer: t("admin:mail.footer", { origin: env.APP_ORIGIN }),
  });
  await enqueue(tx, "send-mail", { to: email, subject: oneLine(subject), ...body });
}
