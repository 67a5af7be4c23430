import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatNumber } from "~/lib/format";
import { spaceKinds } from "~/spaces/space";

/** Every kind of space that the directory holds, largest first. */
export function KindList({ counts }: { counts: Record<string, number> }) {
  const { t } = useTranslation("home");
  const { language, to } = useLanguage();
  const held = spaceKinds.filter((kind) => (counts[kind] ?? 0) > 0).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  if (held.length === 0) return null;
  return (
    <section className="home-section" aria-labelledby="kind-heading">
      <div className="home-head">
        <h2 id="kind-heading" className="home-heading">
          {t("kinds")}
        </h2>
      </div>
      <ul className="kind-list">
        {held.map((kind) => (
          <li key={kind}>
            <Link to={to(`/spaces?kind=${kind}`)}>
              <span>{t(`spaces:kindPlural.${kind}`)}</span>
              <span className="kind-count">{formatNumber(language, counts[kind] ?? 0)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
