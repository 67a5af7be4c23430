import type { Prisma } from "@prisma/client";
import { db } from "~/adapters/db.server";
import { type Availability, type Discipline, mayShowLinks, type ProfileLanguage, type ProfileLink } from "./designer";
import type { DesignerLink, DesignerPageData } from "./profile-data";
import { standingColumns, toStanding } from "./standing.server";
import { type ProfileView, viewOf } from "./visibility";
import { listWorks } from "./work.server";

/** Designers named on a space's page. */
const namedAtSpace = 24;

const nameColumns = { handle: true, name: true, headlineVi: true, headlineEn: true, disciplines: true } as const;

const pageColumns = {
  ...nameColumns,
  ...standingColumns,
  id: true, bioVi: true, bioEn: true, learning: true, languages: true, availability: true, links: true, sample: true,
  user: { select: { ...standingColumns.user.select, birthYear: true } },
  ward: { select: { fullNameVi: true, nameEn: true } },
  skills: { select: { skill: { select: { label: true } } }, orderBy: { position: "asc" } },
  spaces: { where: { space: { status: { not: "hidden" } } }, select: { space: { select: { slug: true, nameVi: true, nameEn: true } } }, orderBy: { space: { nameVi: "asc" } } },
} as const satisfies Prisma.DesignerProfileSelect;

/** The same question as `viewOf` answers, put to the database: profiles that somebody else sees, as a member or as anybody. */
export function shownTo(viewer: { id: string } | null): Prisma.DesignerProfileWhereInput {
  return {
    state: "published",
    visibility: viewer ? { in: ["public", "members"] } : "public",
    OR: [{ user: null }, { user: { deactivatedAt: null, disabledAt: null } }],
  };
}

/** A designer's page for this viewer, with the right by which they see it; null where it does not exist for them. */
export async function getDesigner(handle: string, viewer: { id: string } | null, now: Date): Promise<{ view: ProfileView; page: DesignerPageData } | null> {
  const row = await db.designerProfile.findUnique({ where: { handle }, select: pageColumns });
  if (!row) return null;
  const view = viewOf(toStanding(row), viewer);
  if (!view) return null;
  const { id, userId: _owner, user, state: _state, visibility: _visibility, ...shown } = row;
  const mayShow = row.sample || mayShowLinks(user?.birthYear ?? null, now.getFullYear());
  return {
    view,
    page: {
      ...shown,
      disciplines: shown.disciplines as Discipline[],
      languages: shown.languages as ProfileLanguage[],
      availability: shown.availability as Availability[],
      skills: shown.skills.map(({ skill }) => skill.label),
      spaces: shown.spaces.map(({ space }) => space),
      links: mayShow ? (shown.links as unknown as ProfileLink[]) : [],
      works: await listWorks(id),
    },
  };
}

/** Designers who say they work at a space and whose profile everybody may see. */
export async function listDesignersAt(spaceId: string): Promise<DesignerLink[]> {
  const rows = await db.designerProfile.findMany({
    where: { ...shownTo(null), spaces: { some: { spaceId } } },
    select: nameColumns,
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    take: namedAtSpace,
  });
  return rows.map((row) => ({ ...row, disciplines: row.disciplines as Discipline[] }));
}
