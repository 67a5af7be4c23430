import { useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountPage } from "~/accounts/account-page";
import { formatTime } from "~/accounts/account-time";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { TouchText } from "~/touch/touch-field";
import { TouchNotice } from "~/touch/touch-notice";
import type { TouchReply } from "~/touch/touch-reply.server";
import { Button } from "~/ui/button";
import { Notice as Message } from "~/ui/notice";
import { counterLength } from "./case";
import type { Notice } from "./counter.server";
import "./cases.css";

interface NoticePageProps {
  title: string;
  notice: Notice;
  done: boolean;
  reply: TouchReply | undefined;
}

/** What was decided over something of one's own and why, and the form to answer. */
export function NoticePage({ title, notice, done, reply }: NoticePageProps) {
  const { t } = useTranslation("cases");
  const { language } = useLanguage();
  const { subject, subjectType, decision, reason, note, at, answer } = notice;
  const name = subject && inLanguage(language, subject.nameVi, subject.nameEn);
  return (
    <AccountPage title={title} field="architecture">
      {done && !reply ? <Message tone="good">{t("notice.answered")}</Message> : null}
      <p><span className="text-muted">{t(`thing.bare.${subjectType}`)}</span> <bdi lang={name?.language}>{name?.text}</bdi></p>
      <p><strong>{t(`notice.decision.${decision}`)}</strong> · <time dateTime={at}>{formatTime(at, language)}</time></p>
      <p>{t("mail.owner.reason", { reason: t(`reason.${reason}`) })}</p>
      {note ? <p className="cases-note" dir="auto">{note}</p> : null}
      <Change notice={notice} />
      {answer === "waiting" && !done ? <p>{t("notice.waiting")}</p> : null}
      {answer === "over" && notice.isDown ? <p>{t("notice.over")}</p> : null}
      {answer === "open" ? <Answer reply={reply} /> : null}
    </AccountPage>
  );
}

const editPaths: Partial<Record<Notice["subjectType"], string>> = { designer: "/me/profile", work: "/me/works", media: "/me/works" };

/** The way to where the owner can put right what was asked. */
function Change({ notice: { decision, subjectType, subject } }: { notice: Notice }) {
  const { t } = useTranslation("cases");
  const { to } = useLanguage();
  const path = subjectType === "space" ? subject?.path && `${subject.path}/edit` : editPaths[subjectType];
  return decision === "ask-owner" && path ? <p><Link to={to(path)}>{t("notice.change")}</Link></p> : null;
}

function Answer({ reply }: { reply: TouchReply | undefined }) {
  const { t } = useTranslation("cases");
  const [form, fields] = useForm<{ statement: string; sure: string }>({ lastResult: reply?.result });
  const unsure = fields.sure.errors?.[0];
  return (
    <>
      <h2>{t("notice.answer")}</h2>
      <p>{t("notice.answerText")}</p>
      <TouchNotice reply={reply} />
      <Form method="post" id={form.id} className="account-form" noValidate>
        <TouchText label={t("notice.statement")} field={fields.statement} limit={counterLength} />
        <label className="touch-check">
          <input type="checkbox" name="sure" value="yes" aria-describedby={unsure ? "unsure" : undefined} aria-invalid={unsure ? true : undefined} />
          <span>{t("notice.sure")}</span>
        </label>
        {unsure ? <p id="unsure" className="field-error">{t("problem.sure")}</p> : null}
        <Button type="submit" weight="strong">{t("notice.submit")}</Button>
      </Form>
    </>
  );
}
