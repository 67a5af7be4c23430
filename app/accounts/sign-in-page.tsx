import { useForm } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { AccountPage } from "./account-page";
import { FormNotice } from "./form-notice";
import { PasskeySignIn } from "./passkey-sign-in";
import type { FormReply } from "./reply.server";
import { TextField } from "./text-field";

interface SignInPageProps {
  /** Whom to sign in again; empty for a visitor. */
  email: string;
  /** Where it leads, as asked for; the server checks it. */
  next: string | null;
  /** A new password has just been set. */
  changed: boolean;
  /** How recent a sign-in must be, where that is why the page is shown. */
  freshMinutes: number | null;
  reply: FormReply | undefined;
}

/** The ways in: password, mailed link, passkey. */
export function SignInPage({ email, next, changed, freshMinutes, reply }: SignInPageProps) {
  const { t } = useTranslation("accounts");
  const { to } = useLanguage();
  const [form, fields] = useForm<{ email: string; password: string }>({ lastResult: reply?.result, defaultValue: { email } });
  const query = next === null ? "" : `?next=${encodeURIComponent(next)}`;
  return (
    <AccountPage title={t("signIn.title")} lede={freshMinutes === null ? t("signIn.lede") : t("signIn.again", { minutes: freshMinutes })}>
      {changed && !reply ? <Notice tone="good">{t("signIn.changed")}</Notice> : null}
      <FormNotice reply={reply} />
      <form method="post" id={form.id} className="account-form" noValidate>
        <TextField label={t("signUp.email")} field={fields.email} type="email" autoComplete="username webauthn" maxLength={254} />
        <TextField label={t("signUp.password")} field={fields.password} type="password" autoComplete="current-password" />
        <Button type="submit" weight="strong">{t("signIn.submit")}</Button>
      </form>
      <PasskeySignIn next={next} />
      <p className="account-more">
        <Link to={to(`/login/link${query}`)}>{t("signIn.byLink")}</Link>
        <Link to={to("/reset")}>{t("signIn.forgot")}</Link>
        <Link to={to("/signup")}>{t("signIn.noAccount")} {t("signUp.title")}</Link>
      </p>
    </AccountPage>
  );
}
