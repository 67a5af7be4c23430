/** What the head of a space's page tells other programs: title, picture, and the place in the words of schema.org. */
import { inLanguage, type Language } from "~/i18n/i18n";
import { pageMeta } from "~/ui/meta";
import { addDays } from "./hanoi-time";
import { spaceJsonLd } from "./json-ld";
import type { SpacePageData } from "./space-page-data";

interface Told {
  page: SpacePageData;
  /** The path of the social picture. */
  picture: string;
  /** The page's absolute address. */
  url: string;
  language: Language;
  origin: string;
}

/** The tags of a space's page. */
export function spaceTags({ page, picture, url, language, origin }: Told) {
  const { space } = page;
  const name = inLanguage(language, space.nameVi, space.nameEn)?.text ?? space.nameVi;
  const description = inLanguage(language, space.summaryVi, space.summaryEn)?.text ?? null;
  const ward = page.ward ?? page.formerDistrict;
  const wardName = ward && (language === "vi" ? ward.fullNameVi : ward.nameEn);
  const hours = page.hours && { table: page.hours, monday: page.monday, sunday: addDays(page.monday, 6) };
  return [
    ...pageMeta({ language, path: `/spaces/${space.slug}`, title: name, description: description ?? name, image: picture, origin, hidden: space.status === "hidden" }),
    { "script:ld+json": spaceJsonLd({ space, name, description, wardName, url, imageUrl: origin + picture, hours }) },
  ];
}
