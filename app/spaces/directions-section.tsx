import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { directions } from "./directions";
import type { Space } from "./space";
import { isSomewhereToGo } from "./space-page-data";

/** Where it lies on the map and, where one can go there, the ways to it. */
export function DirectionsSection({ space, map }: { space: Space; map: ReactNode }) {
  const { t } = useTranslation("spaces");
  const { to } = useLanguage();
  const canGo = isSomewhereToGo(space);
  return (
    <section aria-labelledby="directions" className="space-block">
      <h2 id="directions">{t(canGo ? "directions.heading" : "fact.position")}</h2>
      <div className="space-map">{map}</div>
      <p className="fact-note">{space.locationPrecision === "exact" ? t(`accuracy.${space.positionAccuracy}`) : t(`precision.${space.locationPrecision}`)}</p>
      <ul className="space-ways">
        {canGo ? <MapApps space={space} /> : null}
        <li>
          <Link to={to(`/spaces?near=${space.lng},${space.lat}&sort=distance&z=16`)}>{t("directions.bigMap")}</Link>
        </li>
      </ul>
    </section>
  );
}

function MapApps({ space }: { space: Space }) {
  const { t } = useTranslation("spaces");
  const ways = directions(space);
  const apps = ["google", "apple", "openStreetMap"] as const;
  return (
    <>
      {apps.map((app) => (
        <li key={app}>
          <a href={ways[app]} rel="noopener noreferrer">
            {t(`directions.${app}`)}
          </a>
        </li>
      ))}
      <li className="touch-only">
        <a href={ways.geo}>{t("directions.geo")}</a>
      </li>
    </>
  );
}
