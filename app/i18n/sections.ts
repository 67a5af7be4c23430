import type { Language, Sections } from "./i18n";

const files = import.meta.glob<Record<string, unknown>>("./*/*.json", { import: "default" });

/** Loads every section of one language; the browser fetches only the reader's. */
export async function loadSections(language: Language): Promise<Sections> {
  const own = Object.entries(files).filter(([path]) => path.startsWith(`./${language}/`));
  const loaded = await Promise.all(own.map(async ([path, load]) => [path.slice(5, -5), await load()] as const));
  return Object.fromEntries(loaded);
}
