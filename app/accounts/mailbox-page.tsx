import { useTranslation } from "react-i18next";
import { AccountPage } from "./account-page";

interface MailboxPageProps {
  mails: { id: string; sentAt: string; to: string; subject: string; text: string }[];
}

/** Mails that would have been sent, newest first, with their links to follow. */
export function MailboxPage({ mails }: MailboxPageProps) {
  const { t } = useTranslation("accounts");
  return (
    <AccountPage title={t("mailbox.title")} lede={t("mailbox.lede")} field="literature">
      {mails.length === 0 ? <p>{t("mailbox.empty")}</p> : null}
      {mails.map(({ id, sentAt, to, subject, text }) => (
        <article key={id} className="account-section" aria-labelledby={id}>
          <h2 id={id}>{subject}</h2>
          <p className="text-sm text-muted">
            {t("mailbox.to", { address: to })} · <time dateTime={sentAt}>{sentAt.slice(0, 16).replace("T", " ")}</time>
          </p>
          <p className="account-mail">{linked(text)}</p>
        </article>
      ))}
    </AccountPage>
  );
}

/** The text with its addresses as links. */
function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, place) => (place % 2 === 1 ? <a key={`${place} ${part}`} href={part}>{part}</a> : part));
}
