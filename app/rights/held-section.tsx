import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import type { HeldKind } from "./held.server";

/** Where each kind is looked at and put right; those without a page of their own stand in the export. */
const places: Record<HeldKind, string | null> = { works: "/me/works", pictures: "/me/works", consents: "/me/consent", sessions: "/me/security", messages: "/me/messages", follows: "/me/follows", reports: null };

/** What is held, why, and where to put it right. */
export function HeldSection({ hasProfile, counts }: { hasProfile: boolean; counts: Record<HeldKind, number> }) {
  const { t } = useTranslation("rights");
  const { to } = useLanguage();
  const kinds = Object.entries(counts) as [HeldKind, number][];
  return (
    <section className="account-section" aria-labelledby="held-title">
      <h2 id="held-title">{t("held.title")}</h2>
      <ul className="account-list rights-held">
        <li>
          <span><strong>{t("held.account")}</strong><br /><span className="text-muted">{t("held.why.account")}</span></span>
          <a href="#correct">{t("held.correct")}</a>
        </li>
        <li>
          <span><strong>{t("held.profile")}</strong>{hasProfile ? null : ` · ${t("held.none")}`}<br /><span className="text-muted">{t("held.why.profile")}</span></span>
          <Link to={to("/me/profile")} aria-label={`${t("held.correct")}: ${t("held.profile")}`}>{t("held.correct")}</Link>
        </li>
        {kinds.map(([kind, count]) => (
          <li key={kind}>
            <span><strong>{t(`held.${kind}`)}</strong>{` · ${count}`}<br /><span className="text-muted">{t(`held.why.${kind}`)}</span></span>
            {places[kind] ? <Link to={to(places[kind])} aria-label={`${t("held.see")}: ${t(`held.${kind}`)}`}>{t("held.see")}</Link> : null}
          </li>
        ))}
      </ul>
      <p className="text-muted">{t("held.not")}</p>
    </section>
  );
}
