import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay } from "~/accounts/account-time";
import { AccountPage } from "~/accounts/account-page";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { graceDays, lawfulDays, type Standing } from "./erasure";
import "./rights.css";

/** What the action tells the form. */
export interface ErasureReply {
  unsure: boolean;
}

interface ErasurePageProps {
  standing: Standing;
  fresh: boolean;
  reply: ErasureReply | undefined;
}

/** Asking for erasure, said in full before it is asked; and taking the request back while there is time. */
export function ErasurePage({ standing, fresh, reply }: ErasurePageProps) {
  const { t } = useTranslation("rights");
  const { language, to } = useLanguage();
  if (standing.kind === "leaving") {
    return (
      <AccountPage title={t("erasure.waitingTitle")} field="gastronomy">
        <p>{t("erasure.waiting", { date: formatDay(standing.dueAt, language) })}</p>
        <form method="post" className="account-form">
          <input type="hidden" name="intent" value="keep" />
          <p className="text-muted">{t("erasure.keepText")}</p>
          <p><Button type="submit" weight="strong">{t("erasure.keep")}</Button></p>
        </form>
        <form method="post" action={to("/logout")}>
          <Button type="submit">{t("erasure.leave")}</Button>
        </form>
      </AccountPage>
    );
  }
  const unsure = reply?.unsure === true;
  return (
    <AccountPage title={t("erasure.title")} lede={t("erasure.lede")} field="gastronomy">
      <ul className="rights-points">
        <li>{t("erasure.now")}</li>
        <li>{t("erasure.grace", { days: graceDays })}</li>
        <li>{t("erasure.then", { done: lawfulDays })}</li>
        <li>{t("erasure.stays")}</li>
        <li>{t("erasure.proof")}</li>
      </ul>
      <p><Link to={to("/me/data")}>{t("erasure.exportFirst")}</Link></p>
      {fresh ? (
        <form method="post" className="account-form" noValidate>
          <input type="hidden" name="intent" value="erase" />
          <div className="account-check">
            <input type="checkbox" id="sure" name="sure" value="yes" aria-describedby={unsure ? "sure-problem" : undefined} aria-invalid={unsure ? true : undefined} />
            <label htmlFor="sure">{t("erasure.sure")}</label>
            {unsure ? <span id="sure-problem" className="field-error" role="alert">{t("problem.sure")}</span> : null}
          </div>
          <p><Button type="submit" weight="strong">{t("erasure.submit")}</Button></p>
        </form>
      ) : (
        <Notice>
          {t("erasure.fresh")} <Link to={to(`/login?again=1&next=${encodeURIComponent(to("/me/data/erasure"))}`)} reloadDocument>{t("export.freshLink")}</Link>
        </Notice>
      )}
    </AccountPage>
  );
}
