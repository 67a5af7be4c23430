import type { Request, Response } from "express";
import { sessionCookieName } from "~/accounts/cookie-name";

/**
 * Every page names who is signed in, in its header; data for programs never does. So pages, and their data, are kept apart by
 * cookie in whatever cache holds them, and belong to one person alone as soon as a session comes with the request.
 */
export function keepPrivate(req: Request, res: Response, appOrigin: string): void {
  const isPage = String(res.getHeader("content-type") ?? "").startsWith("text/html") || "_data" in req.query || res.hasHeader("location");
  if (!isPage) return;
  res.vary("Cookie");
  const hasSession = (req.headers.cookie ?? "").includes(`${sessionCookieName(appOrigin)}=`);
  if (hasSession) res.setHeader("Cache-Control", "private, no-store");
}
