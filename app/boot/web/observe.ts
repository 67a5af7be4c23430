import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import { Histogram, collectDefaultMetrics } from "prom-client";
import { log } from "~/lib/log.server";

collectDefaultMetrics();

const durations = new Histogram({
  name: "http_request_duration_seconds",
  help: "Time from a request to the end of its answer, by class of route",
  labelNames: ["route", "method", "status"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});

const sections = new Set(["spaces", "designers", "events", "calls", "programmes", "report", "data", "about", "privacy", "embed", "me", "moderation", "admin"]);
const probes = new Set(["/healthz", "/readyz", "/metrics"]);

/** A small fixed set of names for all addresses, so that nobody can blow up the metrics by inventing addresses. */
export function routeClass(path: string): string {
  if (probes.has(path)) return "probe";
  if (path.startsWith("/assets/")) return "asset";
  const [, api] = /^\/api\/v1\/(spaces|clusters|designers|events|programmes|wards|suggest)(?:\/|$)/.exec(path) ?? [];
  if (api) return `api-${api}`;
  const [first = "", second] = path.replace(/^\/en(?=\/|$)/, "").split("/").filter((part) => part !== "");
  if (first === "") return "home";
  if (!sections.has(first)) return "other";
  return second === undefined ? first : `${first}-one`;
}

/** Gives each request a nonce, counts it, and logs it without its query (people's searches are theirs). */
export const observe: RequestHandler = (req, res, next) => {
  res.locals.cspNonce = randomBytes(16).toString("base64");
  const startedAt = process.hrtime.bigint();
  const { path, method } = req;
  res.once("close", () => {
    const seconds = Number(process.hrtime.bigint() - startedAt) / 1e9;
    const status = res.writableFinished ? res.statusCode : 499;
    const route = routeClass(path);
    durations.observe({ route, method: knownMethod(method), status: `${Math.floor(status / 100)}xx` }, seconds);
    const level = status >= 500 ? "error" : route === "asset" || route === "probe" ? "debug" : "info";
    log[level]({ method, path: path.slice(0, 200), status, ms: Math.round(seconds * 1e4) / 10 }, "request");
  });
  next();
};

function knownMethod(method: string): string {
  return ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].includes(method) ? method : "other";
}
