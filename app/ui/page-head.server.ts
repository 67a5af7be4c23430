import { createI18n, type Language } from "~/i18n/i18n";
import { loadAllSections } from "~/i18n/sections";

/** Title and description of a page whose words stand under `meta` in a section of its own. */
export async function headOf(language: Language, section: string): Promise<{ title: string; description: string }> {
  const { t } = createI18n(language, await loadAllSections(language));
  return { title: t(`${section}:meta.title`), description: t(`${section}:meta.description`) };
}
