/**
 * What search engines and link previews read of a page. Every page says in which languages it exists and
 * which address is its own, so that a query string or the other language never counts as a second page.
 */
import { type Language, localPath } from "~/i18n/i18n";

export interface PageMeta {
  language: Language;
  /** The page's path without language, such as "/spaces/manzi"; a query belongs here only where it is its own page. */
  path: string;
  title: string;
  description: string;
  /** Path or address of a 1200 x 630 picture. */
  image?: string;
  /** Scheme and host of the site, from `originOf`. */
  origin: string;
  /** Keeps the page out of search engines: error pages, empty or endless variations. */
  hidden?: boolean;
}

type Descriptor = Record<string, string>;

const siteNames: Record<Language, string> = { vi: "Sáng tạo Hà Nội", en: "Creative Hanoi" };
const locales: Record<Language, string> = { vi: "vi_VN", en: "en_GB" };

/** The site's origin from the root loader's data, as a route's `meta` gets it; empty where the root failed. */
export function originOf(matches: readonly { id: string; data?: unknown }[] | undefined): string {
  const data = matches?.find(({ id }) => id === "root")?.data;
  return typeof data === "object" && data !== null && "origin" in data ? String(data.origin) : "";
}

/** Title, description, canonical, hreflang and preview tags, for a route's `meta`. */
export function pageMeta({ language, path, title, description, image, origin, hidden }: PageMeta): Descriptor[] {
  const siteName = siteNames[language];
  const fullTitle = title === siteName || title.includes(siteName) ? title : `${title} · ${siteName}`;
  const address = (of: Language) => origin + localPath(of, path);
  const tags: Descriptor[] = [
    { title: fullTitle },
    { name: "description", content: description },
    { property: "og:site_name", content: siteName },
    { property: "og:type", content: "website" },
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { property: "og:locale", content: locales[language] },
    { property: "og:locale:alternate", content: locales[language === "vi" ? "en" : "vi"] },
    { name: "twitter:card", content: image ? "summary_large_image" : "summary" },
  ];
  if (image) tags.push({ property: "og:image", content: new URL(image, origin || "http://localhost").href });
  if (hidden) return [...tags, { name: "robots", content: "noindex" }];
  return [
    ...tags,
    { property: "og:url", content: address(language) },
    { tagName: "link", rel: "canonical", href: address(language) },
    { tagName: "link", rel: "alternate", hrefLang: "vi", href: address("vi") },
    { tagName: "link", rel: "alternate", hrefLang: "en", href: address("en") },
    { tagName: "link", rel: "alternate", hrefLang: "x-default", href: address("vi") },
  ];
}

/** What stands in the window's title where a page failed. */
export function errorMeta(language: Language, status: number): Descriptor[] {
  return [{ title: `${status} · ${siteNames[language]}` }, { name: "robots", content: "noindex" }];
}
