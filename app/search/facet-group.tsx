import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatNumber } from "~/lib/format";

export interface FacetOption {
  value: string;
  label: string;
  count: number;
  isChecked: boolean;
}

interface FacetGroupProps {
  /** URL parameter the boxes write. */
  name: "kind" | "field" | "ward" | "area" | "amenity";
  legend: string;
  options: FacetOption[];
}

/** One fieldset of the filter panel: a box for every value, with how many spaces it would leave. */
export function FacetGroup({ name, legend, options }: FacetGroupProps) {
  const { t } = useTranslation("search");
  const { language } = useLanguage();
  if (options.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{legend}</legend>
      <ul>
        {options.map(({ value, label, count, isChecked }) => (
          // why: boxes are uncontrolled; a new key brings them back in step when the URL changes from elsewhere.
          <li key={`${value}-${isChecked}`}>
            <label className="facet-option">
              <input type="checkbox" name={name} value={value} defaultChecked={isChecked} />
              <span>{label}</span>
              <span className="facet-count">
                {formatNumber(language, count)}
                <span className="sr-only"> {t("spacesUnit", { count })}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** The values worth offering: those the answer has, and those already asked for. */
export function facetOptions(known: readonly string[], counts: Record<string, number>, asked: readonly string[], label: (value: string) => string): FacetOption[] {
  return known
    .map((value) => ({ value, label: label(value), count: counts[value] ?? 0, isChecked: asked.includes(value) }))
    .filter((option) => option.count > 0 || option.isChecked);
}
