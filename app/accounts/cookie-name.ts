/**
 * Names of our cookies. Over https they begin with __Host-, so that neither a sister domain nor plain http can set them.
 */

/** What the names of all our cookies begin with, for the site's address. */
export function cookiePrefix(appOrigin: string): string {
  return appOrigin.startsWith("https:") ? "__Host-hanoi" : "hanoi";
}

/** The cookie that carries a session. */
export function sessionCookieName(appOrigin: string): string {
  return `${cookiePrefix(appOrigin)}.session_token`;
}
