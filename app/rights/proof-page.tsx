import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountPage } from "~/accounts/account-page";
import { formatDay, formatTime } from "~/accounts/account-time";
import { useLanguage } from "~/i18n/use-language";
import type { ErasureRecord } from "./erasure";
import "./rights.css";

/** What a proof stands for: when erasure was asked for and what became of it. It names nobody. */
export function ProofPage({ proof, records }: { proof: string; records: ErasureRecord[] }) {
  const { t } = useTranslation("rights");
  const { language, to } = useLanguage();
  const isWaiting = records.some(({ cancelledAt, doneAt }) => !cancelledAt && !doneAt);
  return (
    <AccountPage title={t("proof.title")} lede={t("proof.lede")} field="gastronomy">
      <ul className="account-list">
        {records.map(({ requestedAt, dueAt, cancelledAt, doneAt }) => (
          <li key={requestedAt}>
            <span>{t("proof.requested", { time: formatTime(requestedAt, language) })}</span>
            <strong>
              {doneAt ? t("proof.done", { time: formatTime(doneAt, language) }) : cancelledAt ? t("proof.cancelled", { time: formatTime(cancelledAt, language) }) : t("proof.waiting", { date: formatDay(dueAt, language) })}
            </strong>
          </li>
        ))}
      </ul>
      {isWaiting ? <p>{t("proof.change")} <Link to={to(`/login?next=${encodeURIComponent(to("/me/data/erasure"))}`)}>{t("proof.signIn")}</Link></p> : null}
      <p className="text-muted">{t("proof.line")} <code className="rights-proof">{proof}</code></p>
    </AccountPage>
  );
}
