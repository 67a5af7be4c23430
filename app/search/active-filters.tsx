import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import X from "lucide-react/icons/x";
import { useLanguage } from "~/i18n/use-language";
import { type PlaceNames, filterLabel } from "./filter-label";
import { spacesPath } from "./form-query";
import { filtersOf } from "./narrowing";
import { type SpaceQuery, emptyQuery } from "./query";

/** The filters in force, each a link that takes it away, and one that takes all. */
export function ActiveFilters({ query, names }: { query: SpaceQuery; names: PlaceNames }) {
  const { t } = useTranslation("search");
  const { language, to } = useLanguage();
  const filters = filtersOf(query);
  if (filters.length === 0) return null;
  return (
    <ul className="active-filters" aria-label={t("activeFilters")}>
      {filters.map((filter) => (
        <li key={filter.key}>
          <Link className="active-filter" to={to(spacesPath(filter.without))} preventScrollReset>
            <span className="sr-only">{t("removeFilter")} </span>
            {filterLabel(filter, t, language, names)}
            <X aria-hidden="true" size={14} />
          </Link>
        </li>
      ))}
      <li>
        <Link className="active-filters-clear" to={to(spacesPath({ ...emptyQuery, q: query.q, bbox: query.bbox, zoom: query.zoom }))} preventScrollReset>
          {t("clearFilters")}
        </Link>
      </li>
    </ul>
  );
}
