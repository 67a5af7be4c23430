import { buffer } from "node:stream/consumers";
import { storage } from "~/adapters/storage.server";
import { createI18n, type Language } from "~/i18n/i18n";
import { loadAllSections } from "~/i18n/sections";
import { cacheControl } from "~/lib/http.server";
import { type PictureData, variantKey } from "~/media/media";
import { drawSocialPicture, socialSize, type SocialText, wallHeight } from "~/spaces/social-drawing.server";
import { drawnPictureResponse } from "~/spaces/social-picture.server";
import { oneLine } from "~/ui/mail-body";
import { fieldOfDesigner } from "./designer";
import type { DesignerPageData } from "./profile-data";
import { getDesigner } from "./profile.server";

const maxPictures = 3;
const gap = 6;
/** Letters that our fonts draw. */
const latin = /^[\p{Script=Latin}\p{Script=Common}\p{M}]+$/u;
const pictographs = /\p{Extended_Pictographic}/u;

/**
 * The picture that stands for a designer where their page is shared, made of their first works; null where not everybody sees the
 * page, whoever asks. Copies ask again each time, so that it is gone when the page is.
 */
export async function designerSocialPicture(request: Request, language: Language, handle: string, now: Date): Promise<Response | null> {
  const found = await getDesigner(handle, null, now);
  if (!found) return null;
  const text = await textOf(language, found.page);
  const pictures = picturesOf(found.page);
  return drawnPictureResponse(request, {
    about: [text, pictures.map(({ id }) => id)],
    caching: cacheControl.revalidate,
    draw: async () => drawSocialPicture(text, await wallOf(pictures)),
  });
}

async function textOf(language: Language, page: DesignerPageData): Promise<SocialText> {
  const { t } = createI18n(language, await loadAllSections(language));
  const does = page.disciplines.slice(0, page.sample ? 1 : 2).map((one) => t(`designers:discipline.${one}`));
  const isDrawable = latin.test(page.name) && !pictographs.test(page.name);
  return {
    field: fieldOfDesigner(page.disciplines),
    slug: page.handle,
    over: [...(page.sample ? [t("designers:card.sample")] : []), ...does].join(" · "),
    name: isDrawable ? oneLine(page.name, 80) : `@${page.handle}`,
    under: page.ward ? (language === "vi" ? page.ward.fullNameVi : page.ward.nameEn) : t("designers:city"),
    siteName: t("ui:siteName"),
  };
}

/** The first picture of each work, then of the first works further ones. */
function picturesOf({ works }: DesignerPageData): PictureData[] {
  const [firsts, others] = [works.map(({ pictures }) => pictures.slice(0, 1)), works.map(({ pictures }) => pictures.slice(1))];
  return [...firsts, ...others].flat().flatMap(({ picture }) => picture ?? []).slice(0, maxPictures);
}

/** The pictures side by side, each cropped around its focal point; undefined where there are none, for tiles to stand there. */
async function wallOf(pictures: readonly PictureData[]): Promise<string | undefined> {
  if (pictures.length === 0) return undefined;
  const width = (socialSize.width - gap * (pictures.length - 1)) / pictures.length;
  const frames = await Promise.all(pictures.map(async (picture, place) => {
    const bytes = await bytesOf(picture, width);
    const box = `x="${place * (width + gap)}" width="${width}" height="${wallHeight}"`;
    return bytes ? `<svg ${box}><image width="${width}" height="${wallHeight}" preserveAspectRatio="${anchor(picture)} slice" href="data:image/jpeg;base64,${bytes.toString("base64")}"/></svg>` : "";
  }));
  return frames.join("");
}

async function bytesOf({ id, widths }: PictureData, neededWidth: number): Promise<Buffer | null> {
  const width = widths.find((one) => one >= neededWidth) ?? widths.at(-1);
  const file = width === undefined ? null : await storage.get(variantKey(id, width, "jpg"));
  return file && buffer(file.stream);
}

/** The third of the picture in which its focal point lies, as SVG says it. */
function anchor({ focalX, focalY }: PictureData): string {
  const third = (share: number) => (share < 1 / 3 ? "Min" : share > 2 / 3 ? "Max" : "Mid");
  return `x${third(focalX)}Y${third(focalY)}`;
}
