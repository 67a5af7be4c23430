import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import X from "lucide-react/icons/x";
import "./narrowing.css";

interface ActiveFiltersProps {
  /** Each with the address of the page without it. */
  filters: { key: string; label: string; path: string }[];
  clearPath: string;
}

/** The filters in force, each a link that takes it away, and one that takes all. */
export function ActiveFilters({ filters, clearPath }: ActiveFiltersProps) {
  const { t } = useTranslation("search");
  if (filters.length === 0) return null;
  return (
    <ul className="active-filters" aria-label={t("activeFilters")}>
      {filters.map(({ key, label, path }) => (
        <li key={key}>
          <Link className="active-filter" to={path} preventScrollReset>
            <span className="sr-only">{t("removeFilter")} </span>
            {label}
            <X aria-hidden="true" size={14} />
          </Link>
        </li>
      ))}
      <li>
        <Link className="active-filters-clear" to={clearPath} preventScrollReset>
          {t("clearFilters")}
        </Link>
      </li>
    </ul>
  );
}
