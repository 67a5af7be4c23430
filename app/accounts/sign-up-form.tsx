import { useForm } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { FormNotice } from "./form-notice";
import type { FormReply } from "./reply.server";
import { TextField } from "./text-field";

interface SignUpFormProps {
  reply: FormReply | undefined;
  /** First and last year of birth that make sense. */
  years: { from: number; to: number };
}

/** What an account needs, and the consent it rests on, which nobody gives by leaving a tick. */
export function SignUpForm({ reply, years }: SignUpFormProps) {
  const { t } = useTranslation("accounts");
  const { to } = useLanguage();
  const [form, { name, email, password, birthYear, agree }] = useForm<{ name: string; email: string; password: string; birthYear: string; agree: string }>({ lastResult: reply?.result });
  const [disagreed] = agree.errors ?? [];
  return (
    <>
      <FormNotice reply={reply} />
      <form method="post" id={form.id} className="account-form" noValidate>
        <TextField label={t("signUp.name")} hint={t("signUp.nameHint")} field={name} autoComplete="name" maxLength={120} />
        <TextField label={t("signUp.email")} field={email} type="email" autoComplete="email" maxLength={254} />
        <TextField label={t("signUp.password")} hint={t("signUp.passwordHint")} field={password} type="password" autoComplete="new-password" />
        <TextField label={t("signUp.birthYear")} hint={t("signUp.birthYearHint")} field={birthYear} values={years} inputMode="numeric" maxLength={4} autoComplete="bday-year" />
        <div className="account-check">
          <input type="checkbox" id="agree" name="agree" value="yes" defaultChecked={agree.initialValue === "yes"} aria-describedby={disagreed ? "agree-problem" : undefined} aria-invalid={disagreed ? true : undefined} />
          <label htmlFor="agree">{t("signUp.agree")}</label>
          {disagreed ? <span id="agree-problem" className="field-error">{t(`problem.${disagreed}`)}</span> : null}
        </div>
        <Button type="submit" weight="strong">{t("signUp.submit")}</Button>
      </form>
      <p className="account-more">
        <Link to={to("/login")}>{t("signUp.haveAccount")} {t("signIn.title")}</Link>
        <Link to={to("/privacy")}>{t("signUp.privacy")}</Link>
      </p>
    </>
  );
}
