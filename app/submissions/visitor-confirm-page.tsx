import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { ProposalPage } from "./proposal-page";
import type { VisitorKind } from "./submission";
import { decidedDays } from "./visitor-retention";

interface VisitorConfirmProps {
  title: string;
  /** What the link would send to the moderators; null where it opens nothing. */
  pending: { nameVi: string; nameEn: string | null; kind: VisitorKind } | null;
  /** The address has just been forgotten. */
  isForgotten: boolean;
  reply: { limitedMinutes?: number; isBad?: true } | undefined;
}

/** Where the mailed link of a visitor's proposal lands. why: a button, because mail programs open links by themselves. */
export function VisitorConfirmPage({ title, pending, isForgotten, reply }: VisitorConfirmProps) {
  const { t } = useTranslation("propose");
  const { language, to } = useLanguage();
  if (isForgotten) return <ProposalPage title={t("status.forgotten")}><p role="status">{t("status.forgottenText")}</p></ProposalPage>;
  if (!pending || reply?.isBad) {
    return (
      <ProposalPage title={t("confirm.bad")}>
        <p>{t("confirm.badText")}</p>
        <p><Link to={to("/spaces/new")}>{t("confirm.again")}</Link></p>
      </ProposalPage>
    );
  }
  return (
    <ProposalPage title={title} lede={t("confirm.lede")}>
      {reply?.limitedMinutes ? <Notice tone="bad">{t("confirm.limited", { minutes: reply.limitedMinutes })}</Notice> : null}
      <p><strong>{inLanguage(language, pending.nameVi, pending.nameEn)?.text}</strong> · {t(`submissions:kind.${pending.kind}`)}</p>
      <p>{t("confirm.consent", { days: decidedDays })}</p>
      <Form method="post"><Button type="submit" weight="strong">{t("confirm.submit")}</Button></Form>
      <p className="text-muted">{t("confirm.notYou")}</p>
    </ProposalPage>
  );
}
