import { db } from "~/adapters/db.server";
import { askAuth, auth, sessionCookieName } from "./auth.server";
import { addressKey } from "./address-key";
import { logAccountEvent } from "./event-log.server";
import { isKnownDevice, knownDeviceCookie } from "./known-device.server";
import { takeLink } from "./link.server";
import { giveTokenBack, type LimitName, takeToken } from "./limits.server";
import { cookiesOf, currentSession } from "./session.server";

/** `open`: signed in; `code-needed`: a one-time code is missing; `cookies` go to the browser in both cases. */
export type SignInOutcome =
  | { kind: "open" | "code-needed"; cookies: Headers }
  | { kind: "wrong" }
  | { kind: "limited"; retryAfterSeconds: number };

/** Signs in by password. The answer and its time are the same for an unknown address and a wrong password. */
export async function signInWithPassword(request: Request, clientAddress: string, email: string, password: string): Promise<SignInOutcome> {
  const address = addressKey(clientAddress);
  const accountLimit: LimitName = isKnownDevice(request, email) ? "sign-in-known-device" : "sign-in-account";
  const byAddress = await takeToken("sign-in-address", address);
  if (!byAddress.ok) return { kind: "limited", ...byAddress };
  const byAccount = await takeToken(accountLimit, email);
  if (!byAccount.ok) return { kind: "limited", ...byAccount };
  const asked = await askAuth(auth.api.signInEmail({ body: { email, password }, headers: cookiesOf(request), returnHeaders: true }));
  if (asked.kind === "refused") {
    logAccountEvent("sign-in-refused", { way: "password" });
    return { kind: "wrong" };
  }
  await Promise.all([giveTokenBack("sign-in-address", address), giveTokenBack(accountLimit, email)]);
  await leaveOldSession(request);
  if ("twoFactorRedirect" in asked.answer) return { kind: "code-needed", cookies: asked.cookies };
  logAccountEvent("sign-in", { user: asked.answer.user.id, way: "password" });
  asked.cookies.append("Set-Cookie", knownDeviceCookie(email));
  return { kind: "open", cookies: asked.cookies };
}

/** Signs in by a mailed link, which is used up. */
export async function signInWithLink(request: Request, clientAddress: string, token: string, now: Date): Promise<SignInOutcome> {
  const tries = await takeToken("link-try", addressKey(clientAddress));
  if (!tries.ok) return { kind: "limited", ...tries };
  const carried = await takeLink<{ userId: string }>(db, "sign-in", token, now);
  if (!carried) return { kind: "wrong" };
  await giveTokenBack("link-try", addressKey(clientAddress));
  return openSession(request, carried.userId, "link");
}

/** Opens a session for an account whose owner has just proven to have its mailbox. */
export async function openSession(request: Request, userId: string, way: string): Promise<SignInOutcome> {
  const asked = await askAuth(auth.api.openSession({ body: { userId }, headers: cookiesOf(request), returnHeaders: true }));
  if (asked.kind === "refused" || asked.answer.kind === "refused") return { kind: "wrong" };
  await leaveOldSession(request);
  if (asked.answer.kind === "open") logAccountEvent("sign-in", { user: userId, way });
  return { kind: asked.answer.kind, cookies: asked.cookies };
}

/** Answers the challenge after a password or a link, with a one-time code or one of the backup codes. Each is good once. */
export async function signInWithCode(request: Request, clientAddress: string, code: string): Promise<SignInOutcome> {
  const address = addressKey(clientAddress);
  const byAddress = await takeToken("sign-in-address", address);
  if (!byAddress.ok) return { kind: "limited", ...byAddress };
  const isOneTimeCode = /^\d{6}$/.test(code);
  const question = { body: { code }, headers: withoutSession(request), returnHeaders: true } as const;
  const asked = await (isOneTimeCode ? askAuth(auth.api.verifyTOTP(question)) : askAuth(auth.api.verifyBackupCode(question)));
  if (asked.kind === "refused") {
    logAccountEvent("sign-in-refused", { way: "code" });
    return { kind: "wrong" };
  }
  const { user, token } = asked.answer as { user: { id: string; email: string }; token: string };
  if (isOneTimeCode && !(await takeToken("used-code", `${user.id} ${code}`)).ok) {
    await db.session.deleteMany({ where: { token } });
    return { kind: "wrong" };
  }
  await giveTokenBack("sign-in-address", address);
  await leaveOldSession(request);
  logAccountEvent("sign-in", { user: user.id, way: isOneTimeCode ? "code" : "backup-code" });
  asked.cookies.append("Set-Cookie", knownDeviceCookie(user.email));
  return { kind: "open", cookies: asked.cookies };
}

/** Ends the session of this browser; gives the cookies that clear it. */
export async function signOut(request: Request): Promise<Headers> {
  const session = await currentSession(request);
  if (session) logAccountEvent("sign-out", { user: session.user.id });
  const asked = await askAuth(auth.api.signOut({ headers: cookiesOf(request), returnHeaders: true }));
  return asked.kind === "done" ? asked.cookies : new Headers();
}

/** why: whoever signs in anew leaves nothing open behind, and a session planted before is worthless after. */
async function leaveOldSession(request: Request): Promise<void> {
  const old = await currentSession(request);
  if (old) await db.session.deleteMany({ where: { id: old.id } });
}

/** why: with a session in the request, a code would be checked for that session instead of for the challenge. */
function withoutSession(request: Request): Headers {
  const headers = cookiesOf(request);
  const cookies = (headers.get("Cookie") ?? "").split(/;\s*/).filter((one) => !one.startsWith(`${sessionCookieName}=`));
  headers.set("Cookie", cookies.join("; "));
  return headers;
}
