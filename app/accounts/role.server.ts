import { db } from "~/adapters/db.server";
import type { Role } from "./can";
import { logAccountEvent } from "./event-log.server";
import { noteOwnerChanged } from "./owner-change.server";
import { endSessions } from "./session.server";

/** Gives an account a role and ends its sessions, so that none keeps what it was opened with; null where no account has the address. */
export async function setRole(email: string, role: Role): Promise<{ userId: string; hasSecondFactor: boolean } | null> {
  const user = await db.$transaction(async (tx) => {
    const found = await tx.user.findUnique({ where: { email: email.trim().toLowerCase() }, select: { id: true, role: true, twoFactorEnabled: true, passkeys: { select: { id: true } } } });
    if (!found) return null;
    if (found.role !== role) {
      await tx.user.update({ where: { id: found.id }, data: { role } });
      await endSessions(tx, found.id);
    }
    return found;
  });
  if (!user) return null;
  logAccountEvent("role-changed", { user: user.id, role });
  return { userId: user.id, hasSecondFactor: user.twoFactorEnabled === true || user.passkeys.length > 0 };
}

/** Closes an account: no session of it lives and none can be opened. */
export async function closeAccount(userId: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { disabledAt: now } });
    await endSessions(tx, userId);
    await noteOwnerChanged(tx, userId);
  });
  logAccountEvent("account-closed", { user: userId });
}
