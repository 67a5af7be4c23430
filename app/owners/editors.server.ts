import { recordAudit } from "~/accounts/audit.server";
import { can } from "~/accounts/can";
import { db, type Tx } from "~/adapters/db.server";
import type { Language } from "~/i18n/i18n";
import type { Keeper } from "./listing.server";
import { enqueueOwnerLetter } from "./owner-mail.server";
import type { Editor } from "./owner-view";

/** Those who look after a space, longest first, as one of them or a moderator sees them. */
export async function listEditors(keeper: Keeper, spaceId: string): Promise<Editor[]> {
  const rows = await db.spaceOwner.findMany({ where: { spaceId }, orderBy: [{ since: "asc" }, { userId: "asc" }], include: { user: { select: { name: true } } } });
  const own = rows.find(({ userId }) => userId === keeper.id);
  return rows.map(({ userId, since, user }) => ({
    userId, name: user.name, since: since.toISOString(), isMe: userId === keeper.id,
    mayRemove: userId !== keeper.id && mayRemove(keeper, own?.since ?? null, since),
  }));
}

export type RemoveOutcome = { kind: "removed" } | { kind: "notAllowed" };

/** Takes somebody off a space: owners those who came after them, moderators anybody but themselves. They hear of it by mail. */
export async function removeOwner(keeper: Keeper, spaceId: string, userId: string): Promise<RemoveOutcome> {
  if (userId === keeper.id) return { kind: "notAllowed" };
  return db.$transaction(async (tx): Promise<RemoveOutcome> => {
    const rows = await tx.$queryRaw<{ userId: string; since: Date }[]>`SELECT user_id AS "userId", since FROM space_owner WHERE space_id = ${spaceId}::uuid FOR UPDATE`;
    const [own, other] = [keeper.id, userId].map((id) => rows.find((row) => row.userId === id));
    if (!other || !mayRemove(keeper, own?.since ?? null, other.since)) return { kind: "notAllowed" };
    await takeOff(tx, keeper.id, spaceId, userId);
    const [person, space] = [
      await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true, language: true } }),
      await tx.space.findUniqueOrThrow({ where: { id: spaceId }, select: { nameVi: true } }),
    ];
    await enqueueOwnerLetter(tx, "removed", { to: person.email, language: person.language as Language }, { values: { space: space.nameVi } });
    return { kind: "removed" };
  });
}

/** Looks after a space no longer; the last one may leave, too. */
export async function leaveSpace(userId: string, spaceId: string): Promise<void> {
  await db.$transaction((tx) => takeOff(tx, userId, spaceId, userId));
}

async function takeOff(tx: Tx, by: string, spaceId: string, userId: string): Promise<void> {
  const { count } = await tx.spaceOwner.deleteMany({ where: { spaceId, userId } });
  // why: whom they had asked was asked on their word.
  await tx.spaceInvitation.deleteMany({ where: { spaceId, invitedById: userId } });
  if (count > 0) await recordAudit(tx, { actor: by, action: "owner.remove", subjectType: "space", subjectId: spaceId, detail: { user: userId } });
}

function mayRemove(keeper: Keeper, ownSince: Date | null, since: Date): boolean {
  return can(keeper.role, "moderate") || (ownSince !== null && ownSince < since);
}
