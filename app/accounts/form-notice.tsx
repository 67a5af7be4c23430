import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import type { FormReply } from "./reply.server";

/** What is wrong with the whole form: too many tries, a refusal, or fields to look at. */
export function FormNotice({ reply }: { reply: FormReply | undefined }) {
  const { t } = useTranslation("accounts");
  if (!reply) return null;
  if (reply.limitedMinutes !== undefined) return <Notice tone="bad">{t("limited", { minutes: reply.limitedMinutes })}</Notice>;
  if (reply.failure) return <Notice tone="bad">{t(reply.failure)}</Notice>;
  return reply.result?.status === "error" ? <Notice tone="bad">{t("problem.form")}</Notice> : null;
}
