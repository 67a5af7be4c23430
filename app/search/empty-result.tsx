import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatNumber } from "~/lib/format";
import { type PlaceNames, filterLabel } from "./filter-label";
import { spacesPath } from "./form-query";
import { type Loosening, narrowingsOf } from "./narrowing";
import type { SpaceQuery } from "./query";

interface EmptyResultProps {
  query: SpaceQuery;
  loosenings: Loosening[];
  names: PlaceNames;
}

/** Nothing found: what was asked for all at once, and which part to let go of. */
export function EmptyResult({ query, loosenings, names }: EmptyResultProps) {
  const { t } = useTranslation("search");
  const { language, to } = useLanguage();
  const narrowings = narrowingsOf(query);
  const labels = new Intl.ListFormat(language, { type: "conjunction" }).format(narrowings.map((one) => filterLabel(one, t, language, names)));
  return (
    <div className="empty-result">
      <p className="empty-result-why">{narrowings.length > 1 ? t("empty.together", { labels }) : narrowings.length === 1 ? t("empty.one", { labels }) : t("empty.all")}</p>
      {loosenings.length > 0 ? (
        <ul>
          {loosenings.map((one) => (
            <li key={one.key}>
              <Link to={to(spacesPath(one.without))}>{t("empty.without", { label: filterLabel(one, t, language, names) })}</Link>{" "}
              <span className="chip-count">{t("spaces", { count: one.total, formatted: formatNumber(language, one.total) })}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t("empty.advice")}</p>
      )}
      <p>
        <Link to={to("/spaces")}>{t("empty.everything")}</Link>
      </p>
    </div>
  );
}
