import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

interface PaginationProps {
  page: number;
  pageCount: number;
  pathOf: (page: number) => string;
}

/** Links to the pages before and after. */
export function Pagination({ page, pageCount, pathOf }: PaginationProps) {
  const { t } = useTranslation("search");
  if (pageCount < 2) return null;
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
