import { type Language, createI18n } from "~/i18n/i18n";
import { loadAllSections } from "~/i18n/sections";
import { formatNumber } from "~/lib/format";

/** Title and description of the directory's page for the words searched and the number found. */
export async function describeSpaces(language: Language, words: string, total: number): Promise<{ title: string; description: string }> {
  const { t } = createI18n(language, await loadAllSections(language));
  return {
    title: words === "" ? t("search:meta.title") : t("search:meta.titleWords", { words }),
    description: t("search:meta.description", { count: total, formatted: formatNumber(language, total) }),
  };
}
