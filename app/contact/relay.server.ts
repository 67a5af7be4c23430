import { db } from "~/adapters/db.server";
import { enqueue, type Jobs } from "~/adapters/jobs.server";
import type { Mail } from "~/adapters/mail.server";
import { env } from "~/env.server";
import { type Language, localPath } from "~/i18n/i18n";
import { mailBody, oneLine } from "~/ui/mail-body";
import { touchWords } from "~/touch/touch-text.server";
import { blocksBetween, type Correspondent, correspondentColumns, isAway, toCorrespondent } from "./correspondent.server";

/**
 * The worker's part: mails one message to its recipient, once. A block or an account that was closed in the meantime stops it. The
 * mail carries the address of neither side; an answer goes through the site.
 */
export async function relayMessage({ messageId }: Jobs["relay-message"]): Promise<void> {
  await db.$transaction(async (tx) => {
    const message = await tx.contactMessage.findUnique({
      where: { id: messageId },
      select: { id: true, subject: true, body: true, fromUser: { select: correspondentColumns }, toUser: { select: { ...correspondentColumns, email: true, language: true } } },
    });
    if (!message || isAway(message.fromUser) || isAway(message.toUser)) return;
    const { fromUser, toUser } = message;
    if ((await blocksBetween(tx, fromUser.id, toUser.id)).byReader) return;
    const { count } = await tx.contactMessage.updateMany({ where: { id: messageId, relayedAt: null }, data: { relayedAt: new Date() } });
    if (count === 0) return;
    const letter = relayedLetter(message, toCorrespondent(fromUser), toCorrespondent(toUser).name, toUser.language as Language);
    await enqueue(tx, "send-mail", { to: toUser.email, ...letter });
  });
}

/** The mail of a message, in the reader's language. */
export function relayedLetter({ id, subject, body }: { id: string; subject: string; body: string }, sender: Correspondent, readerName: string, language: Language): Omit<Mail, "to"> {
  const t = touchWords(language);
  const name = oneLine(sender.name, 80);
  const address = (path: string) => env.APP_ORIGIN + localPath(language, path);
  const heading = t("touch:mail.message.heading", { name });
  const parts = mailBody({
    language,
    heading,
    paragraphs: [
      t("touch:mail.greeting", { name: oneLine(readerName, 80) }),
      ...(sender.handle ? [t("touch:mail.message.profile", { name, url: address(`/designers/${sender.handle}`) })] : []),
      t("touch:mail.message.subjectLine", { subject }),
      body,
    ],
    action: { label: t("touch:mail.message.action"), url: address(`/me/messages/${id}`) },
    after: [t("touch:mail.message.after")],
    footer: t("touch:mail.footer", { origin: env.APP_ORIGIN }),
  });
  return { subject: oneLine(t("touch:mail.message.subject", { name, subject })), ...parts };
}
