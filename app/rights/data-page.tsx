import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountPage } from "~/accounts/account-page";
import type { FormReply } from "~/accounts/reply.server";
import { useLanguage } from "~/i18n/use-language";
import { Button, ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { AsideSection } from "./aside-section";
import { CorrectionForm } from "./correction-form";
import { answerWorkingDays, graceDays, lawfulDays } from "./erasure";
import type { HeldData } from "./held.server";
import { HeldSection } from "./held-section";
import "./rights.css";

interface DataPageProps extends HeldData {
  done: "corrected" | "aside" | "back" | "kept" | null;
  /** Minutes until the next export, where there were too many. */
  waitMinutes: number | null;
  years: { from: number; to: number };
  reply: FormReply | undefined;
}

/** What is held about a person and every right they have over it. */
export function DataPage({ account, fresh, standing, hasProfile, counts, done, waitMinutes, years, reply }: DataPageProps) {
  const { t } = useTranslation("rights");
  const { to } = useLanguage();
  return (
    <AccountPage title={t("data.title")} lede={t("data.lede")} field="media-arts">
      {done && !reply ? <Notice tone="good">{t(`data.done.${done}`)}</Notice> : null}
      {waitMinutes === null ? null : <Notice tone="bad">{t("export.limited", { minutes: waitMinutes })}</Notice>}
      <HeldSection hasProfile={hasProfile} counts={counts} />
      <CorrectionForm account={account} years={years} reply={reply} />
      <section className="account-section" aria-labelledby="export-title">
        <h2 id="export-title">{t("export.title")}</h2>
        <p>{t("export.text")}</p>
        {fresh ? (
          <form method="post" action={to("/me/data/export")}>
            <Button type="submit">{t("export.submit")}</Button>
          </form>
        ) : (
          <Notice>
            {t("export.fresh")} <Link to={to(`/login?again=1&next=${encodeURIComponent(to("/me/data"))}`)} reloadDocument>{t("export.freshLink")}</Link>
          </Notice>
        )}
      </section>
      <AsideSection standing={standing} />
      <section className="account-section" aria-labelledby="erasure-title">
        <h2 id="erasure-title">{t("erasure.title")}</h2>
        <p>{t("erasure.short", { days: graceDays })}</p>
        <p><ButtonLink to={to("/me/data/erasure")}>{t("erasure.open")}</ButtonLink></p>
      </section>
      <section className="account-section" aria-labelledby="clock-title">
        <h2 id="clock-title">{t("clock.title")}</h2>
        <p>{t("clock.text", { answer: answerWorkingDays, done: lawfulDays })}</p>
        <p><Link to={to("/me/consent")}>{t("consent.title")}</Link> · <Link to={to("/privacy")}>{t("clock.privacy")}</Link></p>
      </section>
    </AccountPage>
  );
}
