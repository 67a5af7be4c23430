import type { Prisma } from "@prisma/client";
import { db, type Tx } from "~/adapters/db.server";
import { shownTo } from "~/designers/profile.server";
import type { Reader } from "./correspondence";

/** How somebody appears to whom they write: by the name of their profile where they have one, else by that of their account. */
export interface Correspondent {
  name: string;
  /** Of a profile that members may see; null where there is none. */
  handle: string | null;
}

export const correspondentColumns = {
  id: true, name: true, deactivatedAt: true, disabledAt: true,
  profile: { select: { name: true, handle: true, state: true, visibility: true } },
} as const satisfies Prisma.UserSelect;

export type CorrespondentRow = Prisma.UserGetPayload<{ select: typeof correspondentColumns }>;

/** The row as others see it. */
export function toCorrespondent({ name, profile, ...account }: CorrespondentRow): Correspondent {
  const isSeen = profile?.state === "published" && profile.visibility !== "hidden" && !isAway(account);
  return { name: profile?.name ?? name, handle: isSeen ? profile.handle : null };
}

/** Whether an account is put aside or closed. */
export function isAway({ deactivatedAt, disabledAt }: Pick<CorrespondentRow, "deactivatedAt" | "disabledAt">): boolean {
  return deactivatedAt !== null || disabledAt !== null;
}

export interface ProfileReader extends Reader {
  profileId: string;
  name: string;
}

/** The designer at a handle as somebody to write to; null where the profile does not exist for the viewer. */
export async function findReader(handle: string, viewer: { id: string } | null): Promise<ProfileReader | null> {
  const row = await db.designerProfile.findFirst({
    where: { handle, ...shownTo(viewer) },
    select: { id: true, userId: true, name: true, availability: true, user: { select: { birthYear: true } } },
  });
  return row && { id: row.userId, profileId: row.id, name: row.name, open: row.availability.length > 0, birthYear: row.user?.birthYear ?? null };
}

/** Who of two has blocked whom. */
export async function blocksBetween(tx: Tx, writerId: string, readerId: string): Promise<{ byWriter: boolean; byReader: boolean }> {
  const rows = await tx.contactBlock.findMany({ where: { OR: [{ userId: writerId, blockedUserId: readerId }, { userId: readerId, blockedUserId: writerId }] }, select: { userId: true } });
  return { byWriter: rows.some(({ userId }) => userId === writerId), byReader: rows.some(({ userId }) => userId === readerId) };
}
