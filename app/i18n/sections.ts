import { type Language, languageOfPath, type Sections } from "./i18n";

const files = import.meta.glob<Record<string, unknown>>("./*/*.json", { import: "default" });

/**
 * Sections that only some pages show, or none: problems are told to programs. A route that shows one says so with `await needSections(...)`, so that its texts
 * are there before it is drawn and no other page pays for them; tests/texts.test.ts holds routes to it.
 */
export const pageSections = ["about", "privacy", "accounts", "works", "designers", "home", "problem", "touch", "rights", "submissions", "moderation", "programmes", "truth", "propose", "photo", "admin", "owners", "cases"] as const;
export type PageSection = (typeof pageSections)[number];

/** What the browser has fetched; the translator looks texts up in this very object. */
const fetched: Sections = {};

/** Every section of one language, for the server. */
export function loadAllSections(language: Language): Promise<Sections> {
  return load(language, () => true);
}

/** The sections every page needs, with those that routes have asked for; for the browser. */
export async function loadSharedSections(language: Language): Promise<Sections> {
  return Object.assign(fetched, await load(language, (section) => !isPageSection(section)));
}

/** Fetches the texts of the reader's language that a route shows; nothing to do on the server, which has them all. */
export async function needSections(...sections: PageSection[]): Promise<void> {
  if (typeof document === "undefined") return;
  const missing = sections.filter((section) => !(section in fetched));
  Object.assign(fetched, await load(languageOfPath(window.location.pathname), (section) => missing.some((one) => one === section)));
}

function isPageSection(section: string): boolean {
  return pageSections.some((one) => one === section);
}

async function load(language: Language, isWanted: (section: string) => boolean): Promise<Sections> {
  const wanted = Object.entries(files).flatMap(([path, read]) => {
    const [, folder, section = ""] = /^\.\/(\w+)\/([\w-]+)\.json$/.exec(path) ?? [];
    return folder === language && isWanted(section) ? [{ section, read }] : [];
  });
  return Object.fromEntries(await Promise.all(wanted.map(async ({ section, read }) => [section, await read()] as const)));
}
