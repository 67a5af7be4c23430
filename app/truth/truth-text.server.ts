import { json } from "@remix-run/node";
import { privateCaching } from "~/accounts/private-page";
import en from "~/i18n/en/truth.json";
import { createI18n, type Language } from "~/i18n/i18n";
import vi from "~/i18n/vi/truth.json";

const words = { vi: createI18n("vi", { truth: vi }), en: createI18n("en", { truth: en }) };

/** The words about what is true for the server's own use: titles and mails. Read so, the worker has them too. */
export function truthWords(language: Language) {
  return words[language].t;
}

/** What a page is drawn from, with its title under `truth:<part>.title`; no cache keeps it. */
export function truthData<Data extends object>(language: Language, part: string, data: Data, values: Record<string, string> = {}) {
  return json({ ...data, title: truthWords(language)(`truth:${part}.title`, values) }, { headers: { "Cache-Control": privateCaching } });
}

/** What an action answers where it does not lead on; no cache keeps it. */
export function truthReply<Reply extends object>(reply: Reply, status: number, headers: Record<string, string> = {}) {
  return json(reply, { status, headers: { "Cache-Control": privateCaching, ...headers } });
}
