import { createI18n, inLanguage, type Language } from "~/i18n/i18n";
import en from "~/i18n/en/designers.json";
import vi from "~/i18n/vi/designers.json";
import { pictureUrl } from "~/media/media";
import type { DesignerPageData } from "./profile-data";

const words = { vi: createI18n("vi", { designers: vi }), en: createI18n("en", { designers: en }) };

/** What search engines and previews are told of a designer; the picture is of their first work that has one. */
export function designerHead(language: Language, page: DesignerPageData): { title: string; description: string; jobTitles: string[]; image: string | undefined } {
  const { t } = words[language];
  const jobTitles = page.disciplines.map((one) => t(`designers:discipline.${one}`));
  const picture = page.works.flatMap(({ pictures }) => pictures).find((one) => one.picture)?.picture;
  const width = picture?.widths.findLast((one) => one <= 1280);
  return {
    title: page.name,
    description: inLanguage(language, page.headlineVi, page.headlineEn)?.text ?? [page.name, ...jobTitles].join(", "),
    jobTitles,
    image: picture && width ? pictureUrl(picture.id, width, "jpg") : undefined,
  };
}
