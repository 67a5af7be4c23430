import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatNumber } from "~/lib/format";
import { spacesPath } from "./form-query";
import { type SpaceQuery, withQuery } from "./query";
import type { SpacesView } from "./view";

/** How many spaces answer, and within what; said aloud when it changes. */
export function ResultCount({ query, view }: { query: SpaceQuery; view: SpacesView }) {
  const { t } = useTranslation("search");
  const { language, to } = useLanguage();
  const spaces = t("spaces", { count: view.total, formatted: formatNumber(language, view.total) });
  const within = query.bbox ? t("inFrame") : t("inHanoi");
  return (
    <h2 className="result-count">
      <span role="status">
        <strong>{spaces}</strong> {within}
      </span>
      {query.bbox ? (
        <Link to={to(spacesPath(withQuery(query, { bbox: null, zoom: null })))} preventScrollReset>
          {t("allHanoi")}
        </Link>
      ) : null}
    </h2>
  );
}
