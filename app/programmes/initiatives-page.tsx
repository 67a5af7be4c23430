import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { PageHeading } from "~/ui/page-heading";
import { TileWall } from "~/ui/tile";
import { type InitiativeSummary, initiativeLevels } from "./initiative";
import "./programmes.css";

/** The six initiatives, local ones first as the plan has them. */
export function InitiativesPage({ initiatives }: { initiatives: readonly InitiativeSummary[] }) {
  const { t } = useTranslation("programmes");
  return (
    <>
      <TileWall field="design" slug="programmes" columns={14} rows={2} className="programme-cover" />
      <div className="programme-page">
        <PageHeading>{t("title")}</PageHeading>
        <p className="programme-lede">{t("lede")}</p>
        {initiativeLevels.map((level) => (
          <section key={level} aria-labelledby={`level-${level}`} className="programme-level">
            <h2 id={`level-${level}`}>{t(`level.${level}`)}</h2>
            <ul>
              {initiatives.filter((one) => one.level === level).map((one) => <li key={one.slug}><InitiativeEntry initiative={one} /></li>)}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function InitiativeEntry({ initiative }: { initiative: InitiativeSummary }) {
  const { t } = useTranslation("programmes");
  const { language, to } = useLanguage();
  const isVi = language === "vi";
  return (
    <article className="programme-entry">
      <h3><Link to={to(`/programmes/${initiative.slug}`)}>{isVi ? initiative.nameVi : initiative.nameEn}</Link></h3>
      <p>{isVi ? initiative.summaryVi : initiative.summaryEn}</p>
      <p className="text-muted">{t(`progress.${initiative.status}`)}{initiative.eventCount > 0 ? ` · ${t("eventCount", { count: initiative.eventCount })}` : null}</p>
    </article>
  );
}
