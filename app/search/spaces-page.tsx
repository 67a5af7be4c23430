import { useNavigation } from "@remix-run/react";
import { useCallback, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import type { Frame } from "~/map/frame";
import { MapPanel } from "~/map/map-panel";
import { nearestMark, markKey } from "~/map/mark";
import { useLitPair } from "~/map/use-lit-pair";
import type { PlaceNames } from "./filter-label";
import { spacesPath } from "./form-query";
import type { Loosening } from "./narrowing";
import { parseSpaceQuery, type SpaceQuery, withQuery } from "./query";
import type { Dropped } from "./query-values";
import { ResultSheet } from "./result-sheet";
import { Results } from "./results";
import { SearchForm } from "./search-form";
import { useGo } from "./use-go";
import { useIntendedQuery } from "./use-intended-query";
import type { SpaceCard, SpacesView } from "./view";
import "./spaces-page.css";

const writing = { patched: withQuery, pathOf: spacesPath };

interface SpacesPageProps {
  query: SpaceQuery;
  dropped: Dropped[];
  view: SpacesView;
  frame: Frame;
  loosenings: Loosening[];
  names: PlaceNames;
  /** Today's date in Hanoi (YYYY-MM-DD). */
  today: string;
}

/** List and map in step: both draw the same answer, and both change nothing but the URL. */
export function SpacesPage({ query, dropped, view, frame, loosenings, names, today }: SpacesPageProps) {
  const { t } = useTranslation("search");
  const { to } = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  const intended = useIntendedQuery("/spaces", query, parseSpaceQuery);
  const go = useGo(intended, writing);
  const isLoading = useNavigation().state !== "idle";
  useLitPair(root);

  const pathOfFrame = useCallback(
    (bbox: SpaceQuery["bbox"], zoom: number) => to(spacesPath(withQuery(query, { bbox, zoom }))),
    [query, to],
  );
  const pinOf = useMemo(() => {
    return (space: SpaceCard) => {
      const mark = nearestMark(space, view.clusters);
      return mark ? markKey(mark) : undefined;
    };
  }, [view.clusters]);

  return (
    <div className="directory" ref={root}>
      <h1 className="sr-only">{t("heading")}</h1>
      <SearchForm query={intended} view={view} names={names} go={go} />
      <ResultSheet>
        <Results query={query} view={view} dropped={dropped} loosenings={loosenings} names={names} today={today} isLoading={isLoading} pinOf={pinOf} />
      </ResultSheet>
      <MapPanel
        marks={view.clusters}
        frame={frame}
        bbox={query.bbox}
        pathOfFrame={pathOfFrame}
        onMove={(bbox, zoom, history) => go({ bbox, zoom }, history)}
      />
    </div>
  );
}
