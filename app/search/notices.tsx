import { useTranslation } from "react-i18next";
import type { Dropped } from "./query-values";

/** What the page could not take as asked: dropped parameters, and the simplified search while the engine is away. */
export function Notices({ dropped, isDegraded }: { dropped: Dropped[]; isDegraded: boolean }) {
  const { t } = useTranslation("search");
  if (dropped.length === 0 && !isDegraded) return null;
  return (
    <div className="notices" role="status">
      {isDegraded ? <p>{t("degraded")}</p> : null}
      {dropped.length > 0 ? (
        <>
          <p>{t("dropped", { count: dropped.length })}</p>
          <ul>
            {dropped.map(({ param, value }, index) => (
              <li key={`${param}-${index}`}>
                <code>
                  {param}={value}
                </code>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
