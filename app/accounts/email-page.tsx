import { useForm } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { AccountPage } from "./account-page";
import { FormNotice } from "./form-notice";
import { Mailed } from "./mailed";
import type { FormReply } from "./reply.server";
import { TextField } from "./text-field";

const linkMinutes = 10;

interface EmailPageProps {
  /** Which words: a sign-in link, or a new password. */
  part: "link" | "reset";
  mailbox: boolean;
  reply: FormReply | undefined;
}

/** Asks for an e-mail address and mails a link there, if it is an account's. */
export function EmailPage({ part, mailbox, reply }: EmailPageProps) {
  const { t } = useTranslation("accounts");
  const { to } = useLanguage();
  const [form, { email }] = useForm<{ email: string }>({ lastResult: reply?.result });
  if (reply?.mailed) return <Mailed mailbox={mailbox} />;
  const words = part === "link" ? { title: t("link.title"), lede: t("link.lede", { minutes: linkMinutes }), submit: t("link.submit") } : { title: t("reset.title"), lede: t("reset.lede"), submit: t("reset.submit") };
  return (
    <AccountPage title={words.title} lede={words.lede} field="literature">
      <FormNotice reply={reply} />
      <form method="post" id={form.id} className="account-form" noValidate>
        <TextField label={t("signUp.email")} field={email} type="email" autoComplete="username" maxLength={254} />
        <Button type="submit" weight="strong">{words.submit}</Button>
      </form>
      <p className="account-more"><Link to={to("/login")}>{t("signIn.title")}</Link></p>
    </AccountPage>
  );
}
