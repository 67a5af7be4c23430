import en from "~/i18n/en/cases.json";
import { createI18n, type Language } from "~/i18n/i18n";
import vi from "~/i18n/vi/cases.json";

const words = { vi: createI18n("vi", { cases: vi }), en: createI18n("en", { cases: en }) };

/** The words about cases for the server's own use: titles and mails. Read so, the worker has them too. */
export function caseWords(language: Language) {
  return words[language].t;
}
