import { db, type Tx } from "~/adapters/db.server";
import { recordAudit } from "~/accounts/audit.server";
import type { LocationPrecision, SpaceStatus } from "~/spaces/space";
import type { KeptSpace } from "./owner-view";

/** How we know that somebody looks after a space. */
export type OwnerVia = "phone" | "domain" | "moderator" | "owner";

/** Whether a person looks after a space. */
export async function isOwner(tx: Tx, userId: string, spaceId: string): Promise<boolean> {
  return (await tx.spaceOwner.count({ where: { userId, spaceId } })) > 0;
}

/** The same, for pages. */
export function ownsSpace(userId: string, spaceId: string): Promise<boolean> {
  return isOwner(db, userId, spaceId);
}

/** The same, held until the transaction ends: whoever takes them off waits. */
export async function holdOwner(tx: Tx, userId: string, spaceId: string): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM space_owner WHERE user_id = ${userId} AND space_id = ${spaceId}::uuid FOR SHARE`;
  return held.length > 0;
}

/** Makes a person one of those who look after a space, with the line that says who granted it; nothing where they do already. */
export async function addOwner(tx: Tx, { userId, spaceId, via, by }: { userId: string; spaceId: string; via: OwnerVia; by: string }): Promise<void> {
  const { count } = await tx.spaceOwner.createMany({ data: [{ userId, spaceId, via }], skipDuplicates: true });
  if (count > 0) await recordAudit(tx, { actor: by, action: "owner.add", subjectType: "space", subjectId: spaceId, detail: { user: userId, via } });
}

/** The spaces a person looks after, by name. */
export async function listKeptSpaces(userId: string): Promise<KeptSpace[]> {
  const rows = await db.space.findMany({
    where: { owners: { some: { userId } } },
    select: { slug: true, nameVi: true, nameEn: true, status: true, locationPrecision: true },
    orderBy: { nameVi: "asc" },
  });
  return rows.map((row) => ({ ...row, status: row.status as SpaceStatus, locationPrecision: row.locationPrecision as LocationPrecision }));
}

/** Whom to write to about a space: those who look after it, but one. */
export function ownersToTell(tx: Tx, spaceId: string, exceptId: string) {
  return tx.user.findMany({ where: { ownedSpaces: { some: { spaceId } }, id: { not: exceptId }, disabledAt: null }, select: { name: true, email: true, language: true } });
}
