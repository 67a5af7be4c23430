import { Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { type FieldState, useProblem } from "./proposal-field";
import type { ProposalReply, VisitorForm } from "./proposal-reply";
import { decidedDays, unconfirmedDays } from "./visitor-retention";

interface VisitorFieldsProps {
  visitor: VisitorForm;
  reply: ProposalReply | undefined;
  email: FieldState;
}

/** What somebody without an account gives besides: where to reach them. The other fields are for programs that fill in whatever they see. */
export function VisitorFields({ visitor, reply, email }: VisitorFieldsProps) {
  const { t } = useTranslation("propose");
  const { to } = useLanguage();
  const { pathname } = useLocation();
  return (
    <section className="proposal-group">
      <h2>{t("visitor.title")}</h2>
      <p>
        {t("visitor.text", { days: unconfirmedDays })} <Link to={to(`/login?next=${encodeURIComponent(pathname)}`)} reloadDocument>{t("visitor.signIn")}</Link>
      </p>
      <Field label={t("visitor.email")} hint={t("visitor.hint", { days: decidedDays })} error={useProblem(email)}>
        {(control) => <input {...control} name={email.name} type="email" defaultValue={email.initialValue} autoComplete="email" maxLength={254} required />}
      </Field>
      <input type="hidden" name="start" value={reply?.start ?? String(reply?.result?.initialValue?.start ?? visitor.start)} />
      <div className="proposal-trap" aria-hidden="true">
        <label>
          {t("visitor.trap")}
          <input name="nickname" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </section>
  );
}

/** Why a visitor's form has come back though nothing in it is wrong. */
export function HurdleNotice({ reply }: { reply: ProposalReply | undefined }) {
  const { t } = useTranslation("propose");
  return reply?.hurdle ? <Notice tone="bad">{t(`hurdle.${reply.hurdle}`)}</Notice> : null;
}
