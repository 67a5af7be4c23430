/**
 * Outcomes as HTTP: the one place that says which status and headers an expected outcome gets.
 * Pages throw these and the error boundary draws them; the machine interface answers with problems (RFC 9457).
 */

/** An expected failure as a machine reads it; `parameter` names the query parameter at fault. */
export interface Problem {
  /** A path under which the kind of problem is described. */
  type: string;
  title: string;
  status: number;
  detail?: string;
  parameter?: string;
}

/** Seconds after which trying again makes sense while a service we depend on is away. */
export const retryAfterSeconds = 5;

/** Nothing stands at this address, or nothing that the visitor may know of. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}

/** The thing asked for stands elsewhere for good; `path` is an address of ours starting with one slash. */
export function movedPermanently(path: string): Response {
  return new Response(null, { status: 301, headers: { Location: localRedirect(path) } });
}

/** The database does not answer; the visitor may try again shortly. */
export function unavailable(): Response {
  return new Response(null, {
    status: 503,
    statusText: "Service Unavailable",
    headers: { "Retry-After": String(retryAfterSeconds), "Cache-Control": "no-store" },
  });
}

/** The problem as `application/problem+json`, never cached. */
export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store", ...headers },
  });
}

/** The path when it stays on this site, else "/": browsers read "//x" and "/\x" as another host and skip tabs and line ends. */
export function localRedirect(path: string): string {
  return /^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(path) ? path : "/";
}

/** Whether an If-None-Match header already names this entity tag (weak comparison, RFC 9110 §13.1.2). */
export function hasCurrentCopy(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === "*") return true;
  const opaque = etag.replace(/^W\//, "");
  return ifNoneMatch.split(",").some((candidate) => candidate.trim().replace(/^W\//, "") === opaque);
}
