/** What designers look like to a program: only what their public page states, with addresses in full. */
import type { DesignerCard, DesignerPageData } from "~/designers/profile-data";
import type { WorkView } from "~/designers/work";
import { inLanguage, type Language, localPath } from "~/i18n/i18n";
import { type PictureData, pictureUrl } from "~/media/media";
import type { DesignersView } from "~/search/designers-view";

/** The width that a program is given a picture in, where it is as wide. */
const imageWidth = 1280;

/** One page of designers with total and facets. */
export function designerPage(language: Language, origin: string, view: DesignersView, limit: number) {
  const { designers, total, samples, page, pageCount, facets, place, degraded } = view;
  return { total, samples, page, pageCount, limit, facets, place, degraded, designers: designers.map((card) => publicCard(language, origin, card)) };
}

/** A designer with their works. */
export function publicDesigner(language: Language, origin: string, page: DesignerPageData) {
  const { handle, name, headlineVi, headlineEn, bioVi, bioEn, learning, disciplines, languages, availability, skills, ward, spaces, links, sample, works } = page;
  return {
    handle, name, headline: inLanguage(language, headlineVi, headlineEn)?.text ?? null, ...addresses(origin, `/designers/${handle}`),
    headlineVi, headlineEn, bioVi, bioEn, learning, disciplines, languages, availability, skills, ward, sample, links,
    spaces: spaces.map((space) => ({ ...space, ...addresses(origin, `/spaces/${space.slug}`) })),
    works: works.map((work) => publicWork(origin, work)),
  };
}

function publicCard(language: Language, origin: string, card: DesignerCard) {
  const { handle, name, headlineVi, headlineEn, disciplines, languages, availability, skills, ward, sample, picture, altVi, altEn } = card;
  return {
    handle, name, headline: inLanguage(language, headlineVi, headlineEn)?.text ?? null, ...addresses(origin, `/designers/${handle}`),
    headlineVi, headlineEn, disciplines, languages, availability, skills, ward, sample,
    image: picture && publicImage(origin, picture, altVi, altEn),
  };
}

function publicWork(origin: string, work: WorkView) {
  const { slug, titleVi, titleEn, textVi, textEn, year, fields, tools, licence, creditLine, space, pictures, credits } = work;
  return {
    slug, titleVi, titleEn, textVi, textEn, year, fields, tools, licence, creditLine,
    space: space && { slug: space.slug, nameVi: space.nameVi, nameEn: space.nameEn, ...addresses(origin, `/spaces/${space.slug}`) },
    credits: credits.map(({ handle, name, role, state }) => ({ handle, name, role, state })),
    images: pictures.flatMap(({ picture, altVi, altEn }) => (picture ? [publicImage(origin, picture, altVi, altEn)] : [])),
  };
}

function publicImage(origin: string, { id, width, height, widths }: PictureData, altVi: string | null, altEn: string | null) {
  const own = widths.findLast((one) => one <= imageWidth) ?? widths[0] ?? width;
  return { url: origin + pictureUrl(id, own, "jpg"), width: own, height: Math.round((height * own) / width), altVi, altEn };
}

function addresses(origin: string, path: string) {
  return { url: origin + path, urlEn: origin + localPath("en", path) };
}
