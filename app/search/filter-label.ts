/** How each narrowing reads to a person; names of places come with the page because the code knows only their ids. */
import type { TFunction } from "i18next";
import type { Language } from "~/i18n/i18n";
import { formatDate } from "~/lib/format";
import type { Narrowing } from "./narrowing";

/** Names of today's wards by code and of former units by id, as far as a page shows them. */
export type PlaceNames = Record<string, { fullNameVi: string; nameEn: string }>;

/** The name of a ward or former unit in the reader's language; its id where nobody knows it. */
export function placeName(names: PlaceNames, id: string, language: Language): string {
  const found = names[id];
  return found ? (language === "vi" ? found.fullNameVi : found.nameEn) : id;
}

/** "2026-11-28T20:00" as "20:00, 28/11/2026". */
export function formatAskedTime(language: Language, open: string): string {
  return `${open.slice(11, 16)}, ${formatDate(language, open)}`;
}

/** The words on the chip of a narrowing. */
export function filterLabel(narrowing: Narrowing, t: TFunction, language: Language, names: PlaceNames): string {
  const { name, value } = narrowing;
  switch (name) {
    case "q":
      return t("search:quoted", { text: value });
    case "kind":
      return t(`spaces:kind.${value}`);
    case "field":
      return t(`spaces:field.${value}`);
    case "amenity":
      return t(`spaces:amenity.${value}`);
    case "ward":
    case "area":
      return placeName(names, value, language);
    case "open":
      return value === "now" ? t("search:openNow") : t("search:openAt", { time: formatAskedTime(language, value) });
    case "near":
      return t("search:nearPoint");
    case "bbox":
      return t("search:mapFrame");
  }
}
