import { db, type Tx } from "~/adapters/db.server";
import type { Language } from "~/i18n/i18n";
import { enqueueLetter } from "./account-mail.server";
import { addressKey } from "./address-key";
import { auth } from "./auth.server";
import { logAccountEvent } from "./event-log.server";
import { dropLinks, peekLink, takeLink } from "./link.server";
import { giveTokenBack, takeToken } from "./limits.server";
import { passwordProblem, type PasswordProblem } from "./password-rule";
import { endSessions, type SessionUser } from "./session.server";

export type PasswordOutcome = { kind: "changed" } | { kind: "badLink" } | { kind: "wrong" } | { kind: "unfit"; problem: PasswordProblem } | { kind: "limited"; retryAfterSeconds: number };

/** Sets a new password by a mailed link: every session ends, every other link is worthless, and the owner is told. */
export async function resetPassword(token: string, password: string, clientAddress: string, now: Date): Promise<PasswordOutcome> {
  const tries = await takeToken("link-try", addressKey(clientAddress));
  if (!tries.ok) return { kind: "limited", ...tries };
  const carried = await peekLink<{ userId: string }>("reset", token, now);
  const owner = carried && (await db.user.findUnique({ where: { id: carried.userId }, select: { id: true, email: true, name: true, language: true } }));
  if (!owner) return { kind: "badLink" };
  const problem = passwordProblem(password, [owner.email, owner.name]);
  if (problem) return { kind: "unfit", problem };
  const hash = await (await auth.$context).password.hash(password);
  const isDone = await db.$transaction(async (tx) => {
    if (!(await takeLink(tx, "reset", token, now))) return false;
    await savePassword(tx, owner.id, hash);
    await endSessions(tx, owner.id);
    await dropLinks(tx, owner.id);
    await tellOwner(tx, owner);
    return true;
  });
  if (!isDone) return { kind: "badLink" };
  await giveTokenBack("link-try", addressKey(clientAddress));
  logAccountEvent("password-reset", { user: owner.id });
  return { kind: "changed" };
}

/** Changes the password of a signed-in person who knows the old one; all their other sessions end. */
export async function changePassword(user: SessionUser, sessionId: string, current: string, password: string): Promise<PasswordOutcome> {
  const tries = await takeToken("confirm-account", user.id);
  if (!tries.ok) return { kind: "limited", ...tries };
  if (!(await isPasswordOf(user.id, current))) return { kind: "wrong" };
  const problem = passwordProblem(password, [user.email, user.name]);
  if (problem) return { kind: "unfit", problem };
  const hash = await (await auth.$context).password.hash(password);
  await db.$transaction(async (tx) => {
    await savePassword(tx, user.id, hash);
    await endSessions(tx, user.id, sessionId);
    await dropLinks(tx, user.id);
    await tellOwner(tx, user);
  });
  logAccountEvent("password-changed", { user: user.id });
  return { kind: "changed" };
}

/** Whether this is the account's password. */
export async function isPasswordOf(userId: string, password: string): Promise<boolean> {
  const account = await db.account.findFirst({ where: { userId, providerId: "credential" }, select: { password: true } });
  return account?.password ? (await auth.$context).password.verify({ hash: account.password, password }) : false;
}

async function savePassword(tx: Tx, userId: string, hash: string): Promise<void> {
  await tx.account.updateMany({ where: { userId, providerId: "credential" }, data: { password: hash } });
}

async function tellOwner(tx: Tx, { email, name, language }: { email: string; name: string; language: string }): Promise<void> {
  await enqueueLetter(tx, "password-changed", { to: email, language: language as Language, name, path: "/reset" });
}
