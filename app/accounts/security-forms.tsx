import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import type { FormReply } from "./reply.server";
import { TextField } from "./text-field";

type Intent = "password" | "email" | "second-begin" | "second-stop";

/** The last answer, where it was to this form; several stand on the page. */
function useOwnForm<Fields extends Record<string, unknown>>(intent: Intent, reply: FormReply | undefined) {
  const isOwn = reply?.result?.initialValue?.intent === intent;
  return useForm<Fields>({ id: intent, lastResult: isOwn ? reply?.result : undefined });
}

/** A new password, for whoever knows the old one. */
export function PasswordSection({ reply }: { reply: FormReply | undefined }) {
  const { t } = useTranslation("accounts");
  const [form, { current, password }] = useOwnForm<{ current: string; password: string }>("password", reply);
  return (
    <section className="account-section" aria-labelledby="password-title">
      <h2 id="password-title">{t("security.password")}</h2>
      <form method="post" id={form.id} className="account-form" noValidate>
        <input type="hidden" name="intent" value="password" />
        <TextField label={t("security.current")} field={current} type="password" autoComplete="current-password" />
        <TextField label={t("security.new")} hint={t("signUp.passwordHint")} field={password} type="password" autoComplete="new-password" />
        <Button type="submit">{t("security.savePassword")}</Button>
      </form>
    </section>
  );
}

/** Another e-mail address, which counts once its mail is answered. */
export function EmailSection({ email, reply }: { email: string; reply: FormReply | undefined }) {
  const { t } = useTranslation("accounts");
  const [form, fields] = useOwnForm<{ email: string }>("email", reply);
  return (
    <section className="account-section" aria-labelledby="email-title">
      <h2 id="email-title">{t("security.email")}</h2>
      <p className="text-muted">{email}</p>
      <form method="post" id={form.id} className="account-form" noValidate>
        <input type="hidden" name="intent" value="email" />
        <TextField label={t("security.newEmail")} field={fields.email} type="email" autoComplete="email" maxLength={254} />
        <Button type="submit">{t("security.saveEmail")}</Button>
      </form>
    </section>
  );
}

/** One-time codes on or off; either way with the password. */
export function SecondFactorSection({ on, reply }: { on: boolean; reply: FormReply | undefined }) {
  const { t } = useTranslation("accounts");
  const intent = on ? "second-stop" : "second-begin";
  const [form, { current }] = useOwnForm<{ current: string }>(intent, reply);
  return (
    <section className="account-section" aria-labelledby="second-title">
      <h2 id="second-title">{t("security.second")}</h2>
      <p>{t("security.secondText")}</p>
      <p><strong>{on ? t("security.secondOn") : t("security.secondOff")}</strong></p>
      <form method="post" id={form.id} className="account-form" noValidate>
        <input type="hidden" name="intent" value={intent} />
        <TextField label={t("security.current")} field={current} type="password" autoComplete="current-password" />
        <Button type="submit">{on ? t("security.stop") : t("security.begin")}</Button>
      </form>
    </section>
  );
}
