import { symmetricDecrypt } from "better-auth/crypto";
import { db } from "~/adapters/db.server";
import { enqueueLetter } from "./account-mail.server";
import { askAuth, auth } from "./auth.server";
import { logAccountEvent } from "./event-log.server";
import { takeToken } from "./limits.server";
import { cookiesOf, type SessionUser } from "./session.server";

export type SecondFactorOutcome = { kind: "done"; cookies: Headers } | { kind: "wrong" } | { kind: "limited"; retryAfterSeconds: number };

/** Begins to turn on one-time codes: makes a secret that counts only after its first code. Needs the password. */
export async function beginSecondFactor(request: Request, user: SessionUser, password: string): Promise<SecondFactorOutcome> {
  const tries = await takeToken("confirm-account", user.id);
  if (!tries.ok) return { kind: "limited", ...tries };
  const asked = await askAuth(auth.api.enableTwoFactor({ body: { password, method: "totp" }, headers: cookiesOf(request), returnHeaders: true }));
  return asked.kind === "done" ? { kind: "done", cookies: asked.cookies } : { kind: "wrong" };
}

/** The secret and the backup codes that wait for their first code; null where none do. */
export async function pendingSecondFactor(user: SessionUser): Promise<{ secret: string; uri: string; backupCodes: string[] } | null> {
  const row = await db.twoFactor.findFirst({ where: { userId: user.id, verified: false }, select: { secret: true } });
  if (!row) return null;
  const { secretConfig, appName } = await auth.$context;
  const secret = base32(await symmetricDecrypt({ key: secretConfig, data: row.secret }));
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: user.id } });
  const label = encodeURIComponent(`${appName}:${user.email}`);
  return { secret, uri: `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(appName)}&digits=6&period=30`, backupCodes };
}

/** Turns one-time codes on with the first code; this browser gets a new session, all others end. */
export async function confirmSecondFactor(request: Request, user: SessionUser, code: string): Promise<SecondFactorOutcome> {
  const tries = await takeToken("code-account", user.id);
  if (!tries.ok) return { kind: "limited", ...tries };
  if (!(await takeToken("used-code", `${user.id} ${code}`)).ok) return { kind: "wrong" };
  const asked = await askAuth(auth.api.verifyTOTP({ body: { code }, headers: cookiesOf(request), returnHeaders: true }));
  if (asked.kind === "refused") return { kind: "wrong" };
  return changed(user, "second-factor-on", asked.cookies);
}

/** Turns one-time codes off; needs the password. This browser gets a new session, all others end. */
export async function stopSecondFactor(request: Request, user: SessionUser, password: string): Promise<SecondFactorOutcome> {
  const tries = await takeToken("confirm-account", user.id);
  if (!tries.ok) return { kind: "limited", ...tries };
  const asked = await askAuth(auth.api.disableTwoFactor({ body: { password }, headers: cookiesOf(request), returnHeaders: true }));
  if (asked.kind === "refused") return { kind: "wrong" };
  return changed(user, "second-factor-off", asked.cookies);
}

async function changed(user: SessionUser, event: "second-factor-on" | "second-factor-off", cookies: Headers): Promise<SecondFactorOutcome> {
  await db.$transaction(async (tx) => {
    const newest = await tx.session.findFirst({ where: { userId: user.id }, orderBy: { createdAt: "desc" }, select: { id: true } });
    await tx.session.deleteMany({ where: { userId: user.id, id: { not: newest?.id ?? "" } } });
    await enqueueLetter(tx, event, { to: user.email, language: user.language, name: user.name, path: "/me/security" });
  });
  logAccountEvent(event, { user: user.id });
  return { kind: "done", cookies };
}

/** The secret's bytes as authenticator apps take them (RFC 4648). */
function base32(secret: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...new TextEncoder().encode(secret)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}
