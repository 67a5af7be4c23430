import { db } from "~/adapters/db.server";
import { enqueueLetter } from "./account-mail.server";
import { addressKey } from "./address-key";
import { askAuth, auth } from "./auth.server";
import { logAccountEvent } from "./event-log.server";
import { knownDeviceCookie } from "./known-device.server";
import { takeToken } from "./limits.server";
import { cookiesOf, currentSession, type SessionUser } from "./session.server";

/** `answer` goes to the browser's script as JSON. */
export type CeremonyOutcome = { kind: "done"; answer: unknown; cookies: Headers } | { kind: "refused" } | { kind: "limited"; retryAfterSeconds: number };

/** What arrives from the browser's script: nothing yet, or the authenticator's response. */
export interface CeremonyStep {
  response?: Record<string, unknown>;
}

/** One step of signing in by passkey: a challenge, or its check, which opens a session that counts as two factors. */
export async function signInWithPasskey(request: Request, clientAddress: string, { response }: CeremonyStep): Promise<CeremonyOutcome> {
  const tries = await takeToken("passkey", addressKey(clientAddress));
  if (!tries.ok) return { kind: "limited", ...tries };
  const headers = cookiesOf(request);
  if (!response) return askAuth(auth.api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true }));
  const old = await currentSession(request);
  const asked = await askAuth(auth.api.verifyPasskeyAuthentication({ body: { response: response as never }, headers, returnHeaders: true }));
  if (asked.kind === "refused") {
    logAccountEvent("sign-in-refused", { way: "passkey" });
    return asked;
  }
  const { user } = asked.answer as { user: { id: string; email: string } };
  if (old) await db.session.deleteMany({ where: { id: old.id } });
  logAccountEvent("sign-in", { user: user.id, way: "passkey" });
  asked.cookies.append("Set-Cookie", knownDeviceCookie(user.email));
  return { ...asked, answer: {} };
}

/** One step of adding a passkey to the account of somebody who has just signed in. */
export async function addPasskey(request: Request, user: SessionUser, { response }: CeremonyStep): Promise<CeremonyOutcome> {
  const tries = await takeToken("confirm-account", `passkey ${user.id}`);
  if (!tries.ok) return { kind: "limited", ...tries };
  const headers = cookiesOf(request);
  if (!response) return askAuth(auth.api.generatePasskeyRegistrationOptions({ query: {}, headers, returnHeaders: true }));
  const asked = await askAuth(auth.api.verifyPasskeyRegistration({ body: { response }, headers, returnHeaders: true }));
  if (asked.kind === "refused") return asked;
  await tell(user, "passkey-added");
  return { ...asked, answer: {} };
}

/** When each of the account's passkeys was added, oldest first. */
export async function listPasskeys(userId: string): Promise<{ id: string; addedAt: string }[]> {
  const rows = await db.passkey.findMany({ where: { userId }, orderBy: { createdAt: "asc" }, select: { id: true, createdAt: true } });
  return rows.map(({ id, createdAt }) => ({ id, addedAt: (createdAt ?? new Date(0)).toISOString() }));
}

/** Removes one passkey of the account; another's is left alone. */
export async function removePasskey(user: SessionUser, passkeyId: string): Promise<void> {
  const { count } = await db.passkey.deleteMany({ where: { id: passkeyId, userId: user.id } });
  if (count > 0) await tell(user, "passkey-removed");
}

async function tell(user: SessionUser, event: "passkey-added" | "passkey-removed"): Promise<void> {
  await enqueueLetter(db, event, { to: user.email, language: user.language, name: user.name, path: "/me/security" });
  logAccountEvent(event, { user: user.id });
}
