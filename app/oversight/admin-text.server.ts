import en from "~/i18n/en/admin.json";
import { createI18n, type Language } from "~/i18n/i18n";
import vi from "~/i18n/vi/admin.json";

const words = { vi: createI18n("vi", { admin: vi }), en: createI18n("en", { admin: en }) };

/** The words of oversight for the server's own use: titles, mails, names of actions. Read so, the worker has them too. */
export function adminWords(language: Language) {
  return words[language];
}

/** What an action of the log is called; one without a name keeps its code. */
export function actionName(language: Language, action: string): string {
  const key = `admin:action.${action}`;
  return words[language].exists(key) ? words[language].t(key) : action;
}
