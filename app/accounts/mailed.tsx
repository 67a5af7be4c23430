import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { AccountPage } from "./account-page";

const linkMinutes = 10;

/** A mail is on its way, or so it looks to everybody. */
export function Mailed({ mailbox }: { mailbox: boolean }) {
  const { t } = useTranslation("accounts");
  const { to } = useLanguage();
  return (
    <AccountPage title={t("mailed.title")} field="literature">
      <p role="status">{t("mailed.text", { minutes: linkMinutes })}</p>
      {mailbox ? <p><Link to={to("/mailbox")} reloadDocument>{t("mailed.mailbox")}</Link></p> : null}
    </AccountPage>
  );
}
