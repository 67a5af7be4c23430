import { useLanguage } from "~/i18n/use-language";
import { formatNumber } from "~/lib/format";
import "./narrowing.css";

export interface FacetOption {
  value: string;
  label: string;
  count: number;
  isChecked: boolean;
}

interface FacetGroupProps {
  /** URL parameter the boxes write. */
  name: string;
  legend: string;
  options: FacetOption[];
  /** What is counted, such as "spaces", for who hears the page. */
  unitOf: (count: number) => string;
}

/** One fieldset of the filter panel: a box for every value, with how many records it would leave. */
export function FacetGroup({ name, legend, options, unitOf }: FacetGroupProps) {
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
                <span className="sr-only"> {unitOf(count)}</span>
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
