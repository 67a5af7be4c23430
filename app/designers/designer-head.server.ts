import { createI18n, inLanguage, type Language, localPath } from "~/i18n/i18n";
import en from "~/i18n/en/designers.json";
import vi from "~/i18n/vi/designers.json";
import { pictureUrl } from "~/media/media";
import type { DesignerPageData } from "./profile-data";

const words = { vi: createI18n("vi", { designers: vi }), en: createI18n("en", { designers: en }) };

interface DesignerHead {
  title: string;
  description: string;
  jobTitles: string[];
  /** The first picture of a work, where there is one. */
  image: string | undefined;
  /** The picture for previews. */
  social: string;
}

/** What search engines and previews are told of a designer. */
export function designerHead(language: Language, page: DesignerPageData): DesignerHead {
  const { t } = words[language];
  const jobTitles = page.disciplines.map((one) => t(`designers:discipline.${one}`));
  const picture = page.works.flatMap(({ pictures }) => pictures).find((one) => one.picture)?.picture;
  const width = picture?.widths.findLast((one) => one <= 1280);
  return {
    title: page.name,
    description: inLanguage(language, page.headlineVi, page.headlineEn)?.text ?? [page.name, ...jobTitles].join(", "),
    jobTitles,
    image: picture && width ? pictureUrl(picture.id, width, "jpg") : undefined,
    social: localPath(language, `/social/designers/${page.handle}.png`),
  };
}
