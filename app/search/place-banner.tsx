import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import type { PlaceAnswer } from "~/places/place";
import { spacesPath } from "./form-query";
import { type SpaceQuery, withQuery } from "./query";

/** Says that the words named a place, what it is called today, and offers the plain words instead. */
export function PlaceBanner({ place, query }: { place: PlaceAnswer; query: SpaceQuery }) {
  const { t } = useTranslation("search");
  const { language, to } = useLanguage();
  const nameOf = (one: { fullNameVi: string; nameEn: string }) => (language === "vi" ? one.fullNameVi : one.nameEn);
  const isFormer = place.level !== "ward";
  return (
    <aside className="place-banner" aria-label={t("place.label")}>
      <p>
        <strong>{nameOf(place)}</strong>
        {isFormer ? ` ${t("place.until")} ` : " "}
        {isFormer ? t("place.became", { count: place.wards.length }) : t("place.ward")}
      </p>
      {isFormer ? (
        <ul className="place-banner-wards">
          {place.wards.map((ward) => (
            <li key={ward.code}>
              <Link to={to(spacesPath(withQuery(query, { q: "", plainWords: false, areas: [], wards: [ward.code] })))}>{nameOf(ward)}</Link>
              {ward.partial ? ` (${t("place.partly")})` : ""}
            </li>
          ))}
        </ul>
      ) : null}
      {query.q === "" ? null : (
        <p>
          <Link to={to(spacesPath(withQuery(query, { plainWords: true })))}>{t("place.searchWords", { text: query.q })}</Link>
        </p>
      )}
    </aside>
  );
}
