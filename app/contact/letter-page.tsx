import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountPage } from "~/accounts/account-page";
import { formatTime } from "~/accounts/account-time";
import { useLanguage } from "~/i18n/use-language";
import { Notice } from "~/ui/notice";
import type { TouchReply } from "~/touch/touch-reply.server";
import { BlockForm } from "./block-form";
import type { Letter } from "./message.server";
import { answerSubject } from "./message-form";
import { MessageFields } from "./message-fields";
import "~/touch/touch.css";

interface LetterPageProps {
  letter: Letter;
  /** For the answer: its id to be, and the name under which it arrives. */
  messageId: string;
  ownName: string;
  reply: TouchReply | undefined;
}

/** One message, and below it the answer. */
export function LetterPage({ letter, messageId, ownName, reply }: LetterPageProps) {
  const { t } = useTranslation("touch");
  const { language, to } = useLanguage();
  const { id, box, subject, body, other, at, answered, blocked, away } = letter;
  return (
    <AccountPage title={subject} field="literature">
      <p>
        {t(`letter.${box}`)} {other.handle ? <Link to={to(`/designers/${other.handle}`)}><bdi>{other.name}</bdi></Link> : <bdi>{other.name}</bdi>}
        {" · "}<time dateTime={at} className="text-muted">{formatTime(at, language)}</time>
      </p>
      {answered ? <p>{t("letter.answers")} <Link to={to(`/me/messages/${answered.id}`)}><bdi>{answered.subject}</bdi></Link></p> : null}
      <p className="touch-body" dir="auto">{body}</p>
      {blocked ? <Notice>{t("hindrance.blockedByYou")}</Notice> : null}
      {away ? <Notice>{t("letter.away")}</Notice> : null}
      {box === "received" && !blocked && !away ? (
        <section className="account-section" aria-labelledby="answer">
          <h2 id="answer">{t("letter.answer")}</h2>
          <MessageFields messageId={messageId} ownName={ownName} subject={answerSubject(subject)} submit={t("letter.submit")} reply={reply} />
        </section>
      ) : null}
      <p className="account-more">
        <Link to={to("/me/messages")}>{t("messages.title")}</Link>
        {box === "received" ? <Link to={to(`/report-content?type=message&id=${id}`)}>{t("report.linkMessage")}</Link> : null}
      </p>
      {blocked ? null : <BlockForm name={other.name} />}
    </AccountPage>
  );
}
