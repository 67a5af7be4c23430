import { logAccountEvent } from "~/accounts/event-log.server";
import { db, type Tx } from "~/adapters/db.server";
import { noteWorksChanged } from "~/designers/work-change.server";
import type { Standing } from "./erasure";

/** Conditions of a request for erasure that is neither taken back nor carried out. */
export const openErasure = { cancelledAt: null, doneAt: null } as const;

/** Whether the person is here, has put the account aside, or is about to leave. */
export async function standingOf(userId: string): Promise<Standing> {
  const [user, erasure] = await Promise.all([
    db.user.findUnique({ where: { id: userId }, select: { deactivatedAt: true } }),
    db.erasure.findFirst({ where: { userId, ...openErasure }, select: { dueAt: true } }),
  ]);
  if (erasure) return { kind: "leaving", dueAt: erasure.dueAt.toISOString() };
  return user?.deactivatedAt ? { kind: "aside" } : { kind: "here" };
}

/** Puts one's own account aside: profile and works are gone from pages, search and machine interface until it is taken back. */
export async function setAside(userId: string, now: Date): Promise<void> {
  const { count } = await db.$transaction(async (tx) => {
    const changed = await tx.user.updateMany({ where: { id: userId, deactivatedAt: null }, data: { deactivatedAt: now } });
    if (changed.count > 0) await noteProfileMoved(tx, userId);
    return changed;
  });
  if (count > 0) logAccountEvent("account-set-aside", { user: userId });
}

/** Takes an account back that was put aside: everything stands as it stood. Not while an erasure waits, which is to be taken back itself. */
export async function takeBack(userId: string): Promise<void> {
  const { count } = await db.$transaction(async (tx) => {
    const changed = await tx.user.updateMany({ where: { id: userId, deactivatedAt: { not: null }, erasures: { none: openErasure } }, data: { deactivatedAt: null } });
    if (changed.count > 0) await noteProfileMoved(tx, userId);
    return changed;
  });
  if (count > 0) logAccountEvent("account-taken-back", { user: userId });
}

/** Has copies of an account's profile renewed, where it has one: pages kept by browsers, the search document. */
export async function noteProfileMoved(tx: Tx, userId: string): Promise<void> {
  const profile = await tx.designerProfile.findUnique({ where: { userId }, select: { id: true } });
  if (profile) await noteWorksChanged(tx, profile.id);
}
