import { createServer } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { env } from "~/env.server";
import { log } from "~/lib/log.server";
import { stopWithLauncher, tellReady, waitForOpening } from "./child-role";
import { createWebApp, staticFiles } from "./web/app";
import { remixHandler } from "./web/remix-handler";

log.level = env.LOG_LEVEL;

const isDevelopment = process.env.BUILD_DIR === undefined;
const drainMs = 10_000;

// why: a picture over a slow line takes minutes; every other body is given less (web/request-body.ts).
const uploadPatienceMs = 300_000;

// why: longer than the minute a proxy in front keeps an idle connection, so that none is closed just as it is used again.
const keepAliveTimeout = 65_000;

const server = createServer({ headersTimeout: 10_000, requestTimeout: uploadPatienceMs, keepAliveTimeout, connectionsCheckingInterval: 2_000 });
const { assets, remix } = isDevelopment ? await fromVite() : await fromBuild(resolve(process.env.BUILD_DIR ?? "build"));
const policy = { mapTilesUrl: env.MAP_TILES_URL, isHttps: env.APP_ORIGIN.startsWith("https:"), isDevelopment };
server.on("request", createWebApp({ appOrigin: env.APP_ORIGIN, trustedProxies: env.TRUSTED_PROXIES, policy, assets, remix }));
server.on("error", (error) => {
  log.fatal({ err: error }, "the web server could not listen");
  process.exit(1);
});
await waitForOpening();
server.listen(env.PORT, env.HOST, tellReady);

stopWithLauncher(
  () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeIdleConnections();
      // why: a connection that is busy now would otherwise be kept for a next request.
      server.prependListener("request", (_req, res) => res.setHeader("Connection", "close"));
      setTimeout(() => server.closeAllConnections(), drainMs).unref();
    }),
  drainMs + 5_000,
);

async function fromBuild(dir: string) {
  const build = (await import(pathToFileURL(resolve(dir, "server/index.js")).href)) as ServerBuild;
  return { assets: staticFiles(resolve(dir, "client")), remix: remixHandler(build, env.APP_ORIGIN, env.NODE_ENV) };
}

async function fromVite() {
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({ server: { middlewareMode: true, hmr: { server } }, appType: "custom" });
  const load = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  return { assets: [vite.middlewares], remix: remixHandler(load, env.APP_ORIGIN, "development") };
}
