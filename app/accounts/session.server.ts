import { redirect } from "@remix-run/node";
import type { Tx } from "~/adapters/db.server";
import { type Language, languageOfPath, localPath } from "~/i18n/i18n";
import { notFound } from "~/lib/http";
import { isOutage } from "~/lib/outage";
import { auth, freshMinutes, sessionCookieName } from "./auth.server";
import { hasRole, needsSecondFactor, type Role } from "./can";
import { logAccountEvent } from "./event-log.server";

/** Who is signed in, as features see them. */
export interface SessionUser {
  id: string;
  name: string;
  email: string;
  role: Role;
  language: Language;
  emailVerified: boolean;
  birthYear: number | null;
  demo: boolean;
  /** Whether this session was opened with a one-time code or a passkey. */
  secondFactor: boolean;
  sessionCreatedAt: Date;
}

/** The session a request belongs to; null for a visitor, and for an account that an admin has closed. */
export async function currentSession(request: Request): Promise<{ id: string; token: string; user: SessionUser } | null> {
  if (!request.headers.get("Cookie")?.includes(sessionCookieName)) return null;
  const found = await auth.api.getSession({ headers: cookiesOf(request), query: { disableCookieCache: true, disableRefresh: true } });
  if (!found || found.user.disabledAt) return null;
  const { session, user } = found;
  return {
    id: session.id,
    token: session.token,
    user: {
      id: user.id,
      name: user.name,
      email: user.email,
      role: user.role as Role,
      language: user.language as Language,
      emailVerified: user.emailVerified,
      birthYear: user.birthYear ?? null,
      demo: user.demo ?? false,
      secondFactor: session.secondFactor ?? false,
      sessionCreatedAt: session.createdAt,
    },
  };
}

/** The signed-in person; null for a visitor. */
export async function currentUser(request: Request): Promise<SessionUser | null> {
  return (await currentSession(request))?.user ?? null;
}

/** What the header shows of the person; null too while the database is away, so that pages which need none still show. */
export async function viewerOf(request: Request): Promise<{ name: string; role: Role } | null> {
  const user = await currentUser(request).catch((error: unknown) => {
    if (isOutage(error)) return null;
    throw error;
  });
  return user && { name: user.name, role: user.role };
}

/** The signed-in person; throws a redirect to the sign-in page, which leads back. */
export async function requireUser(request: Request): Promise<SessionUser> {
  const user = await currentUser(request);
  if (!user) throw redirect(signInPath(request), { headers: { "Cache-Control": "private, no-store" } });
  return user;
}

/**
 * The signed-in person where they have the role. Throws a redirect for a visitor, 404 for whoever lacks the role (the page does
 * not exist for them), 403 for a moderator or admin without a second factor in this session; demonstration accounts need none.
 */
export async function requireRole(request: Request, role: Role): Promise<SessionUser> {
  const user = await requireUser(request);
  if (!hasRole(user.role, role)) {
    logAccountEvent("access-denied", { user: user.id, role });
    throw notFound();
  }
  if (needsSecondFactor(role) && !user.secondFactor && !user.demo) {
    logAccountEvent("access-denied", { user: user.id, role, way: "second-factor" });
    throw new Response(null, { status: 403, statusText: "Second Factor Needed", headers: { "Cache-Control": "private, no-store" } });
  }
  return user;
}

/** Whether the person signed in so lately that they may change e-mail address, password or second factor. */
export function isFresh(user: SessionUser, now: Date): boolean {
  return now.getTime() - user.sessionCreatedAt.getTime() < freshMinutes * 60_000;
}

/** The signed-in person after a recent sign-in; throws a redirect that asks them to sign in again and leads back. */
export async function requireFreshUser(request: Request, now: Date): Promise<SessionUser> {
  const user = await requireUser(request);
  if (!isFresh(user, now)) throw redirect(signInPath(request, "&again=1"), { headers: { "Cache-Control": "private, no-store" } });
  return user;
}

/** Ends every session of an account, or all but one. */
export async function endSessions(tx: Tx, userId: string, exceptId?: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId, ...(exceptId ? { id: { not: exceptId } } : {}) } });
}

/** Only what better-auth needs of a request. */
export function cookiesOf(request: Request): Headers {
  const headers = new Headers();
  for (const name of ["Cookie", "User-Agent"]) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return headers;
}

/** "/login?next=..." in the page's language; a form that was sent leads back to the page it stood on. */
function signInPath(request: Request, rest = ""): string {
  const url = new URL(request.url);
  url.searchParams.delete("_data");
  const back = url.pathname + (request.method === "GET" ? url.search : "");
  return localPath(languageOfPath(url.pathname), `/login?next=${encodeURIComponent(back)}${rest}`);
}
