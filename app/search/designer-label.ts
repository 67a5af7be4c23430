/** How each narrowing of a question about designers reads to a person. */
import type { TFunction } from "i18next";
import type { Language } from "~/i18n/i18n";
import { type PlaceNames, placeName } from "./filter-label";
import type { DesignerNarrowing } from "./designer-query";

/** Tags as people write them, by their folded form, as far as a page shows them. */
export type SkillNames = Record<string, string>;

/** The words on the chip of a narrowing. */
export function designerLabel({ name, value }: DesignerNarrowing, t: TFunction, language: Language, places: PlaceNames, skills: SkillNames): string {
  switch (name) {
    case "q":
      return t("search:quoted", { text: value });
    case "skill":
      return skills[value] ?? value;
    case "ward":
    case "area":
      return placeName(places, value, language);
    case "discipline":
      return t(`designers:discipline.${value}`);
    case "language":
      return t(`designers:language.${value}`);
    case "availability":
      return t(`designers:availability.${value}`);
  }
}
