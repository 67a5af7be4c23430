import type { Prisma } from "@prisma/client";
import { db } from "~/adapters/db.server";
import { isUuid } from "~/lib/uuid";
import { pictureColumns, toPicture } from "~/media/picture.server";
import type { CreativeField } from "~/spaces/space";
import { standingColumns, toStanding } from "./standing.server";
import { viewOf } from "./visibility";
import type { CreditState, Licence, WorkView } from "./work";

const shownColumns = {
  id: true, slug: true, titleVi: true, titleEn: true, textVi: true, textEn: true, year: true, fields: true, tools: true, licence: true, creditLine: true, spaceId: true,
  space: { select: { slug: true, nameVi: true, nameEn: true, status: true } },
  images: { select: { mediaId: true, altVi: true, altEn: true, media: { select: pictureColumns } }, orderBy: { position: "asc" } },
  credits: { select: { profileId: true, role: true, state: true, profile: { select: { ...standingColumns, handle: true, name: true } } }, orderBy: { profile: { name: "asc" } } },
} as const satisfies Prisma.WorkSelect;

type WorkRow = Prisma.WorkGetPayload<{ select: typeof shownColumns }>;

/** The profile of an account, which its works hang on; null where there is none yet. */
export async function getOwnProfile(userId: string): Promise<{ id: string; handle: string; name: string } | null> {
  return db.designerProfile.findUnique({ where: { userId }, select: { id: true, handle: true, name: true } });
}

/** All works of an account in their order, with pictures that still wait and credits that were refused. */
export async function listOwnWorks(userId: string): Promise<WorkView[]> {
  const rows = await db.work.findMany({ where: { profile: { userId } }, select: shownColumns, orderBy: { position: "asc" } });
  return rows.map(toOwnWork);
}

/** One work of an account; null for the works of others. */
export async function getOwnWork(userId: string, workId: string | undefined): Promise<WorkView | null> {
  if (!isUuid(workId)) return null;
  const row = await db.work.findFirst({ where: { id: workId, profile: { userId } }, select: shownColumns });
  return row && toOwnWork(row);
}

/**
 * The works of a profile as its visitors see them, in order: pictures that are ready, credits that were not refused, co-authors who
 * may be seen by everybody. Whether the profile itself may be seen is the caller's question.
 */
export async function listWorks(profileId: string): Promise<WorkView[]> {
  const rows = await db.work.findMany({ where: { profileId, hiddenAt: null }, select: shownColumns, orderBy: { position: "asc" } });
  return rows.map((row) => {
    const work = toOwnWork(row);
    const seen = new Set(row.credits.filter(({ profile }) => viewOf(toStanding(profile), null)).map((one) => one.profileId));
    return {
      ...work,
      space: row.space?.status === "hidden" ? null : work.space,
      pictures: work.pictures.filter(({ picture }) => picture !== null),
      credits: work.credits.filter((credit) => credit.state !== "refused" && seen.has(credit.profileId)),
    };
  });
}

/** A credit somebody gave to an account. */
export interface OwnCredit {
  workId: string;
  titleVi: string | null;
  titleEn: string | null;
  by: { handle: string; name: string };
  role: string;
  state: CreditState;
}

/** Works on which others name this account as co-author, those that wait for an answer first. */
export async function listOwnCredits(userId: string): Promise<OwnCredit[]> {
  const rows = await db.workCredit.findMany({
    where: { profile: { userId }, work: { hiddenAt: null } },
    select: { workId: true, role: true, state: true, work: { select: { titleVi: true, titleEn: true, profile: { select: { handle: true, name: true } } } } },
    orderBy: [{ work: { createdAt: "desc" } }],
  });
  const credits = rows.map(({ workId, role, state, work }) => ({ workId, role, state: state as CreditState, titleVi: work.titleVi, titleEn: work.titleEn, by: work.profile }));
  return credits.sort((a, b) => Number(b.state === "pending") - Number(a.state === "pending"));
}

function toOwnWork({ images, credits, space, fields, licence, ...facts }: WorkRow): WorkView {
  return {
    ...facts,
    fields: fields as CreativeField[],
    licence: licence as Licence,
    space: space && { slug: space.slug, nameVi: space.nameVi, nameEn: space.nameEn },
    pictures: images.map(({ mediaId, altVi, altEn, media }) => ({ mediaId, altVi, altEn, picture: toPicture(media), state: media.state, refusal: media.refusal })),
    credits: credits.map(({ profileId, role, state, profile }) => ({ profileId, role, state: state as CreditState, handle: profile.handle, name: profile.name })),
  };
}
