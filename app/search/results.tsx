import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { ActiveFilters } from "./active-filters";
import { EmptyResult } from "./empty-result";
import { filterLabel, type PlaceNames } from "./filter-label";
import { spacesPath } from "./form-query";
import { filtersOf, type Loosening } from "./narrowing";
import { Notices } from "./notices";
import { Pagination } from "./pagination";
import { PlaceBanner } from "./place-banner";
import { emptyQuery, type SpaceQuery, withQuery } from "./query";
import type { Dropped } from "./query-values";
import { ResultCount } from "./result-count";
import { ResultList } from "./result-list";
import type { SpaceCard, SpacesView } from "./view";

interface ResultsProps {
  query: SpaceQuery;
  view: SpacesView;
  dropped: Dropped[];
  loosenings: Loosening[];
  names: PlaceNames;
  today: string;
  isLoading: boolean;
  pinOf: (space: SpaceCard) => string | undefined;
}

/** Everything the answer says in words: count, notices, the spaces, or why there are none. */
export function Results({ query, view, dropped, loosenings, names, today, isLoading, pinOf }: ResultsProps) {
  const { t } = useTranslation("search");
  const { language, to } = useLanguage();
  const pathOf = (patch: Partial<SpaceQuery>) => to(spacesPath(withQuery(query, patch)));
  const filters = filtersOf(query).map((one) => ({ key: one.key, label: filterLabel(one, t, language, names), path: to(spacesPath(one.without)) }));
  return (
    <section className="results" aria-label={t("results")} aria-busy={isLoading}>
      <ResultCount query={query} view={view} />
      <Notices dropped={dropped} isDegraded={view.degraded} />
      {view.place ? (
        <PlaceBanner
          place={view.place}
          words={query.q}
          wardPath={(code) => pathOf({ q: "", plainWords: false, areas: [], wards: [code] })}
          wordsPath={pathOf({ plainWords: true })}
        />
      ) : null}
      <ActiveFilters filters={filters} clearPath={to(spacesPath({ ...emptyQuery, q: query.q, bbox: query.bbox, zoom: query.zoom }))} />
      {view.total === 0 ? (
        <EmptyResult query={query} loosenings={loosenings} names={names} />
      ) : (
        <ResultList spaces={view.spaces} today={today} pinOf={pinOf} />
      )}
      <Pagination page={view.page} pageCount={view.pageCount} pathOf={(page) => pathOf({ page })} />
      <p className="results-propose"><Link to={to("/spaces/new")} prefetch="none" rel="nofollow" reloadDocument>{t("propose")}</Link></p>
    </section>
  );
}
