import { type Language, createI18n } from "~/i18n/i18n";
import { loadAllSections } from "~/i18n/sections";

/** Title and description of the designers' page for the words searched. */
export async function describeDesigners(language: Language, words: string): Promise<{ title: string; description: string }> {
  const { t } = createI18n(language, await loadAllSections(language));
  return {
    title: words === "" ? t("designers:meta.title") : t("designers:meta.titleWords", { words }),
    description: t("designers:meta.description"),
  };
}
