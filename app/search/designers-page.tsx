import { Link, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DesignerWall } from "~/designers/designer-wall";
import { useLanguage } from "~/i18n/use-language";
import { formatNumber } from "~/lib/format";
import { ButtonLink } from "~/ui/button";
import { PageHeading } from "~/ui/page-heading";
import { ActiveFilters } from "./active-filters";
import { type SkillNames, designerLabel } from "./designer-label";
import { type DesignerNarrowing, type DesignerQuery, designerNarrowings, designersPath, emptyDesignerQuery, parseDesignerQuery, withDesignerQuery } from "./designer-query";
import { DesignerSearchForm } from "./designer-search-form";
import type { DesignersView } from "./designers-view";
import type { PlaceNames } from "./filter-label";
import { Notices } from "./notices";
import { Pagination } from "./pagination";
import { PlaceBanner } from "./place-banner";
import type { Dropped } from "./query-values";
import { useGo } from "./use-go";
import { useIntendedQuery } from "./use-intended-query";
import "./designers-page.css";

const writing = { patched: withDesignerQuery, pathOf: designersPath };

interface DesignersPageProps {
  query: DesignerQuery;
  dropped: Dropped[];
  view: DesignersView;
  places: PlaceNames;
  skills: SkillNames;
  loosenings: (DesignerNarrowing & { total: number })[];
}

/** The designers who answer a question: a wall of works, and what narrows it. */
export function DesignersPage({ query, dropped, view, places, skills, loosenings }: DesignersPageProps) {
  const { t } = useTranslation("designers");
  const { language, to } = useLanguage();
  const intended = useIntendedQuery("/designers", query, parseDesignerQuery);
  const go = useGo(intended, writing);
  const isLoading = useNavigation().state !== "idle";
  const { total, samples, place } = view;
  const pathOf = (patch: Partial<DesignerQuery>) => to(designersPath(withDesignerQuery(query, patch)));
  const labelled = designerNarrowings(query).map((one) => ({ ...one, label: designerLabel(one, t, language, places, skills), path: to(designersPath(one.without)) }));
  const isNarrowed = labelled.length > 0;
  const people = (count: number) => t("find.count", { count, formatted: formatNumber(language, count) });
  return (
    <div className="designer-wall">
      <PageHeading>{t("wall.title")}</PageHeading>
      <DesignerSearchForm query={intended} view={view} places={places} skills={skills} go={go} />
      <section className="designer-results" aria-label={t("search:results")} aria-busy={isLoading}>
        {total > 0 || isNarrowed ? (
          <h2 className="designer-count">
            <span role="status"><strong>{people(total)}</strong>{samples > 0 ? ` ${t("find.samples", { count: samples, formatted: formatNumber(language, samples) })}` : null}</span>
          </h2>
        ) : null}
        <Notices dropped={dropped} isDegraded={view.degraded} />
        {place ? (
          <PlaceBanner place={place} words={query.q} wardPath={(code) => pathOf({ q: "", plainWords: false, areas: [], wards: [code] })} wordsPath={pathOf({ plainWords: true })} />
        ) : null}
        <ActiveFilters filters={labelled.filter(({ name }) => name !== "q")} clearPath={to(designersPath({ ...emptyDesignerQuery, q: query.q }))} />
        {total > 0 ? <DesignerWall designers={view.designers} /> : null}
        {total === 0 && isNarrowed ? (
          <div className="empty-result">
            <p className="empty-result-why">
              {t(labelled.length > 1 ? "find.empty.together" : "find.empty.one", { labels: new Intl.ListFormat(language, { type: "conjunction" }).format(labelled.map(({ label }) => label)) })}
            </p>
            {loosenings.length > 0 ? (
              <ul>
                {loosenings.map((one) => (
                  <li key={one.key}>
                    <Link to={to(designersPath(one.without))}>{t("search:empty.without", { label: designerLabel(one, t, language, places, skills) })}</Link>{" "}
                    <span className="chip-count">{people(one.total)}</span>
                  </li>
                ))}
              </ul>
            ) : <p>{t("find.empty.advice")}</p>}
            <p><Link to={to("/designers")}>{t("find.empty.everybody")}</Link></p>
          </div>
        ) : null}
        {total === 0 && !isNarrowed ? <p>{t("wall.empty")}</p> : null}
        <Pagination page={view.page} pageCount={view.pageCount} pathOf={(page) => pathOf({ page })} />
      </section>
      <p><ButtonLink to={to("/me/profile")} reloadDocument weight={total === 0 && !isNarrowed ? "strong" : "plain"}>{t("wall.join")}</ButtonLink></p>
    </div>
  );
}
