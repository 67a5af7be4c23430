import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountPage } from "~/accounts/account-page";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import type { TouchReply } from "~/touch/touch-reply.server";
import { BadMailLink } from "./follows-page";
import type { Recipient } from "./recipient";

/** Where the link that ends the mails lands: a button, and then word that it is done. */
export function StopPage({ kind, reply }: { kind: Recipient["kind"] | null; reply: TouchReply | undefined }) {
  const { t } = useTranslation("touch");
  const { to } = useLanguage();
  if (reply?.done) {
    return (
      <AccountPage title={t("stop.done")} field="music">
        <p role="status">{t("stop.doneText")}</p>
        <p className="account-more"><Link to={to("/follow")}>{t("follow.title")}</Link></p>
      </AccountPage>
    );
  }
  if (kind === null) return <BadMailLink />;
  return (
    <AccountPage title={t("stop.title")} lede={t(`stop.text.${kind}`)} field="music">
      <Form method="post">
        <Button type="submit" weight="strong">{t("stop.submit")}</Button>
      </Form>
    </AccountPage>
  );
}
