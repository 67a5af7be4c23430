import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { availabilities, disciplines, profileLanguages } from "~/designers/designer";
import { useLanguage } from "~/i18n/use-language";
import type { SkillNames } from "./designer-label";
import { type DesignerQuery, parseDesignerQuery } from "./designer-query";
import type { DesignersView } from "./designers-view";
import { FacetGroup, facetOptions } from "./facet-group";
import { FilterMenu, FilterMenus } from "./filter-menu";
import { type PlaceNames, placeName } from "./filter-label";
import { paramsOfForm } from "./form-query";
import { SearchBox } from "./search-box";
import { useFormSteps } from "./use-form-steps";
import type { Go } from "./use-go";

interface DesignerSearchFormProps {
  /** The query the controls stand for. */
  query: DesignerQuery;
  view: DesignersView;
  places: PlaceNames;
  skills: SkillNames;
  go: Go<DesignerQuery>;
}

/** Words and filters as one GET form; with script, typing and ticking change the URL by themselves. */
export function DesignerSearchForm({ query, view, places, skills, go }: DesignerSearchFormProps) {
  const { t } = useTranslation("designers");
  const { language, to } = useLanguage();
  const { onText, onChange, onSubmit } = useFormSteps(go, (form) => {
    const { page: _page, ...asked } = parseDesignerQuery(paramsOfForm(form)).query;
    return { ...asked, plainWords: query.plainWords && asked.q === query.q };
  });
  const { facets } = view;
  const unitOf = (count: number) => t("find.unit", { count });
  const placeOf = (id: string) => placeName(places, id, language);
  const wards = [...new Set([...Object.keys(facets.ward), ...query.wards])].sort((a, b) => placeOf(a).localeCompare(placeOf(b), language));
  // why: the server names the tags worth offering, commonest first.
  const tags = [...new Set([...query.skills, ...Object.keys(skills).sort((a, b) => (facets.skill[b] ?? 0) - (facets.skill[a] ?? 0))])];
  const areas = query.areas.map((id) => ({ value: id, label: placeOf(id), count: view.total, isChecked: true }));
  const menus = [
    { name: "discipline", label: t("field.disciplines"), options: facetOptions(disciplines, facets.discipline, query.disciplines, (one) => t(`discipline.${one}`)) },
    { name: "skill", label: t("field.skills"), options: facetOptions(tags, facets.skill, query.skills, (tag) => skills[tag] ?? tag) },
    { name: "ward", label: t("field.ward"), options: facetOptions(wards, facets.ward, query.wards, placeOf), former: areas },
    { name: "language", label: t("field.languages"), options: facetOptions(profileLanguages, facets.language, query.languages, (one) => t(`language.${one}`)) },
    { name: "availability", label: t("field.availability"), options: facetOptions(availabilities, facets.availability, query.availability, (one) => t(`availability.${one}`)) },
  ];
  return (
    <Form method="get" action={to("/designers")} role="search" aria-label={t("find.label")} className="designer-search" onChange={onChange} onSubmit={onSubmit}>
      <SearchBox q={query.q} label={t("find.label")} placeholder={t("find.placeholder")} onText={onText} />
      <FilterMenus>
        {menus.map(({ name, label, options, former = [] }) => (
          <FilterMenu key={name} label={label} chosen={[...options, ...former].filter(({ isChecked }) => isChecked).length} offered={options.length + former.length}>
            <FacetGroup name="area" legend={t("search:facet.area")} unitOf={unitOf} options={former} />
            <FacetGroup name={name} legend={label} unitOf={unitOf} options={options} />
          </FilterMenu>
        ))}
      </FilterMenus>
    </Form>
  );
}
