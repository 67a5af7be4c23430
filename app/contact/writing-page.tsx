import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountPage } from "~/accounts/account-page";
import { useLanguage } from "~/i18n/use-language";
import { Notice } from "~/ui/notice";
import type { TouchReply } from "~/touch/touch-reply.server";
import { BlockForm } from "./block-form";
import { MessageFields } from "./message-fields";
import type { WritingPage as Writing } from "./write.server";

/** Where a member writes to a designer. */
export function WritingPage({ handle, writing, reply }: { handle: string; writing: Writing; reply: TouchReply | undefined }) {
  const { t } = useTranslation("touch");
  const { to } = useLanguage();
  const { name, hindrance } = writing;
  return (
    <AccountPage title={t("write.title", { name })} lede={hindrance ? undefined : t("write.lede")} field="literature">
      {hindrance ? (
        <Notice>{t(`hindrance.${hindrance}`)}</Notice>
      ) : (
        <MessageFields messageId={writing.messageId} ownName={writing.ownName} submit={t("write.submit")} reply={reply} />
      )}
      <p className="account-more">
        <Link to={to(`/designers/${handle}`)}>{t("write.profile")}</Link>
        <Link to={to("/me/messages")}>{t("messages.title")}</Link>
      </p>
      {hindrance === null || hindrance === "blockedYou" ? <BlockForm name={name} /> : null}
    </AccountPage>
  );
}
