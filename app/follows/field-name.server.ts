import en from "~/i18n/en/spaces.json";
import { createI18n, type Language } from "~/i18n/i18n";
import vi from "~/i18n/vi/spaces.json";

const words = { vi: createI18n("vi", { spaces: vi }), en: createI18n("en", { spaces: en }) };

/** What a creative field is called, for mails: the worker has no other way to the words of spaces. */
export function fieldName(language: Language, field: string): string {
  return words[language].t(`spaces:field.${field}`);
}
