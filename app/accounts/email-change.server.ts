import { db } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import type { Language } from "~/i18n/i18n";
import { enqueueLetter } from "./account-mail.server";
import { addressKey } from "./address-key";
import { logAccountEvent } from "./event-log.server";
import { dropLinks, peekLink, takeLink } from "./link.server";
import { giveTokenBack, takeToken } from "./limits.server";
import { endSessions, type SessionUser } from "./session.server";
import type { MailOutcome } from "./sign-up.server";

interface Carried {
  userId: string;
  email: string;
}

/** Asks for another e-mail address; it counts once the link mailed there is opened. Nobody learns whether it is taken. */
export async function requestEmailChange(user: SessionUser, email: string): Promise<MailOutcome> {
  for (const [limit, key] of [["confirm-account", user.id], ["link-email", email]] as const) {
    const taken = await takeToken(limit, key);
    if (!taken.ok) return { kind: "limited", ...taken };
  }
  await enqueue(db, "account-mail", { purpose: "email", email, language: user.language, details: { userId: user.id, name: user.name } });
  return { kind: "mailed" };
}

/** Whether the link would still change an address. */
export async function isEmailLinkGood(token: string, now: Date): Promise<boolean> {
  return (await peekLink<Carried>("email", token, now)) !== null;
}

/** Changes the address of the link's account; its sessions end but `keptSessionId`, and the old address is told. */
export async function completeEmailChange(token: string, clientAddress: string, keptSessionId: string | undefined, now: Date): Promise<{ kind: "changed" | "badLink" } | { kind: "limited"; retryAfterSeconds: number }> {
  const tries = await takeToken("link-try", addressKey(clientAddress));
  if (!tries.ok) return { kind: "limited", ...tries };
  const changed = await db.$transaction(async (tx) => {
    const carried = await takeLink<Carried>(tx, "email", token, now);
    const user = carried && (await tx.user.findUnique({ where: { id: carried.userId }, select: { id: true, email: true, name: true, language: true } }));
    if (!carried || !user || (await tx.user.findUnique({ where: { email: carried.email }, select: { id: true } }))) return null;
    await tx.user.update({ where: { id: user.id }, data: { email: carried.email, emailVerified: true } });
    await endSessions(tx, user.id, keptSessionId);
    await dropLinks(tx, user.id);
    await enqueueLetter(tx, "email-changed", { to: user.email, language: user.language as Language, name: user.name, path: "/" });
    return user.id;
  });
  if (!changed) return { kind: "badLink" };
  await giveTokenBack("link-try", addressKey(clientAddress));
  logAccountEvent("email-changed", { user: changed });
  return { kind: "changed" };
}
