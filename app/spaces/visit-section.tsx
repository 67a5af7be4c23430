import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { AddressSection } from "./address-section";
import { FactRow } from "./fact-row";
import { HoursSection } from "./hours-section";
import { isUnconfirmed, missingFacts, type SpacePageData } from "./space-page-data";

/** Everything one asks before going, and plainly what nobody knows yet. */
export function VisitSection({ data }: { data: SpacePageData }) {
  const { t } = useTranslation("spaces");
  const { language, to } = useLanguage();
  const { space } = data;
  const missing = missingFacts(space);
  return (
    <section aria-labelledby="visit">
      <h2 id="visit" className="sr-only">
        {t("page.visit")}
      </h2>
      <dl className="fact-list">
        <FactRow label={t("fact.addressVi")}>
          <AddressSection data={data} />
        </FactRow>
        <FactRow label={t("fact.openingHours")}>
          <HoursSection data={data} />
        </FactRow>
        {space.price || space.priceNoteVi ? (
          <FactRow label={t("fact.price")} unconfirmed={isUnconfirmed(space, "price")}>
            {space.price ? t(`price.${space.price}`) : null}
            {space.price && space.priceNoteVi ? " · " : null}
            {space.priceNoteVi ? <span lang={language === "vi" ? undefined : "vi"}>{space.priceNoteVi}</span> : null}
          </FactRow>
        ) : null}
        {space.stepFree ? (
          <FactRow label={t("fact.stepFree")} unconfirmed={isUnconfirmed(space, "stepFree")}>
            {t(`stepFree.${space.stepFree}`)}
          </FactRow>
        ) : null}
        {space.amenities.length > 0 ? (
          <FactRow label={t("fact.amenities")} unconfirmed={isUnconfirmed(space, "amenities")}>
            <ul className="fact-words">
              {space.amenities.map((amenity) => (
                <li key={amenity}>
                  <Link to={to(`/spaces?amenity=${amenity}`)}>{t(`amenity.${amenity}`)}</Link>
                </li>
              ))}
            </ul>
          </FactRow>
        ) : null}
        {space.ownership ? (
          <FactRow label={t("fact.ownership")} unconfirmed={isUnconfirmed(space, "ownership")}>
            {t(`ownership.${space.ownership}`)}
          </FactRow>
        ) : null}
        {space.founded ? (
          <FactRow label={t("fact.founded")} unconfirmed={isUnconfirmed(space, "founded")}>
            {space.founded}
          </FactRow>
        ) : null}
        {missing.length > 0 ? (
          <FactRow label={t("page.notKnown")}>
            <span className="text-muted">{missing.map((fact) => t(`missing.${fact}`)).join(", ")}</span>
          </FactRow>
        ) : null}
      </dl>
    </section>
  );
}
