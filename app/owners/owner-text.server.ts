import en from "~/i18n/en/owners.json";
import { createI18n, type Language } from "~/i18n/i18n";
import vi from "~/i18n/vi/owners.json";

const words = { vi: createI18n("vi", { owners: vi }), en: createI18n("en", { owners: en }) };

/** The words about looking after spaces for the server's own use: titles, links and mails. */
export function ownerWords(language: Language) {
  return words[language].t;
}
