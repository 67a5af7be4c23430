import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { StandingTakedown } from "~/accounts/takedown.server";
import { useLanguage } from "~/i18n/use-language";
import { Notice } from "~/ui/notice";

/** That something of one's own is out of view, why, and the way to answer. */
export function TakedownNotice({ takedown: { caseId, reason } }: { takedown: StandingTakedown }) {
  const { t } = useTranslation("cases");
  const { to } = useLanguage();
  return (
    <Notice tone="bad">
      <p>{t("owner.down", { reason: t(`reason.${reason}`) })}</p>
      <p><Link to={to(`/me/notices/${caseId}`)}>{t("owner.answer")}</Link></p>
    </Notice>
  );
}
