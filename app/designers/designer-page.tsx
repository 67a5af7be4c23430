import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { Notice } from "~/ui/notice";
import { isLongName } from "~/ui/page-heading";
import { DesignerFacts } from "./designer-facts";
import { DesignerWork } from "./designer-work";
import type { DesignerPageData } from "./profile-data";
import type { ProfileView } from "./visibility";
import "./designers.css";

interface DesignerPageProps {
  page: DesignerPageData;
  view: ProfileView;
  own: boolean;
  /** The ways to get in touch, below the name, and the way to report at the end. */
  touch?: ReactNode;
  report?: ReactNode;
}

/** A designer: their name, their works, then who they are. */
export function DesignerPage({ page, view, own, touch, report }: DesignerPageProps) {
  const { t } = useTranslation("designers");
  const { language, to } = useLanguage();
  const headline = inLanguage(language, page.headlineVi, page.headlineEn);
  const wardName = language === "vi" ? page.ward?.fullNameVi : page.ward?.nameEn;
  const bio = inLanguage(language, page.bioVi, page.bioEn);
  return (
    <div className="designer-page">
      {own ? (
        <Notice>
          <p>{t(`page.own.${view}`)} <Link to={to("/me/profile")}>{t("page.edit")}</Link></p>
        </Notice>
      ) : null}
      {view === "members" ? <Notice>{t("page.membersOnly")}</Notice> : null}
      {page.sample ? <Notice>{t("page.sample")}</Notice> : null}
      <header className="designer-head">
        <h1 dir="auto" className={isLongName(page.name) ? "page-heading page-heading-long" : "page-heading"}>{page.name}</h1>
        {headline ? <p className="designer-headline" dir="auto" lang={headline.language}>{headline.text}</p> : null}
        <p className="designer-does">{[...page.disciplines.map((one) => t(`discipline.${one}`)), wardName ?? t("city")].join(" · ")}</p>
        {touch}
      </header>
      {page.works.map((work, place) => <DesignerWork key={work.id} work={work} first={place === 0} />)}
      {page.works.length === 0 ? <p className="text-muted">{t("page.noWorks")}</p> : null}
      <section className="designer-about" aria-labelledby="about">
        <h2 id="about">{t("page.about")}</h2>
        {bio ? <p className="designer-text" dir="auto" lang={bio.language}>{bio.text}</p> : null}
        <DesignerFacts page={page} />
      </section>
      {report}
    </div>
  );
}
