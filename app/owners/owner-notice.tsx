import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import type { OwnerReply } from "./owner-reply.server";

/** What is wrong with the whole of what was sent: too often, too late, or a field to look at. */
export function OwnerNotice({ reply }: { reply: OwnerReply | undefined }) {
  const { t } = useTranslation("owners");
  if (!reply || reply.code) return null;
  const { limitedMinutes } = reply;
  if (limitedMinutes !== undefined) return <Notice tone="bad">{limitedMinutes > 120 ? t("limitedHours", { hours: Math.ceil(limitedMinutes / 60) }) : t("limited", { minutes: limitedMinutes })}</Notice>;
  return reply.problem ? <Notice tone="bad">{t(`problem.${reply.problem}`)}</Notice> : null;
}
