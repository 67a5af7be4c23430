import en from "~/i18n/en/accounts.json";
import { createI18n, type Language } from "~/i18n/i18n";
import vi from "~/i18n/vi/accounts.json";

/** The words of accounts for the server's own use: titles and mails. Read so, the worker has them too. */
export function accountWords(language: Language) {
  return createI18n(language, { accounts: language === "vi" ? vi : en }).t;
}
