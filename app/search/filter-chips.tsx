import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatNumber } from "~/lib/format";
import { type CreativeField, creativeFields } from "~/spaces/space";
import { Tile } from "~/ui/tile";
import { spacesPath } from "./form-query";
import { toggled } from "./narrowing";
import { NearMe } from "./near-me";
import { type SpaceQuery, withQuery } from "./query";
import type { SpacesView } from "./view";

const fieldChipCount = 3;

interface FilterChipsProps {
  query: SpaceQuery;
  view: SpacesView;
}

/** The filters most people want, one press each; every chip is a link, so each works without script. */
export function FilterChips({ query, view }: FilterChipsProps) {
  const { t } = useTranslation("search");
  const stepFree = view.facets.amenity["step-free"] ?? 0;
  const isStepFreeAsked = query.amenities.includes("step-free");
  return (
    <ul className="chips" aria-label={t("quickFilters")}>
      <Chip isOn={query.open === "now"} query={withQuery(query, { open: query.open === "now" ? null : "now" })} count={view.openNow}>
        {t("openNow")}
      </Chip>
      <li>
        <NearMe query={query} />
      </li>
      {fieldChips(query.fields, view.facets.field).map((field) => (
        <Chip
          key={field}
          isOn={query.fields.includes(field)}
          query={withQuery(query, { fields: toggled(query.fields, field) })}
          count={view.facets.field[field] ?? 0}
        >
          <Tile field={field} slug={field} className="chip-tile" />
          {t(`spaces:field.${field}`)}
        </Chip>
      ))}
      {stepFree > 0 || isStepFreeAsked ? (
        <Chip isOn={isStepFreeAsked} query={withQuery(query, { amenities: toggled(query.amenities, "step-free") })} count={stepFree}>
          {t("stepFree")}
        </Chip>
      ) : null}
    </ul>
  );
}

interface ChipProps {
  isOn: boolean;
  query: SpaceQuery;
  count: number;
  children: ReactNode;
}

function Chip({ isOn, query, count, children }: ChipProps) {
  const { t } = useTranslation("search");
  const { language, to } = useLanguage();
  return (
    <li>
      <Link className="chip" to={to(spacesPath(query))} aria-current={isOn ? "true" : undefined} preventScrollReset>
        {children}
        <span className="chip-count">{formatNumber(language, count)}</span>
        {isOn ? <span className="sr-only">{t("chipOn")}</span> : null}
      </Link>
    </li>
  );
}

/** Fields asked for, then the commonest of the answer. */
function fieldChips(asked: CreativeField[], counts: Record<string, number>): CreativeField[] {
  const commonest = creativeFields
    .filter((field) => (counts[field] ?? 0) > 0 && !asked.includes(field))
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  return [...asked, ...commonest].slice(0, Math.max(fieldChipCount, asked.length));
}
