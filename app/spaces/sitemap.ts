/**
 * The sitemap (sitemaps.org 0.9): every page in both languages, each naming the other, so that a search engine
 * shows the reader's own. A file holds at most 50,000 addresses; past that an index names the parts.
 */
import { type Language, languages, localPath } from "~/i18n/i18n";

const maxAddressesPerFile = 50_000;
/** Pages that stand whatever the directory holds. */
const standingPaths = ["/", "/spaces", "/designers", "/about", "/privacy"];

/** Pages of spaces and designers in one file: each has one address a language, beside the standing pages. */
export const pagesPerPart = Math.floor(maxAddressesPerFile / languages.length) - standingPaths.length;

export interface SitemapEntry {
  /** Such as "/spaces/manzi". */
  path: string;
  /** YYYY-MM-DD. */
  updatedOn: string;
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

export const sitemapHead = `${head}<urlset ${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
export const sitemapTail = "</urlset>\n";

/** The lines of the standing pages. */
export function standingEntries(origin: string): string {
  return standingPaths.map((path) => pageEntries(origin, path)).join("");
}

/** The lines of one page. */
export function pageLines(origin: string, { path, updatedOn }: SitemapEntry): string {
  return pageEntries(origin, path, updatedOn);
}

/** The index that names the parts, from 1. */
export function sitemapIndex(origin: string, partCount: number): string {
  const parts = Array.from({ length: partCount }, (_, place) => `<sitemap><loc>${origin}/sitemap.xml?part=${place + 1}</loc></sitemap>\n`);
  return `${head}<sitemapindex ${namespace}>\n${parts.join("")}</sitemapindex>\n`;
}

function pageEntries(origin: string, path: string, updatedOn?: string): string {
  const address = (language: Language) => origin + localPath(language, path);
  const alternate = (code: string, href: string) => `<xhtml:link rel="alternate" hreflang="${code}" href="${href}"/>`;
  const alternates = languages.map((language) => alternate(language, address(language))).join("") + alternate("x-default", address("vi"));
  const changed = updatedOn ? `<lastmod>${updatedOn}</lastmod>` : "";
  return languages.map((language) => `<url><loc>${address(language)}</loc>${changed}${alternates}</url>\n`).join("");
}
