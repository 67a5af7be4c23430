import { useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountPage } from "~/accounts/account-page";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { TouchNotice } from "~/touch/touch-notice";
import type { TouchReply } from "~/touch/touch-reply.server";
import type { NamedSubject } from "./subject";
import "~/touch/touch.css";

interface FollowPageProps {
  /** What the address asks for, chosen beforehand. */
  chosen: NamedSubject[];
  choices: { wards: { code: string; nameVi: string; nameEn: string }[]; fields: readonly string[] };
  isMember: boolean;
  mailbox: boolean;
  reply: TouchReply | undefined;
}

/** Where one chooses what to hear of; a visitor gives an e-mail address, which is asked back by mail. */
export function FollowPage({ chosen, choices, isMember, mailbox, reply }: FollowPageProps) {
  const { t } = useTranslation("touch");
  const { language, to } = useLanguage();
  const [form, { email }] = useForm<{ email: string }>({ id: "follow", lastResult: reply?.result });
  const [problem] = email.errors ?? [];
  const people = chosen.filter(({ type }) => type === "designer" || type === "space");
  const typed = reply?.result?.initialValue;
  const isTicked = (type: string, value: string) =>
    typed ? [typed[type]].flat().includes(value) : chosen.some((one) => one.type === type && one.value === value);
  if (reply?.done) {
    return (
      <AccountPage title={t("follow.mailed")} field="music">
        <p role="status">{t("follow.mailedText")}</p>
        {mailbox ? <p><Link to={to("/mailbox")} reloadDocument>{t("follow.mailbox")}</Link></p> : null}
      </AccountPage>
    );
  }
  return (
    <AccountPage title={t("follow.title")} lede={t("follow.lede")} field="music">
      <TouchNotice reply={reply} />
      <Form method="post" id={form.id} className="account-form" noValidate>
        {people.map(({ type, value, nameVi, nameEn }) => (
          <label key={`${type} ${value}`} className="touch-check">
            <input type="checkbox" name={type} value={value} defaultChecked={isTicked(type, value)} />
            <strong dir="auto">{inLanguage(language, nameVi, nameEn)?.text}</strong>
          </label>
        ))}
        <details className="touch-more" open={people.length === 0}>
          <summary>{t(people.length === 0 ? "follow.choose" : "follow.more")}</summary>
          <fieldset>
            <legend className="field-label">{t("follow.fields")}</legend>
            <div className="touch-checks">
              {choices.fields.map((field) => (
                <label key={field} className="touch-check">
                  <input type="checkbox" name="field" value={field} defaultChecked={isTicked("field", field)} />
                  <span>{t(`spaces:field.${field}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <Field label={t("follow.ward")}>
            {(control) => (
              <select {...control} name="ward" defaultValue={choices.wards.find(({ code }) => isTicked("ward", code))?.code ?? ""}>
                <option value="">{t("follow.noWard")}</option>
                {choices.wards.map(({ code, nameVi, nameEn }) => <option key={code} value={code}>{language === "vi" ? nameVi : nameEn}</option>)}
              </select>
            )}
          </Field>
        </details>
        {isMember ? null : (
          <Field label={t("follow.email")} error={problem && t(`problem.${problem}`)}>
            {(control) => <input {...control} name="email" type="email" autoComplete="email" required defaultValue={email.initialValue} />}
          </Field>
        )}
        <p className="touch-about">{t("follow.about")}{isMember ? null : ` ${t("follow.consent")}`}</p>
        <Button type="submit" weight="strong">{t("follow.submit")}</Button>
      </Form>
      <p className="account-more">
        {isMember ? <Link to={to("/me/follows")}>{t("follows.title")}</Link> : <Link to={to(`/login?next=${encodeURIComponent(to("/me/follows"))}`)} reloadDocument>{t("follow.signIn")}</Link>}
        <Link to={to("/privacy")}>{t("follow.privacy")}</Link>
      </p>
    </AccountPage>
  );
}
