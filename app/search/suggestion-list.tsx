import { useTranslation } from "react-i18next";
import { Tile } from "~/ui/tile";
import type { Suggestion } from "./suggestion";

interface SuggestionListProps {
  id: string;
  suggestions: Suggestion[];
  active: number;
  onChoose: (suggestion: Suggestion) => void;
  onHover: (index: number) => void;
}

export function optionId(id: string, index: number): string {
  return `${id}-option-${index}`;
}

/** The popup of the search box; always in the document so that the field's aria-controls points at something. */
export function SuggestionList({ id, suggestions, active, onChoose, onHover }: SuggestionListProps) {
  const { t } = useTranslation("search");
  const groups = (["spaces", "designers", "places"] as const).filter((group) => suggestions.some((one) => one.group === group));
  return (
    <>
      <div id={`${id}-list`} role="listbox" aria-label={t("suggestions")} className="suggestions" hidden={suggestions.length === 0}>
        {groups.map((group) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} className="suggestions-heading" role="presentation">
              {t(`suggestionGroup.${group}`)}
            </div>
            {suggestions.map((suggestion, index) =>
              suggestion.group === group ? (
                <div
                  key={suggestion.key}
                  id={optionId(id, index)}
                  role="option"
                  aria-selected={index === active}
                  className={`suggestion suggestion-${suggestion.group === "places" ? "place" : "tiled"}`}
                  // why: pressing must not take the focus from the field before the click arrives.
                  onMouseDown={(event) => event.preventDefault()}
                  onMouseMove={() => index !== active && onHover(index)}
                  onClick={() => onChoose(suggestion)}
                >
                  <SuggestionText suggestion={suggestion} />
                </div>
              ) : null,
            )}
          </div>
        ))}
      </div>
      <span className="sr-only" role="status">
        {suggestions.length > 0 ? t("suggestionCount", { count: suggestions.length }) : ""}
      </span>
    </>
  );
}

function SuggestionText({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation("search");
  if (suggestion.group !== "places") {
    return (
      <>
        <Tile field={suggestion.field} slug={suggestion.slug} className="suggestion-tile" />
        <span className="suggestion-name" dir="auto">{suggestion.label}</span>
        <span className="suggestion-note" dir="auto">{suggestion.group === "spaces" ? t(`spaces:kind.${suggestion.kind}`) : suggestion.note}</span>
      </>
    );
  }
  return (
    <>
      <span className="suggestion-name">{suggestion.label}</span>
      <span className="suggestion-note">
        {suggestion.former ? t("formerNow", { names: suggestion.becameNames.slice(0, 3).join(", ") }) : t("wardOfToday")}
      </span>
    </>
  );
}
