import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { UnconfirmedMark } from "./fact-row";
import { isUnconfirmed, type SpacePageData } from "./space-page-data";

/** Where it is, as one writes it today and as people wrote it before the districts ended on 1 July 2025. */
export function AddressSection({ data }: { data: SpacePageData }) {
  const { t } = useTranslation("spaces");
  const { language, to } = useLanguage();
  const { space, ward, formerDistrict, possibleWards } = data;
  // why: villages are often written down as their commune's name alone.
  const street = space.addressVi && !ward?.fullNameVi.endsWith(space.addressVi) ? space.addressVi : null;
  const oldStreet = formerDistrict && street ? withoutDistrict(street, formerDistrict.fullNameVi) : street;
  return (
    <>
      <address className="space-address">
        {street ? <span lang={language === "vi" ? undefined : "vi"}>{street}</span> : null}
        {street ? ", " : null}
        {ward ? <Link to={to(`/spaces?ward=${ward.code}`)}>{language === "vi" ? ward.fullNameVi : ward.nameEn}</Link> : null}
        {ward ? ", " : null}
        {t("page.city")}
      </address>
      {street && isUnconfirmed(space, "addressVi") ? <UnconfirmedMark /> : null}
      {!ward && possibleWards.length > 0 ? (
        <p className="fact-note">
          {t("page.possibleWards")}{" "}
          {possibleWards.map((possible, index) => (
            <Fragment key={possible.code}>
              {index > 0 ? ", " : null}
              <Link to={to(`/spaces?ward=${possible.code}`)}>{language === "vi" ? possible.fullNameVi : possible.nameEn}</Link>
            </Fragment>
          ))}
        </p>
      ) : null}
      {formerDistrict ? (
        <p className="fact-note">
          {t("page.until2025", { name: "" })}
          {oldStreet ? <span lang={language === "vi" ? undefined : "vi"}>{`${oldStreet}, `}</span> : null}
          <Link to={to(`/spaces?area=${formerDistrict.id}`)}>{language === "vi" ? formerDistrict.fullNameVi : formerDistrict.nameEn}</Link>
        </p>
      ) : null}
    </>
  );
}

/** The address as typed, less a district at its end that is about to be named in full. */
function withoutDistrict(address: string, district: string): string {
  const parts = address.split(", ");
  return district.endsWith(parts.at(-1) ?? "") ? parts.slice(0, -1).join(", ") : address;
}
