import type { Tx } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import { env } from "~/env.server";
import { createI18n, inLanguage, type Language, localPath } from "~/i18n/i18n";
import en from "~/i18n/en/works.json";
import vi from "~/i18n/vi/works.json";
import { mailBody, oneLine } from "~/ui/mail-body";

const words = { vi: createI18n("vi", { works: vi }), en: createI18n("en", { works: en }) };

/** What a mail tells: that somebody is named co-author, or what a co-author answered; each a key under `works:mail`. */
export type CreditLetter = "named" | "confirmed" | "refused";

export interface CreditMail {
  letter: CreditLetter;
  /** Who reads it, and whose doing it tells of. */
  toUserId: string;
  fromUserId: string;
  fromName: string;
  workId: string;
  titleVi: string | null;
  titleEn: string | null;
  role: string;
}

/**
 * Puts a mail about a credit into the queue, in its reader's language. Nobody is written to whose account is away, or by somebody they
 * have blocked; the address of neither is told to the other.
 */
export async function enqueueCreditMail(tx: Tx, { letter, toUserId, fromUserId, fromName, workId, titleVi, titleEn, role }: CreditMail): Promise<void> {
  const reader = await tx.user.findFirst({
    where: { id: toUserId, emailVerified: true, deactivatedAt: null, disabledAt: null, blocks: { none: { blockedUserId: fromUserId } } },
    select: { email: true, name: true, language: true },
  });
  if (!reader) return;
  const language = reader.language as Language;
  const { t } = words[language];
  const values = {
    name: oneLine(reader.name, 80),
    from: oneLine(fromName, 80),
    title: oneLine(inLanguage(language, titleVi, titleEn)?.text ?? t("works:untitled"), 80),
    role: oneLine(role, 100),
  };
  const path = letter === "named" ? "/me/works#own-credits" : `/me/works/${workId}/credits`;
  const subject = t(`works:mail.${letter}.subject`, values);
  const body = mailBody({
    language,
    heading: subject,
    paragraphs: [t("works:mail.greeting", values), t(`works:mail.${letter}.text`, values)],
    action: { label: t(`works:mail.${letter}.action`), url: env.APP_ORIGIN + localPath(language, path) },
    after: [t(`works:mail.${letter}.after`)],
    footer: t("works:mail.footer", { origin: env.APP_ORIGIN }),
  });
  await enqueue(tx, "send-mail", { to: reader.email, subject: oneLine(subject), ...body });
}
