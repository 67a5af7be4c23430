import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay, formatTime } from "~/accounts/account-time";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { ProposalPage } from "~/submissions/proposal-page";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { codeMinutes, refusalReasons } from "./claim";
import { OwnerNotice } from "./owner-notice";
import type { OwnerReply } from "./owner-reply.server";
import type { ClaimTask } from "./owner-view";
import "./owners.css";

interface ClaimsPageProps {
  title: string;
  tasks: ClaimTask[];
  total: number;
  done: boolean;
  reply: OwnerReply | undefined;
}

/** The claims that need a person: a number to call, or words to weigh. */
export function ClaimsPage({ title, tasks, total, done, reply }: ClaimsPageProps) {
  const { t } = useTranslation("owners");
  const { to } = useLanguage();
  return (
    <ProposalPage title={title} lede={t("claims.lede")} back={{ to: to("/moderation"), words: t("claims.back") }}>
      {done && !reply ? <Notice tone="good">{t("claims.done")}</Notice> : null}
      <OwnerNotice reply={reply} />
      <p className="text-muted">{t("claims.count", { count: total })}</p>
      {tasks.map((task) => <Task key={task.id} task={task} reply={reply} />)}
    </ProposalPage>
  );
}

function Task({ task, reply }: { task: ClaimTask; reply: OwnerReply | undefined }) {
  const { t } = useTranslation("owners");
  const { language, to } = useLanguage();
  const name = inLanguage(language, task.nameVi, task.nameEn);
  const code = reply?.code?.claimId === task.id ? reply.code.digits : null;
  const isAbout = reply?.typed?.claim === task.id && reply.field === "reason";
  return (
    <article className="proposal-section" aria-labelledby={task.id}>
      <h2 id={task.id}><Link to={to(`/spaces/${task.slug}`)} lang={name?.language}>{name?.text}</Link></h2>
      <p>
        <bdi>{task.claimant}</bdi> · {t("claims.member", { date: formatDay(task.memberSince, language) })} · {t("claims.owners", { count: task.ownerCount })} · <time dateTime={task.since}>{formatTime(task.since, language)}</time>
      </p>
      {task.website ? <p><a href={task.website} rel="noopener noreferrer nofollow">{task.website}</a></p> : null}
      {task.proof ? <p className="proposal-note" dir="auto">{task.proof}</p> : null}
      {task.way === "phone" ? <p>{t("claims.call")} <strong><a href={`tel:${(task.phone ?? "").replace(/[^\d+]/g, "")}`}>{task.phone}</a></strong></p> : null}
      {code ? <Notice tone="good">{t("claims.code", { hours: codeMinutes.phone / 60 })} <strong className="owner-code">{code.slice(0, 4)} {code.slice(4)}</strong></Notice> : null}
      {task.isOwn ? <p>{t("claims.own")}</p> : (
        <Form method="post" className="proposal-form" preventScrollReset>
          <input type="hidden" name="claim" value={task.id} />
          <Field label={t("claims.reason")} error={isAbout ? t("problem.reason") : undefined}>
            {(control) => (
              <select {...control} name="reason" defaultValue="">
                <option value="">{t("claims.noReason")}</option>
                {refusalReasons.map((one) => <option key={one} value={one}>{t(`refusal.${one}`)}</option>)}
              </select>
            )}
          </Field>
          <p className="proposal-buttons">
            {task.way === "phone" ? <Button type="submit" name="intent" value="code" weight="strong">{t(task.hasCode || code ? "claims.newCode" : "claims.makeCode")}</Button> : <Button type="submit" name="intent" value="approve" weight="strong">{t("claims.approve")}</Button>}
            <Button type="submit" name="intent" value="refuse">{t("claims.refuse")}</Button>
          </p>
        </Form>
      )}
    </article>
  );
}
