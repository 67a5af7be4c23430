import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import type { SpaceCard as Card } from "~/search/view";
import type { Space } from "./space";
import { SpaceCard } from "./space-card";

/** The nearest other spaces, so that a page never ends in nothing. */
export function NearbySection({ space, nearby, today }: { space: Space; nearby: Card[]; today: string }) {
  const { t } = useTranslation("spaces");
  const { to } = useLanguage();
  if (nearby.length === 0) return null;
  return (
    <section aria-labelledby="nearby" className="space-nearby">
      <div className="space-nearby-head">
        <h2 id="nearby">{t("page.nearby")}</h2>
        <Link to={to(`/spaces?near=${space.lng},${space.lat}&sort=distance`)}>{t("page.nearbyMore")}</Link>
      </div>
      <ul className="space-nearby-list">
        {nearby.map((card) => (
          <li key={card.id}>
            <SpaceCard space={card} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}
