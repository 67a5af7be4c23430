import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { FacetPanel } from "./facet-panel";
import type { PlaceNames } from "./filter-label";
import { FilterChips } from "./filter-chips";
import { queryOfForm } from "./form-query";
import { type SpaceQuery, toSearchParams } from "./query";
import { SearchBox } from "./search-box";
import { useFormSteps } from "./use-form-steps";
import type { Go } from "./use-go";
import type { SpacesView } from "./view";

interface SearchFormProps {
  /** The query the controls stand for. */
  query: SpaceQuery;
  view: SpacesView;
  names: PlaceNames;
  go: Go<SpaceQuery>;
}

/** Words and filters as one GET form; with script, typing and ticking change the URL by themselves. */
export function SearchForm({ query, view, names, go }: SearchFormProps) {
  const { t } = useTranslation("search");
  const { to } = useLanguage();
  const { onText, onChange, onSubmit } = useFormSteps(go, (form) => {
    const { q, kinds, fields, wards, areas, amenities, open, sort } = queryOfForm(form);
    return { q, plainWords: query.plainWords && q === query.q, kinds, fields, wards, areas, amenities, open, sort };
  });
  const kept = [...toSearchParams(query)].filter(([name]) => name === "bbox" || name === "z" || name === "near");
  return (
    <Form method="get" action={to("/spaces")} role="search" aria-label={t("label")} className="search-form" onChange={onChange} onSubmit={onSubmit}>
      <SearchBox q={query.q} onText={onText} />
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="search-form-filters">
        <FilterChips query={query} view={view} />
        <FacetPanel query={query} view={view} names={names} />
      </div>
    </Form>
  );
}
