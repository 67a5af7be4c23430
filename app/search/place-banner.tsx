import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import type { PlaceAnswer } from "~/places/place";

interface PlaceBannerProps {
  place: PlaceAnswer;
  /** The words that named it. */
  words: string;
  /** Where a ward it became leads, and where the words are taken as plain words. */
  wardPath: (code: string) => string;
  wordsPath: string;
}

/** Says that the words named a place, what it is called today, and offers the plain words instead. */
export function PlaceBanner({ place, words, wardPath, wordsPath }: PlaceBannerProps) {
  const { t } = useTranslation("search");
  const { language } = useLanguage();
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
              <Link to={wardPath(ward.code)}>{nameOf(ward)}</Link>
              {ward.partial ? ` (${t("place.partly")})` : ""}
            </li>
          ))}
        </ul>
      ) : null}
      {words === "" ? null : (
        <p>
          <Link to={wordsPath}>{t("place.searchWords", { text: words })}</Link>
        </p>
      )}
    </aside>
  );
}
