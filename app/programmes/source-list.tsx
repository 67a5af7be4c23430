import { useTranslation } from "react-i18next";
import type { Source } from "~/spaces/space";

/** Where a fact comes from, by name, with links where there is a page. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const { t } = useTranslation("programmes");
  if (sources.length === 0) return null;
  return (
    <p className="programme-sources">
      {t("sources", { count: sources.length })}{" "}
      {sources.map(({ label, url }, place) => (
        <span key={label + url}>
          {place > 0 ? ", " : null}
          {url ? <a href={url} rel="noopener noreferrer nofollow">{label}</a> : label}
        </span>
      ))}
    </p>
  );
}
