/** Languages: Vietnamese at "/", English under "/en". The URL alone decides. */
import i18next, { type i18n } from "i18next";

export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

/** One file a section and language: vi/spaces.json, en/spaces.json and so on; keys read "spaces:kind.museum". */
export type Sections = Record<string, Record<string, unknown>>;

/** The language of an optional first path segment; null where the segment is no language of ours. */
export function languageOfSegment(segment: string | undefined): Language | null {
  if (segment === undefined) return "vi";
  return segment === "en" ? "en" : null;
}

/** The language a path stands in. */
export function languageOfPath(pathname: string): Language {
  return pathname === "/en" || pathname.startsWith("/en/") ? "en" : "vi";
}

/** A path such as "/spaces?q=gom" as it stands in the given language: "/en/spaces?q=gom". */
export function localPath(language: Language, path: string): string {
  if (language === "vi") return path;
  return path === "/" ? "/en" : path.startsWith("/?") ? `/en${path.slice(1)}` : `/en${path}`;
}

/** The same page in the other language, query and all. */
export function pathInLanguage(language: Language, pathname: string, search: string): string {
  const bare = pathname === "/en" ? "/" : pathname.startsWith("/en/") ? pathname.slice(3) : pathname;
  return localPath(language, bare + search);
}

/** The text in the reader's language, else in the other, saying which it is; null where neither exists. */
export function inLanguage(language: Language, vi: string | null, en: string | null): { text: string; language: Language } | null {
  const own = language === "vi" ? vi : en;
  const other = language === "vi" ? en : vi;
  if (own) return { text: own, language };
  if (other) return { text: other, language: language === "vi" ? "en" : "vi" };
  return null;
}

/** A translator for one language; a missing key is shown as the key and fails the tests. */
export function createI18n(language: Language, sections: Sections): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: sections },
    ns: Object.keys(sections),
    defaultNS: "ui",
    interpolation: { escapeValue: false },
    initImmediate: false,
    returnNull: false,
  });
  return instance;
}
