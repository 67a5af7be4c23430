import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { creativeFields, spaceKinds } from "~/spaces/space";
import { FacetGroup, facetOptions } from "./facet-group";
import { type PlaceNames, placeName } from "./filter-label";
import { spacesPath } from "./form-query";
import { filtersOf } from "./narrowing";
import { OpenAtField } from "./open-at-field";
import { type SpaceQuery, amenityFilters, emptyQuery } from "./query";
import { SortField } from "./sort-field";
import type { SpacesView } from "./view";

interface FacetPanelProps {
  query: SpaceQuery;
  view: SpacesView;
  names: PlaceNames;
}

/** Every filter, folded away until wanted; a native disclosure inside the search form. */
export function FacetPanel({ query, view, names }: FacetPanelProps) {
  const { t } = useTranslation("search");
  const { language, to } = useLanguage();
  const count = filtersOf(query).length;
  const nameOf = (id: string) => placeName(names, id, language);
  const wards = [...new Set([...Object.keys(view.facets.ward), ...query.wards])].sort((a, b) => nameOf(a).localeCompare(nameOf(b), language));
  const unitOf = (count: number) => t("spacesUnit", { count });
  const areas = query.areas.map((id) => ({ value: id, label: nameOf(id), count: view.total, isChecked: true }));
  return (
    <details className="facets">
      <summary className="chip">
        {t("allFilters")}
        {count > 0 ? <span className="chip-count">{count}</span> : null}
      </summary>
      <div className="facets-body">
        <OpenAtField query={query} openNow={view.openNow} />
        <FacetGroup name="kind" legend={t("facet.kind")} unitOf={unitOf} options={facetOptions(spaceKinds, view.facets.kind, query.kinds, (kind) => t(`spaces:kind.${kind}`))} />
        <FacetGroup name="field" legend={t("facet.field")} unitOf={unitOf} options={facetOptions(creativeFields, view.facets.field, query.fields, (field) => t(`spaces:field.${field}`))} />
        <FacetGroup name="amenity" legend={t("facet.amenity")} unitOf={unitOf} options={facetOptions(amenityFilters, view.facets.amenity, query.amenities, (one) => t(`spaces:amenity.${one}`))} />
        <FacetGroup name="area" legend={t("facet.area")} unitOf={unitOf} options={areas} />
        <FacetGroup name="ward" legend={t("facet.ward")} unitOf={unitOf} options={facetOptions(wards, view.facets.ward, query.wards, nameOf)} />
        <SortField query={query} />
        <p className="facets-actions">
          <button type="submit" className="button">
            {t("apply")}
          </button>
          {count > 0 ? (
            <Link to={to(spacesPath({ ...emptyQuery, q: query.q, bbox: query.bbox, zoom: query.zoom }))} preventScrollReset>
              {t("clearFilters")}
            </Link>
          ) : null}
        </p>
      </div>
    </details>
  );
}
