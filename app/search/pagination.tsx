import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { spacesPath } from "./form-query";
import { type SpaceQuery, withQuery } from "./query";

interface PaginationProps {
  query: SpaceQuery;
  page: number;
  pageCount: number;
}

/** Links to the pages before and after. */
export function Pagination({ query, page, pageCount }: PaginationProps) {
  const { t } = useTranslation("search");
  const { to } = useLanguage();
  if (pageCount < 2) return null;
  const pathOf = (number: number) => to(spacesPath(withQuery(query, { page: number })));
  return (
    <nav className="pagination" aria-label={t("pages")}>
      {page > 1 ? (
        <Link to={pathOf(page - 1)} rel="prev">
          {t("previousPage")}
        </Link>
      ) : null}
      <span>{t("pageOf", { page, pageCount })}</span>
      {page < pageCount ? (
        <Link to={pathOf(page + 1)} rel="next">
          {t("nextPage")}
        </Link>
      ) : null}
    </nav>
  );
}
