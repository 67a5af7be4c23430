import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { ButtonLink } from "~/ui/button";
import { PageHeading } from "~/ui/page-heading";
import { DesignerCard } from "./designer-card";
import type { DesignerCard as Card } from "./profile-data";
import "./designers.css";

interface DesignerWallProps {
  designers: Card[];
  total: number;
  page: number;
  pageCount: number;
}

/** The portfolio wall. */
export function DesignerWall({ designers, total, page, pageCount }: DesignerWallProps) {
  const { t } = useTranslation("designers");
  const { to } = useLanguage();
  const pathOf = (number: number) => to(number === 1 ? "/designers" : `/designers?page=${number}`);
  return (
    <div className="designer-wall">
      <div className="designer-wall-head">
        <PageHeading>{t("wall.title")}</PageHeading>
        {total > 0 ? <p className="text-muted">{t("wall.count", { count: total })}</p> : null}
      </div>
      {total === 0 ? (
        <div className="designer-empty">
          <p>{t("wall.empty")}</p>
          <p><ButtonLink to={to("/me/profile")} reloadDocument weight="strong">{t("wall.join")}</ButtonLink></p>
        </div>
      ) : (
        <ul className="designer-cards">
          {designers.map((card, place) => <li key={card.handle}><DesignerCard card={card} first={place < 2} /></li>)}
        </ul>
      )}
      {pageCount > 1 ? (
        <nav className="designer-pages" aria-label={t("wall.pages")}>
          {page > 1 ? <Link to={pathOf(page - 1)} rel="prev">{t("wall.previous")}</Link> : null}
          <span>{t("wall.pageOf", { page, pageCount })}</span>
          {page < pageCount ? <Link to={pathOf(page + 1)} rel="next">{t("wall.next")}</Link> : null}
        </nav>
      ) : null}
      {total > 0 ? <p><ButtonLink to={to("/me/profile")} reloadDocument>{t("wall.join")}</ButtonLink></p> : null}
    </div>
  );
}
