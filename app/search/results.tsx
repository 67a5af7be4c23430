import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { ActiveFilters } from "./active-filters";
import { EmptyResult } from "./empty-result";
import type { PlaceNames } from "./filter-label";
import type { Loosening } from "./loosening.server";
import { Notices } from "./notices";
import { Pagination } from "./pagination";
import { PlaceBanner } from "./place-banner";
import type { SpaceQuery } from "./query";
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
  const { to } = useLanguage();
  return (
    <section className="results" aria-label={t("results")} aria-busy={isLoading}>
      <ResultCount query={query} view={view} />
      <Notices dropped={dropped} isDegraded={view.degraded} />
      {view.place ? <PlaceBanner place={view.place} query={query} /> : null}
      <ActiveFilters query={query} names={names} />
      {view.total === 0 ? (
        <EmptyResult query={query} loosenings={loosenings} names={names} />
      ) : (
        <ResultList spaces={view.spaces} today={today} pinOf={pinOf} />
      )}
      <Pagination query={query} page={view.page} pageCount={view.pageCount} />
      <p className="results-propose"><Link to={to("/spaces/new")} prefetch="none" rel="nofollow" reloadDocument>{t("propose")}</Link></p>
    </section>
  );
}
