import { useTranslation } from "react-i18next";
import type { SpaceQuery } from "./query";

/** Open now, or at a day and time of one's own. */
export function OpenAtField({ query, openNow }: { query: SpaceQuery; openNow: number }) {
  const { t } = useTranslation("search");
  const isNow = query.open === "now";
  const time = query.open && !isNow ? query.open : "";
  return (
    <fieldset className="facet">
      <legend>{t("facet.open")}</legend>
      <label className="facet-option" key={String(isNow)}>
        <input type="checkbox" name="open" value="now" defaultChecked={isNow} />
        <span>{t("openNow")}</span>
        <span className="facet-count">{openNow}</span>
      </label>
      <label className="facet-field">
        <span>{t("openAtLabel")}</span>
        <input type="datetime-local" name="open" defaultValue={time} key={time} step={1800} />
      </label>
    </fieldset>
  );
}
