import { db } from "~/adapters/db.server";
import type { Variant } from "~/media/media";

/** A picture file that goes into the export. */
export interface ExportedPicture {
  /** Its path within the export. */
  file: string;
  /** Where it is stored. */
  key: string;
}

/** The works of an account with their pictures, pictures of no work, and the credits others gave; and which files to pack. */
export async function getExportedWorks(userId: string) {
  const [works, media, credits] = await Promise.all([getWorks(userId), getMedia(userId), getCredits(userId)]);
  const keys = new Map(media.flatMap(({ id, variants }) => { const key = largestJpeg(variants as unknown as Variant[]); return key ? [[id, key] as const] : []; }));
  const files = new Map<string, ExportedPicture>();
  const fileOf = (mediaId: string, name: string): string | null => {
    const key = keys.get(mediaId);
    if (key && !files.has(mediaId)) files.set(mediaId, { file: `pictures/${name}.jpg`, key });
    return files.get(mediaId)?.file ?? null;
  };
  return {
    works: works.map(({ images, credits: coAuthors, ...facts }) => ({
      ...facts,
      pictures: images.map(({ mediaId, altVi, altEn, media: { width, height } }, place) => ({ file: fileOf(mediaId, `${facts.slug}-${place + 1}`), altVi, altEn, width, height })),
      credits: coAuthors.map(({ profile, ...credit }) => ({ ...credit, ...profile })),
    })),
    pictures: media.map(({ variants: _variants, ...facts }) => ({ ...facts, file: fileOf(facts.id, facts.id) })),
    creditsFromOthers: credits.map(({ work, ...credit }) => ({ ...credit, titleVi: work.titleVi, titleEn: work.titleEn, by: work.profile })),
    files: [...files.values()],
  };
}

function getWorks(userId: string) {
  return db.work.findMany({
    where: { profile: { userId } },
    select: {
      slug: true, titleVi: true, titleEn: true, textVi: true, textEn: true, year: true, fields: true, tools: true, licence: true, creditLine: true,
      hiddenAt: true, createdAt: true, updatedAt: true,
      space: { select: { slug: true, nameVi: true } },
      images: { select: { mediaId: true, altVi: true, altEn: true, media: { select: { width: true, height: true } } }, orderBy: { position: "asc" } },
      credits: { select: { role: true, state: true, decidedAt: true, profile: { select: { handle: true, name: true } } } },
    },
    orderBy: { position: "asc" },
  });
}

function getMedia(userId: string) {
  return db.media.findMany({ where: { ownerId: userId }, select: { id: true, state: true, bytes: true, width: true, height: true, focalX: true, focalY: true, createdAt: true, variants: true }, orderBy: { createdAt: "asc" } });
}

function getCredits(userId: string) {
  return db.workCredit.findMany({
    where: { profile: { userId } },
    select: { role: true, state: true, decidedAt: true, work: { select: { titleVi: true, titleEn: true, profile: { select: { handle: true, name: true } } } } },
  });
}

/** why: every browser and every viewer opens a JPEG. */
function largestJpeg(variants: readonly Variant[]): string | null {
  return variants.filter(({ format }) => format === "jpg").sort((a, b) => b.width - a.width)[0]?.key ?? null;
}
