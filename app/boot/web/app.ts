import { join } from "node:path";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { log } from "~/lib/log.server";
import { observe } from "./observe";
import { readBody } from "./request-body";
import { answerPreflight, refuseMalformedTargets } from "./request-shape";
import { requireSameOrigin } from "./same-origin";
import { type PolicySettings, securityHeaders } from "./security-headers";

export interface WebAppParts {
  appOrigin: string;
  /** Proxies whose word on the visitor's address is taken. */
  trustedProxies: string[];
  policy: PolicySettings;
  /** Serves scripts and styles: static files, or Vite in development. */
  assets: RequestHandler[];
  remix: RequestHandler;
}

/** The web application: the guards in their order, then files, then Remix. */
export function createWebApp({ appOrigin, trustedProxies, policy, assets, remix }: WebAppParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", trustedProxies);
  app.use(observe, ...securityHeaders(policy), refuseMalformedTargets, answerPreflight, requireSameOrigin(appOrigin));
  app.use(compression());
  app.use(...assets);
  app.use(readBody, remix);
  app.use(lastResort);
  return app;
}

/** Static files of a build: hashed names for ever, the others for an hour. */
export function staticFiles(clientDir: string): RequestHandler[] {
  const options = { index: false, redirect: false, dotfiles: "ignore" } as const;
  return [
    express.static(clientDir, {
      ...options,
      setHeaders: (res, path) => {
        const isHashed = path.startsWith(join(clientDir, "assets"));
        res.setHeader("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "public, max-age=3600");
      },
    }),
    (req, res, next) => {
      if (req.path.startsWith("/assets/")) return void res.status(404).type("text").send("404 Not Found\n");
      next();
    },
  ];
}

const lastResort: ErrorRequestHandler = (error: Error & { status?: number }, _req, res, next) => {
  const status = error.status && error.status >= 400 && error.status < 500 ? error.status : 500;
  if (status === 500) log.error({ err: error }, "a request failed outside Remix");
  if (res.headersSent) return next(error);
  res.status(status).type("text").send(status === 500 ? "500 Internal Server Error\n" : "400 Bad Request\n");
};
