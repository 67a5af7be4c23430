import enSpaces from "~/i18n/en/spaces.json";
import en from "~/i18n/en/submissions.json";
import { createI18n, type Language } from "~/i18n/i18n";
import viSpaces from "~/i18n/vi/spaces.json";
import vi from "~/i18n/vi/submissions.json";

const words = { vi: createI18n("vi", { submissions: vi, spaces: viSpaces }), en: createI18n("en", { submissions: en, spaces: enSpaces }) };

/** The words about submissions for the server's own use: titles and mails. */
export function submissionWords(language: Language) {
  return words[language].t;
}
