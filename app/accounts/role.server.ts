import { db, type Tx } from "~/adapters/db.server";
import { recordAudit } from "./audit.server";
import type { Role } from "./can";
import { logAccountEvent } from "./event-log.server";
import { noteOwnerChanged } from "./owner-change.server";
import { endSessions } from "./session.server";

/** Who asks where nobody is signed in: whoever runs the site, at its command line. */
const operator = "system";

/** Gives an account a role by the word of whoever runs the site; null where no account has the address. */
export async function setRole(email: string, role: Role): Promise<{ userId: string; hasSecondFactor: boolean } | null> {
  const user = await db.$transaction(async (tx) => {
    const found = await tx.user.findUnique({ where: { email: email.trim().toLowerCase() }, select: { id: true, role: true, twoFactorEnabled: true, passkeys: { select: { id: true } } } });
    if (found && found.role !== role) await giveRole(tx, operator, { id: found.id, role: found.role as Role }, role);
    return found;
  });
  if (!user) return null;
  return { userId: user.id, hasSecondFactor: user.twoFactorEnabled === true || user.passkeys.length > 0 };
}

/** Gives a person another role: their sessions end, so that none keeps what it was opened with, and what rested on the old role goes with it. */
export async function giveRole(tx: Tx, actor: string, { id, role: before }: { id: string; role: Role }, role: Role): Promise<void> {
  await tx.user.update({ where: { id }, data: { role, ...(role === "member" && { areasOnly: false }) } });
  if (role === "member") {
    await tx.moderatorArea.deleteMany({ where: { userId: id } });
    await tx.submission.updateMany({ where: { claimedById: id }, data: { claimedById: null, claimedUntil: null } });
  }
  await endSessions(tx, id);
  await recordAudit(tx, { actor, action: "account.role", subjectType: "account", subjectId: id, detail: { before, after: role } });
  logAccountEvent("role-changed", { user: id, role });
}

/** Closes an account: no session of it lives and none can be opened, and its profile is gone from pages and index. */
export async function shutAccount(tx: Tx, actor: string, userId: string, now: Date): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { disabledAt: now } });
  await tx.submission.updateMany({ where: { claimedById: userId }, data: { claimedById: null, claimedUntil: null } });
  await endSessions(tx, userId);
  await noteOwnerChanged(tx, userId);
  await recordAudit(tx, { actor, action: "account.close", subjectType: "account", subjectId: userId });
  logAccountEvent("account-closed", { user: userId });
}

/** Opens an account that was closed. */
export async function reopenAccount(tx: Tx, actor: string, userId: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { disabledAt: null } });
  await noteOwnerChanged(tx, userId);
  await recordAudit(tx, { actor, action: "account.open", subjectType: "account", subjectId: userId });
  logAccountEvent("account-opened", { user: userId });
}

/** Closes an account by the word of whoever runs the site. */
export async function closeAccount(userId: string, now: Date): Promise<void> {
  await db.$transaction((tx) => shutAccount(tx, operator, userId, now));
}
