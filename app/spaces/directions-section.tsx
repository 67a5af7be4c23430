import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { directions } from "./directions";
import type { Space } from "./space";

/** Where it lies on the map and the ways to get there. */
export function DirectionsSection({ space, map }: { space: Space; map: ReactNode }) {
  const { t } = useTranslation("spaces");
  const { to } = useLanguage();
  const ways = directions(space);
  return (
    <section aria-labelledby="directions" className="space-block">
      <h2 id="directions">{t("directions.heading")}</h2>
      <div className="space-map">{map}</div>
      <p className="fact-note">{t(`accuracy.${space.positionAccuracy}`)}</p>
      <ul className="space-ways">
        <li>
          <a href={ways.google} rel="noopener noreferrer">
            {t("directions.google")}
          </a>
        </li>
        <li>
          <a href={ways.apple} rel="noopener noreferrer">
            {t("directions.apple")}
          </a>
        </li>
        <li>
          <a href={ways.openStreetMap} rel="noopener noreferrer">
            {t("directions.openStreetMap")}
          </a>
        </li>
        <li className="touch-only">
          <a href={ways.geo}>{t("directions.geo")}</a>
        </li>
        <li>
          <Link to={to(`/spaces?near=${space.lng},${space.lat}&sort=distance&z=16`)}>{t("directions.bigMap")}</Link>
        </li>
      </ul>
    </section>
  );
}
