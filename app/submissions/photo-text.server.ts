import en from "~/i18n/en/photo.json";
import { createI18n, type Language } from "~/i18n/i18n";
import vi from "~/i18n/vi/photo.json";

const words = { vi: createI18n("vi", { photo: vi }), en: createI18n("en", { photo: en }) };

/** The words about photos of spaces for the server's own use: titles. */
export function photoWords(language: Language) {
  return words[language].t;
}
