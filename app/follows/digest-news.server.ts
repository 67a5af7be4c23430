import { db } from "~/adapters/db.server";
import { shownTo } from "~/designers/profile.server";
import type { CreativeField } from "~/spaces/space";
import type { Subject, SubjectType } from "./subject";

/** A follow with the instant from which on its news count: of the last digest, or of the follow where that is later. */
export interface Watch extends Subject {
  since: Date;
}

export interface DesignerNews {
  handle: string;
  name: string;
  /** Whether the profile itself was published since. */
  isNew: boolean;
  works: { titleVi: string | null; titleEn: string | null }[];
}

export interface SpaceNews {
  slug: string;
  nameVi: string;
  nameEn: string | null;
  wardVi: string | null;
  wardEn: string | null;
}

/** What has changed among things that are followed; only what everybody may see. */
export interface News {
  designers: DesignerNews[];
  changed: SpaceNews[];
  added: SpaceNews[];
}

/** Most lines of a kind in one mail. */
const maxLines = 30;

/** The news of these follows up to an instant. */
export async function gatherNews(watches: readonly Watch[], until: Date): Promise<News> {
  const of = (type: SubjectType) => watches.filter((one) => one.type === type);
  const [designers, added] = await Promise.all([designerNews(of("designer"), until), addedSpaces(of("ward"), of("field"), until)]);
  const addedSlugs = new Set(added.map(({ slug }) => slug));
  const changed = (await changedSpaces(of("space"), until)).filter(({ slug }) => !addedSlugs.has(slug));
  return { designers, changed, added };
}

/** Whether there is anything to tell. */
export function isNews({ designers, changed, added }: News): boolean {
  return designers.length + changed.length + added.length > 0;
}

async function designerNews(watches: readonly Watch[], until: Date): Promise<DesignerNews[]> {
  if (watches.length === 0) return [];
  const sinceOf = new Map(watches.map(({ id, since }) => [id, since]));
  const span = { gt: earliest(watches), lte: until };
  const rows = await db.designerProfile.findMany({
    where: { id: { in: watches.map(({ id }) => id) }, ...shownTo(null) },
    select: { id: true, handle: true, name: true, publishedAt: true, works: { where: { hiddenAt: null, createdAt: span }, select: { titleVi: true, titleEn: true, createdAt: true }, orderBy: { position: "asc" } } },
    orderBy: { name: "asc" },
  });
  return rows
    .map(({ id, publishedAt, works, ...designer }) => {
      const isSince = (at: Date | null) => at !== null && at > (sinceOf.get(id) ?? until) && at <= until;
      return { handle: designer.handle, name: designer.name, isNew: isSince(publishedAt), works: works.filter(({ createdAt }) => isSince(createdAt)).map(({ titleVi, titleEn }) => ({ titleVi, titleEn })) };
    })
    .filter(({ isNew, works }) => isNew || works.length > 0)
    .slice(0, maxLines);
}

const spaceColumns = { id: true, slug: true, nameVi: true, nameEn: true, ward: { select: { code: true, fullNameVi: true, nameEn: true } } } as const;

async function changedSpaces(watches: readonly Watch[], until: Date): Promise<SpaceNews[]> {
  if (watches.length === 0) return [];
  const sinceOf = new Map(watches.map(({ id, since }) => [id, since]));
  const rows = await db.space.findMany({
    where: { id: { in: watches.map(({ id }) => id) }, status: { not: "hidden" } },
    select: { ...spaceColumns, revisions: { where: { version: { gt: 1 }, at: { gt: earliest(watches), lte: until } }, select: { at: true } } },
    orderBy: { nameVi: "asc" },
  });
  return rows.filter(({ id, revisions }) => revisions.some(({ at }) => at > (sinceOf.get(id) ?? until))).slice(0, maxLines).map(toNews);
}

async function addedSpaces(wards: readonly Watch[], fields: readonly Watch[], until: Date): Promise<SpaceNews[]> {
  const watches = [...wards, ...fields];
  if (watches.length === 0) return [];
  const rows = await db.space.findMany({
    where: { status: "published", createdAt: { gt: earliest(watches), lte: until }, OR: [{ wardCode: { in: wards.map(({ id }) => id) } }, { fields: { hasSome: fields.map(({ id }) => id) } }] },
    select: { ...spaceColumns, fields: true, createdAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 10 * maxLines,
  });
  const isWatched = ({ ward, fields: own, createdAt }: (typeof rows)[number]) =>
    wards.some(({ id, since }) => id === ward?.code && createdAt > since) || fields.some(({ id, since }) => own.includes(id as CreativeField) && createdAt > since);
  return rows.filter(isWatched).slice(0, maxLines).map(toNews);
}

function toNews({ slug, nameVi, nameEn, ward }: { slug: string; nameVi: string; nameEn: string | null; ward: { fullNameVi: string; nameEn: string } | null }): SpaceNews {
  return { slug, nameVi, nameEn, wardVi: ward?.fullNameVi ?? null, wardEn: ward?.nameEn ?? null };
}

function earliest(watches: readonly Watch[]): Date {
  return new Date(Math.min(...watches.map(({ since }) => since.getTime())));
}
