import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "~/env.server";
import { cookiePrefix } from "./cookie-name";

const isHttps = env.APP_ORIGIN.startsWith("https:");
const cookieName = `${cookiePrefix(env.APP_ORIGIN)}.device`;
const yearSeconds = 365 * 24 * 3600;

/**
 * Whether this browser has signed in to the account before. Its tries are counted apart, so that somebody who tries passwords on
 * the account elsewhere cannot keep its owner out.
 */
export function isKnownDevice(request: Request, email: string): boolean {
  const cookies = (request.headers.get("Cookie") ?? "").split(/;\s*/);
  const given = cookies.find((one) => one.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
  const expected = Buffer.from(markOf(email));
  const marks = (given ?? "").split(".").slice(0, 4).map((mark) => Buffer.from(mark));
  return marks.some((mark) => mark.length === expected.length && timingSafeEqual(mark, expected));
}

/** The Set-Cookie line that makes this browser a known device of the account. */
export function knownDeviceCookie(email: string): string {
  return `${cookieName}=${markOf(email)}; Path=/; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax${isHttps ? "; Secure" : ""}`;
}

function markOf(email: string): string {
  return createHmac("sha256", env.AUTH_SECRET).update(`known-device:${email.toLowerCase()}`).digest("base64url");
}
