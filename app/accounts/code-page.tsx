import { useForm } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { AccountPage } from "./account-page";
import { FormNotice } from "./form-notice";
import type { FormReply } from "./reply.server";
import { TextField } from "./text-field";

/** The second step of a sign-in: a one-time code or a backup code. */
export function CodePage({ next, reply }: { next: string | null; reply: FormReply | undefined }) {
  const { t } = useTranslation("accounts");
  const { to } = useLanguage();
  const [form, { code }] = useForm<{ code: string }>({ lastResult: reply?.result });
  return (
    <AccountPage title={t("code.title")} lede={t("code.lede")} field="media-arts">
      <FormNotice reply={reply} />
      <form method="post" id={form.id} className="account-form" noValidate>
        <TextField label={t("code.label")} field={code} autoComplete="one-time-code" maxLength={24} autoCapitalize="none" spellCheck={false} />
        <Button type="submit" weight="strong">{t("code.submit")}</Button>
      </form>
      <p className="account-more">
        <Link to={to(`/login${next === null ? "" : `?next=${encodeURIComponent(next)}`}`)}>{t("code.restart")}</Link>
      </p>
    </AccountPage>
  );
}
