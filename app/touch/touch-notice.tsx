import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import type { TouchReply } from "./touch-reply.server";

/** What is wrong with the whole form: too many tries, a refusal, or fields to look at. */
export function TouchNotice({ reply }: { reply: TouchReply | undefined }) {
  const { t } = useTranslation("touch");
  if (!reply) return null;
  const { limitedMinutes = 0 } = reply;
  if (limitedMinutes > 120) return <Notice tone="bad">{t("failure.limitedHours", { hours: Math.ceil(limitedMinutes / 60) })}</Notice>;
  if (limitedMinutes > 0) return <Notice tone="bad">{t("failure.limited", { minutes: limitedMinutes })}</Notice>;
  if (reply.failure) return <Notice tone="bad">{t(reply.failure)}</Notice>;
  return reply.result?.status === "error" ? <Notice tone="bad">{t("failure.form")}</Notice> : null;
}
