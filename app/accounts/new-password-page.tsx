import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { AccountPage } from "./account-page";
import { FormNotice } from "./form-notice";
import { LinkPage } from "./link-page";
import type { FormReply } from "./reply.server";
import { TextField } from "./text-field";

/** Where the link of a forgotten password lands. */
export function NewPasswordPage({ isGood, reply }: { isGood: boolean; reply: FormReply | undefined }) {
  const { t } = useTranslation("accounts");
  const [form, { password }] = useForm<{ password: string }>({ lastResult: reply?.result });
  if (!isGood || reply?.failure) return <LinkPage title={t("reset.newTitle")} text={null} submit={t("reset.newSubmit")} againPath="/reset" reply={undefined} />;
  return (
    <AccountPage title={t("reset.newTitle")} lede={t("reset.newLede")}>
      <FormNotice reply={reply} />
      <form method="post" id={form.id} className="account-form" noValidate>
        <TextField label={t("security.new")} hint={t("signUp.passwordHint")} field={password} type="password" autoComplete="new-password" />
        <Button type="submit" weight="strong">{t("reset.newSubmit")}</Button>
      </form>
    </AccountPage>
  );
}
