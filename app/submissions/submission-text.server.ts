import en from "~/i18n/en/submissions.json";
import { createI18n, type Language } from "~/i18n/i18n";
import vi from "~/i18n/vi/submissions.json";

const words = { vi: createI18n("vi", { submissions: vi }), en: createI18n("en", { submissions: en }) };

/** The words about submissions for the server's own use: titles and mails. */
export function submissionWords(language: Language) {
  return words[language].t;
}
