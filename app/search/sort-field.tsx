import { useTranslation } from "react-i18next";
import { type SpaceQuery, defaultSort, sorts } from "./query";

/** The order of the list; by distance only where there is a point to measure from. */
export function SortField({ query }: { query: SpaceQuery }) {
  const { t } = useTranslation("search");
  const offered = sorts.filter((sort) => sort !== "distance" || query.near);
  return (
    <label className="facet-field">
      <span>{t("sortLabel")}</span>
      <select name="sort" defaultValue={query.sort === defaultSort(query) ? "" : query.sort} key={query.sort}>
        {offered.map((sort) => (
          <option key={sort} value={sort === defaultSort(query) ? "" : sort}>
            {t(`sort.${sort}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
