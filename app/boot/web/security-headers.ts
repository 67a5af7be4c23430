import type { RequestHandler } from "express";
import helmet from "helmet";

/** What the policy depends on besides the request. */
export interface PolicySettings {
  /** Template address of raster tiles, if the operator has set one. */
  mapTilesUrl?: string;
  isHttps: boolean;
  /** Vite puts styles into the page and talks over a web socket. */
  isDevelopment: boolean;
}

/** The Content-Security-Policy of one answer; `embeddable` pages may stand in anybody's frame. */
export function contentSecurityPolicy(nonce: string, embeddable: boolean, settings: PolicySettings): string {
  const images = ["'self'", "data:", ...tileOrigins(settings.mapTilesUrl)];
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'${settings.isDevelopment ? " 'unsafe-inline'" : ""}`,
    `img-src ${images.join(" ")}`,
    "font-src 'self'",
    `connect-src 'self'${settings.isDevelopment ? " ws: wss:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${embeddable ? "*" : "'none'"}`,
    ...(settings.isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** Whether other sites may show the page in a frame. */
export function isEmbeddable(path: string): boolean {
  return /^(\/en)?\/embed(\/|$)/.test(path);
}

/** The headers every answer carries; expects the nonce in `res.locals.cspNonce`. */
export function securityHeaders(settings: PolicySettings): RequestHandler[] {
  const basics = helmet({
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    // why: pictures and data of a public directory may be used anywhere; private answers are guarded by cookies and CORS.
    crossOriginResourcePolicy: { policy: "cross-origin" },
    // why: with no referrer browsers send "Origin: null" on our own forms, which the origin check refuses.
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    strictTransportSecurity: settings.isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: false,
  });
  const own: RequestHandler = (req, res, next) => {
    const embeddable = isEmbeddable(req.path);
    res.setHeader("Content-Security-Policy", contentSecurityPolicy(res.locals.cspNonce as string, embeddable, settings));
    if (!embeddable) res.setHeader("X-Frame-Options", "DENY");
    res.setHeader("Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()");
    next();
  };
  return [basics, own];
}

/** "https://{s}.tile.org/{z}/{x}/{y}.png" becomes "https://*.tile.org". */
function tileOrigins(template: string | undefined): string[] {
  const [, origin] = /^(https?:\/\/[^/\s;,'"]+)/.exec(template ?? "") ?? [];
  return origin ? [origin.replace(/\{s\}/, "*")] : [];
}
