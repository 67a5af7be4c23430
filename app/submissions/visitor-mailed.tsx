import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { useSentDraft } from "./draft-keeper";
import { ProposalPage } from "./proposal-page";
import { unconfirmedDays } from "./visitor-retention";

/** A visitor's proposal waits for the link in their mailbox. */
export function VisitorMailed({ email, mailbox }: { email: string; mailbox: boolean }) {
  const { t } = useTranslation("propose");
  const { to } = useLanguage();
  useSentDraft(true);
  return (
    <ProposalPage title={t("mailed.title")}>
      <p role="status">{t("mailed.text", { email, days: unconfirmedDays })}</p>
      {mailbox ? <p><Link to={to("/mailbox")} reloadDocument>{t("mailed.mailbox")}</Link></p> : null}
      <p><Link to={to("/spaces")}>{t("mailed.back")}</Link></p>
    </ProposalPage>
  );
}
