import { json } from "@remix-run/node";
import { privateCaching } from "~/accounts/private-page";
import { createI18n, type Language } from "~/i18n/i18n";
import en from "~/i18n/en/rights.json";
import vi from "~/i18n/vi/rights.json";

const words = { vi: createI18n("vi", { rights: vi }), en: createI18n("en", { rights: en }) };

/** The words of these pages for the server's own use: titles and mails. Read so, the worker has them too. */
export function rightsWords(language: Language) {
  return words[language].t;
}

/** What a page is drawn from, with its title; no cache keeps it. */
export function rightsData<Data extends object>(language: Language, part: "data" | "consent" | "erasure" | "proof", data: Data, status = 200) {
  return json({ ...data, title: rightsWords(language)(`rights:${part}.title`) }, { status, headers: { "Cache-Control": privateCaching } });
}

/** An answer to a form that was not taken; the page shows it beside the form. */
export function refuseRights<Reply extends object>(reply: Reply) {
  return json<Reply>(reply, { status: 400, headers: { "Cache-Control": privateCaching } });
}
