import { useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountPage } from "~/accounts/account-page";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { TouchText } from "~/touch/touch-field";
import { TouchNotice } from "~/touch/touch-notice";
import type { TouchReply } from "~/touch/touch-reply.server";
import { noteLength, type Reportable, reportReasons } from "./report";

/** Where anybody says that something should not stand; no account is needed. */
export function ReportPage({ thing, isMember, reply }: { thing: Reportable; isMember: boolean; reply: TouchReply | undefined }) {
  const { t } = useTranslation("touch");
  const { language, to } = useLanguage();
  const [form, fields] = useForm<{ reason: string; note: string; work: string; email: string }>({ lastResult: reply?.result });
  const [problem] = fields.reason.errors ?? [];
  const name = inLanguage(language, thing.nameVi, thing.nameEn);
  return (
    <AccountPage title={t("report.title")} lede={t("report.lede")} field="architecture">
      <p>{t(`report.about.${thing.type}`)} <Link to={to(thing.path)}><bdi lang={name?.language}>{name?.text}</bdi></Link></p>
      <TouchNotice reply={reply} />
      <Form method="post" id={form.id} className="account-form" noValidate>
        {thing.works.length > 0 ? (
          <Field label={t("report.work")}>
            {(control) => (
              <select {...control} name="work" defaultValue={fields.work.initialValue ?? ""}>
                <option value="">{t("report.whole")}</option>
                {thing.works.map(({ id, titleVi, titleEn }) => <option key={id} value={id}>{inLanguage(language, titleVi, titleEn)?.text}</option>)}
              </select>
            )}
          </Field>
        ) : null}
        <fieldset className="touch-field">
          <legend className="field-label">{t("report.reasonLabel")}</legend>
          {reportReasons.map((reason) => (
            <label key={reason} className="touch-check">
              <input type="radio" name="reason" value={reason} defaultChecked={fields.reason.initialValue === reason} aria-describedby={problem ? "reason-problem" : undefined} />
              <span>{t(`report.reason.${reason}`)}</span>
            </label>
          ))}
          {problem ? <span id="reason-problem" className="field-error">{t(`problem.${problem}`)}</span> : null}
        </fieldset>
        <TouchText label={t("report.note")} hint={t("report.noteHint")} field={fields.note} limit={noteLength} rows={5} />
        {isMember ? <p className="touch-about">{t("report.willHear")}</p> : (
          <Field label={t("report.email")} hint={t("report.emailHint")} error={fields.email.errors?.[0] && t("problem.email")}>
            {(control) => <input {...control} type="email" name="email" autoComplete="email" defaultValue={fields.email.initialValue} maxLength={254} />}
          </Field>
        )}
        <div className="touch-trap" aria-hidden="true">
          <label htmlFor="website">{t("report.trap")}</label>
          <input id="website" name="website" tabIndex={-1} autoComplete="off" />
        </div>
        <p className="touch-about">{t("report.private")}</p>
        <Button type="submit" weight="strong">{t("report.submit")}</Button>
      </Form>
    </AccountPage>
  );
}

/** A report has arrived. */
export function ThanksPage() {
  const { t } = useTranslation("touch");
  const { to } = useLanguage();
  return (
    <AccountPage title={t("report.thanks")} field="architecture">
      <p role="status">{t("report.thanksText")}</p>
      <p className="account-more"><Link to={to("/")}>{t("report.home")}</Link></p>
    </AccountPage>
  );
}
