import type { Mail } from "~/adapters/mail.server";
import { env } from "~/env.server";
import { inLanguage, type Language, localPath } from "~/i18n/i18n";
import { formatDate } from "~/lib/format";
import { touchWords } from "~/touch/touch-text.server";
import { mailBody, type MailList, oneLine } from "~/ui/mail-body";
import type { DesignerNews, News, SpaceNews } from "./digest-news.server";
import { mailToken } from "./mail-token.server";
import type { Recipient } from "./recipient";

/**
 * The weekly mail: what is new, each line a link. `day` is its Monday (YYYY-MM-DD). The headers let a mail program offer to end it
 * with one click (RFC 8058); the last lines lead to the same by hand, and to the list of what is followed.
 */
export function digestLetter(news: News, recipient: Recipient, language: Language, day: string): Omit<Mail, "to"> {
  const t = touchWords(language);
  const address = (path: string) => env.APP_ORIGIN + localPath(language, path);
  const subject = t("touch:mail.digest.subject", { date: formatDate(language, day) });
  const named = (vi: string | null, en: string | null) => oneLine(inLanguage(language, vi, en)?.text ?? "", 120);
  const ofDesigner = ({ handle, name, isNew, works }: DesignerNews) => {
    const titles = works.map(({ titleVi, titleEn }) => named(titleVi, titleEn)).join(", ");
    const what = [isNew ? t("touch:mail.digest.profile") : "", titles ? t("touch:mail.digest.works", { titles }) : ""].filter(Boolean).join("; ");
    return { text: `${oneLine(name, 120)}: ${what}`, url: address(`/designers/${handle}`) };
  };
  const ofSpace = ({ slug, nameVi, nameEn, wardVi, wardEn }: SpaceNews) => ({
    text: [named(nameVi, nameEn), named(wardVi, wardEn)].filter(Boolean).join(" · "),
    url: address(`/spaces/${slug}`),
  });
  const lists: MailList[] = [
    { heading: t("touch:mail.digest.designers"), items: news.designers.map(ofDesigner) },
    { heading: t("touch:mail.digest.added"), items: news.added.map(ofSpace) },
    { heading: t("touch:mail.digest.changed"), items: news.changed.map(ofSpace) },
  ].filter(({ items }) => items.length > 0);
  const stop = address(`/follow/stop?token=${mailToken("stop", recipient)}`);
  const list = recipient.kind === "user" ? "/me/follows" : `/follow/list?token=${mailToken("list", recipient)}`;
  const body = mailBody({
    language,
    heading: subject,
    paragraphs: [t("touch:mail.digest.text")],
    lists,
    links: [{ text: t("touch:mail.digest.list"), url: address(list) }, { text: t("touch:mail.digest.stop"), url: stop }],
    footer: t("touch:mail.footer", { origin: env.APP_ORIGIN }),
  });
  return { subject: oneLine(subject), ...body, headers: { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } };
}
