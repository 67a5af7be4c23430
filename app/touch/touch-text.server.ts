import en from "~/i18n/en/touch.json";
import { createI18n, type Language } from "~/i18n/i18n";
import vi from "~/i18n/vi/touch.json";

/** The words of getting in touch for the server's own use: titles and mails. Read so, the worker has them too. */
export function touchWords(language: Language) {
  return createI18n(language, { touch: language === "vi" ? vi : en }).t;
}
