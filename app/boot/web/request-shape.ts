import type { RequestHandler } from "express";

/** Why a request target cannot name a page; null when it is well-formed. */
export function targetProblem(target: string): { status: 400 | 404; text: string } | null {
  const path = target.split(/[?#]/, 1)[0] ?? "";
  if (!path.startsWith("/")) return { status: 400, text: "400 Bad Request: the target is not a path\n" };
  if (/[\\/]{2}/.test(path)) return { status: 404, text: "404 Not Found\n" };
  try {
    const decoded = decodeURIComponent(path);
    // eslint-disable-next-line no-control-regex
    if (/[\u0000-\u001f\u007f]/.test(decoded)) return { status: 400, text: "400 Bad Request: control character in the path\n" };
  } catch {
    return { status: 400, text: "400 Bad Request: broken percent-encoding in the path\n" };
  }
  return null;
}

/** Answers malformed targets before anything reads them. */
export const refuseMalformedTargets: RequestHandler = (req, res, next) => {
  const problem = targetProblem(req.url);
  if (problem) return void res.status(problem.status).type("text").send(problem.text);
  next();
};

/** Answers browsers that ask before a cross-origin read of the open data; everything else knows no OPTIONS. */
export const answerPreflight: RequestHandler = (req, res, next) => {
  if (req.method !== "OPTIONS") return next();
  if (!/^\/(api\/|openapi\.json$|[^/]+\.(geojson|csv|ics|xml)$)/.test(req.path)) return void res.status(405).set("Allow", "GET, HEAD, POST").end();
  res.set({
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
  });
  res.status(204).end();
};
