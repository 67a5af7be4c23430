import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { AccountPage } from "./account-page";
import { FormNotice } from "./form-notice";
import type { FormReply } from "./reply.server";

const linkMinutes = 10;

interface LinkPageProps {
  title: string;
  /** What the button does; null where the link opens nothing. */
  text: string | null;
  submit: string;
  /** Where a new link is asked for. */
  againPath: string;
  reply: FormReply | undefined;
}

/** Where a mailed link lands. why: a button, because mail programs open links by themselves, and a link works once. */
export function LinkPage({ title, text, submit, againPath, reply }: LinkPageProps) {
  const { t } = useTranslation("accounts");
  const { to } = useLanguage();
  if (text === null || reply?.failure) {
    return (
      <AccountPage title={t("badLink.title")}>
        <p>{t("badLink.text", { minutes: linkMinutes })}</p>
        <p><Link to={to(againPath)}>{t("badLink.again")}</Link></p>
      </AccountPage>
    );
  }
  return (
    <AccountPage title={title} lede={text}>
      <FormNotice reply={reply} />
      <form method="post" className="account-form">
        <Button type="submit" weight="strong">{submit}</Button>
      </form>
    </AccountPage>
  );
}
