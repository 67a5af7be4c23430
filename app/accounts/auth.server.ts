import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError } from "better-auth/api";
import { twoFactor } from "better-auth/plugins";
import { db } from "~/adapters/db.server";
import { env } from "~/env.server";
import { log } from "~/lib/log.server";
import { cookiePrefix, sessionCookieName as nameOfSessionCookie } from "./cookie-name";
import { noteSeen } from "./last-seen.server";
import { passwordLengths } from "./password-rule";
import { sessionDoor } from "./session-door.server";

/** How long a browser stays signed in, without renewal: reading a page never changes anything. */
export const sessionDays = 30;
/** How old a sign-in may be for changing e-mail address, password or second factor. */
export const freshMinutes = 10;

const isHttps = env.APP_ORIGIN.startsWith("https:");
const siteName = "Sáng tạo Hà Nội";
/** Ways in that prove more than a password or a link. */
const strongPaths = new Set(["/two-factor/verify-totp", "/two-factor/verify-backup-code", "/passkey/verify-authentication"]);

/**
 * better-auth keeps sessions, passwords, one-time codes and passkeys. It is asked from our own actions only; its HTTP handler is
 * not mounted. Signing up and mailed links are ours (sign-up.server.ts, link.server.ts), because its verification mails can be
 * used twice and its unverified accounts can be taken over by whoever signs up first.
 */
export const auth = betterAuth({
  appName: siteName,
  baseURL: env.APP_ORIGIN,
  secret: env.AUTH_SECRET,
  database: prismaAdapter(db, { provider: "postgresql" }),
  emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: passwordLengths.maxUnits },
  session: { expiresIn: sessionDays * 24 * 3600, disableSessionRefresh: true, freshAge: freshMinutes * 60, cookieCache: { enabled: false }, additionalFields: { secondFactor: { type: "boolean", required: false, defaultValue: false, input: false } } },
  user: {
    additionalFields: {
      role: { type: "string", required: false, defaultValue: "member", input: false },
      language: { type: "string", required: false, defaultValue: "vi", input: false },
      birthYear: { type: "number", required: false, input: false },
      demo: { type: "boolean", required: false, defaultValue: false, input: false },
      disabledAt: { type: "date", required: false, input: false },
    },
  },
  databaseHooks: {
    session: {
      create: {
        before: async (session, context) => {
          const user = await db.user.findUnique({ where: { id: session.userId }, select: { disabledAt: true } });
          if (!user || user.disabledAt) return false;
          return { data: { ...session, ipAddress: null, userAgent: session.userAgent?.slice(0, 300), secondFactor: strongPaths.has(context?.path ?? "") } };
        },
        after: async (session) => {
          await noteSeen(session.userId, new Date());
        },
      },
    },
  },
  plugins: [
    twoFactor({ issuer: siteName, trustDeviceMaxAge: 1, backupCodeOptions: { amount: 10 } }),
    passkey({
      rpID: new URL(env.APP_ORIGIN).hostname,
      rpName: siteName,
      origin: env.APP_ORIGIN,
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      authentication: {
        // why: a passkey stands for two factors only where the device has checked its owner.
        afterVerification: async ({ verification }) => {
          if (!verification.authenticationInfo.userVerified) throw new APIError("UNAUTHORIZED", { message: "User verification is needed" });
        },
      },
      advanced: { webAuthnChallengeCookie: "passkey" },
    }),
    sessionDoor,
  ],
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  advanced: {
    // why: a __Host- cookie cannot be set by a sister domain or over http.
    cookiePrefix: cookiePrefix(env.APP_ORIGIN),
    useSecureCookies: false,
    defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure: isHttps, path: "/" },
    ipAddress: { disableIpTracking: true },
  },
  // why: its messages may name e-mail addresses; expected refusals are logged by us.
  logger: { level: "error", log: (level, message) => void (level === "error" && log.error({ event: "auth" }, message.slice(0, 200))) },
});

/** The name of the cookie that carries a session. */
export const sessionCookieName = nameOfSessionCookie(env.APP_ORIGIN);

/** What better-auth answers, with the cookies to pass on; `refused` with its code where it says no. Anything else is a bug and thrown. */
export async function askAuth<Answer>(asked: Promise<{ headers: Headers; response: Answer }>): Promise<{ kind: "done"; answer: Answer; cookies: Headers } | { kind: "refused"; code: string }> {
  return asked.then(
    ({ headers, response }) => ({ kind: "done", answer: response, cookies: setCookies(headers) }) as const,
    (error: unknown) => {
      if (!(error instanceof APIError)) throw error;
      const code = String(error.body?.code ?? error.status);
      // why: a closed account gets no session, which better-auth reports as a failure of its own.
      if (error.statusCode >= 500 && !code.includes("CREATE_SESSION")) throw error;
      return { kind: "refused", code } as const;
    },
  );
}

function setCookies(from: Headers): Headers {
  const headers = new Headers();
  for (const cookie of from.getSetCookie()) headers.append("Set-Cookie", cookie);
  return headers;
}
