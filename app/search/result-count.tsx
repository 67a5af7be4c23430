import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatNumber } from "~/lib/format";
import type { SpaceQuery } from "./query";
import type { SpacesView } from "./view";

/** How many spaces answer, and within what; said aloud when it changes. */
export function ResultCount({ query, view }: { query: SpaceQuery; view: SpacesView }) {
  const { t } = useTranslation("search");
  const { language } = useLanguage();
  const spaces = t("spaces", { count: view.total, formatted: formatNumber(language, view.total) });
  const within = query.bbox ? t("inFrame") : t("inHanoi");
  return (
    <h2 className="result-count">
      <span role="status">
        <strong>{spaces}</strong> {within}
      </span>
    </h2>
  );
}
