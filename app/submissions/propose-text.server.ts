import en from "~/i18n/en/propose.json";
import { createI18n, type Language } from "~/i18n/i18n";
import vi from "~/i18n/vi/propose.json";

const words = { vi: createI18n("vi", { propose: vi }), en: createI18n("en", { propose: en }) };

/** The words about proposing without an account, drafts and photos for the server's own use: titles and mails. */
export function proposeWords(language: Language) {
  return words[language].t;
}
