import type { Mail } from "~/adapters/mail.server";
import { env } from "~/env.server";
import { mailToken } from "~/follows/mail-token.server";
import { inLanguage, type Language, localPath } from "~/i18n/i18n";
import { formatDate } from "~/lib/format";
import { mailBody, oneLine } from "~/ui/mail-body";
import { type Answer, answerDays, answers } from "./question";
import { truthWords } from "./truth-text.server";

interface AskedSpace {
  slug: string;
  nameVi: string;
  nameEn: string | null;
  confirmedOn: string | null;
}

interface AskedOwner {
  userId: string;
  name: string;
  language: Language;
}

/**
 * The yearly question: three links, one for each answer, none of which does anything by being opened. The headers let a mail program
 * offer to end such mails with one click (RFC 8058); a line at the foot leads to the same by hand.
 */
export function askLetter(space: AskedSpace, { userId, name, language }: AskedOwner, tokens: Readonly<Record<Answer, string>>): Omit<Mail, "to"> {
  const t = truthWords(language);
  const address = (path: string) => env.APP_ORIGIN + localPath(language, path);
  const place = oneLine(inLanguage(language, space.nameVi, space.nameEn)?.text ?? space.nameVi, 120);
  const subject = t("truth:mail.subject", { place });
  const stop = address(`/follow/stop?token=${mailToken("stop", { kind: "user", id: userId })}`);
  const body = mailBody({
    language,
    heading: subject,
    paragraphs: [
      t("truth:mail.greeting", { name: oneLine(name, 80) }),
      t("truth:mail.text", { place }),
      space.confirmedOn === null ? t("truth:mail.never") : t("truth:mail.last", { date: formatDate(language, space.confirmedOn) }),
      address(`/spaces/${space.slug}`),
    ],
    lists: [{ heading: t("truth:mail.answers"), items: answers.map((answer) => ({ text: t(`truth:mail.answer.${answer}`), url: address(`/confirm/${answer}?token=${tokens[answer]}`) })) }],
    links: [{ text: t("truth:mail.stop"), url: stop }],
    footer: `${t("truth:mail.after", { days: answerDays })} ${t("truth:mail.footer", { origin: env.APP_ORIGIN })}`,
  });
  return { subject: oneLine(subject), ...body, headers: { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } };
}
