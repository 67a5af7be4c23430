import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatNumber } from "~/lib/format";
import { creativeFields } from "~/spaces/space";
import { Tile } from "~/ui/tile";

/** The eight creative fields as one floor, laid edge to edge; each leads to its spaces. */
export function FieldFloor({ counts }: { counts: Record<string, number> }) {
  const { t } = useTranslation("home");
  const { language, to } = useLanguage();
  return (
    <section className="field-floor" aria-labelledby="field-heading">
      <h2 id="field-heading" className="home-heading field-floor-heading">
        {t("fields")}
      </h2>
      <ul>
        {creativeFields.map((field) => (
          <li key={field}>
            <Link to={to(`/spaces?field=${field}`)} className="field-tile">
              <Tile field={field} slug={`${field}-floor`} columns={3} rows={2} className="field-tile-floor" />
              <span className="field-tile-plate">
                <span className="field-tile-name">{t(`spaces:field.${field}`)}</span>{" "}
                <span className="field-tile-count">{formatNumber(language, counts[field] ?? 0)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
