import type { RequestHandler } from "express";

/*
 * Cross-site request forgery ends here, once, for every route: Remix checks some of its actions only. Whatever changes
 * something must come from our own pages, by the browser's word (Origin, or Sec-Fetch-Site where Origin is left out).
 */

const reading = new Set(["GET", "HEAD", "OPTIONS"]);
const writing = new Set(["POST", "PUT", "PATCH", "DELETE"]);
const loopbackHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The one address that takes a POST from anywhere (RFC 8058, one-click unsubscribe): mail programs send it without a page of ours.
 * why this is safe: its action reads no session, and all it can do is end the mails of whoever the unguessable, signed token in its
 * query names (app/follows/mail-token.server.ts).
 */
const oneClickPath = /^(\/en)?\/follow\/stop$/;

/** Whether `origin` is `appOrigin`, or another name of the same loopback host and port. */
export function isOwnOrigin(origin: string, appOrigin: string): boolean {
  if (origin === appOrigin) return true;
  if (!URL.canParse(origin)) return false;
  const [given, own] = [new URL(origin), new URL(appOrigin)];
  const isSameLoopback = loopbackHosts.has(given.hostname) && loopbackHosts.has(own.hostname);
  return isSameLoopback && given.port === own.port && given.protocol === own.protocol;
}

/** Refuses requests that change something and do not come from our own pages (403), and unknown methods (405). */
export function requireSameOrigin(appOrigin: string): RequestHandler {
  return (req, res, next) => {
    if (reading.has(req.method)) return next();
    if (!writing.has(req.method)) return void res.status(405).type("text").send("405 Method Not Allowed\n");
    if (req.method === "POST" && oneClickPath.test(req.path)) {
      // why: Remix would refuse a foreign Origin, and nothing behind needs to know it.
      delete req.headers.origin;
      return next();
    }
    const { origin, "sec-fetch-site": fetchSite } = req.headers;
    const isOurs = origin === undefined ? fetchSite === "same-origin" : isOwnOrigin(origin, appOrigin);
    if (!isOurs) return void res.status(403).type("text").send("403 Forbidden: the request does not come from this site\n");
    // why: Remix compares Origin with Host; both now carry the one public name.
    if (origin !== undefined) req.headers.origin = appOrigin;
    next();
  };
}
