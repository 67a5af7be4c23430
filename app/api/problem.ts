/**
 * Problems of the machine interface (RFC 9457): every kind has an address, a status and words in both languages.
 * A caller is told which parameter was at fault, never how the inside looks.
 */
import type { Language } from "~/i18n/i18n";
import en from "~/i18n/en/problem.json";
import vi from "~/i18n/vi/problem.json";
import { type Problem, problemResponse, retryAfterSeconds } from "~/lib/http";

const texts = { vi, en };

export const problemStatuses = {
  "bad-parameter": 400,
  "not-found": 404,
  "method-not-allowed": 405,
  "too-many-requests": 429,
  "internal": 500,
  "unavailable": 503,
} as const;
export type ProblemKind = keyof typeof problemStatuses;

const shownValueLength = 100;

/** The problem in words of the language; `type` is resolved against the site's origin by the caller's client. */
export function describeProblem(language: Language, kind: ProblemKind): Problem {
  return { type: `/openapi.json#/components/responses/${kind}`, status: problemStatuses[kind], ...texts[language][kind] };
}

/** 400 naming the parameter; a long value is cut. */
export function badParameter(language: Language, parameter: string, value: string): Response {
  const problem = describeProblem(language, "bad-parameter");
  const shown = value.length > shownValueLength ? `${value.slice(0, shownValueLength)}…` : value;
  // why: the visitor's text goes in last and by a function, so that "{{parameter}}" or "$&" in it stay plain text.
  const detail = problem.detail?.replace("{{parameter}}", parameter).replace("{{value}}", () => shown);
  return problemResponse({ ...problem, detail, parameter });
}

/** 404: nothing is there, or nothing the caller may know of. */
export function unknownAddress(language: Language): Response {
  return problemResponse(describeProblem(language, "not-found"));
}

/** 405 for everything that would change something. */
export function methodNotAllowed(language: Language): Response {
  return problemResponse(describeProblem(language, "method-not-allowed"), { Allow: "GET, HEAD, OPTIONS" });
}

/** 429 for whoever has asked for more profiles than anybody reads. */
export function tooManyRequests(language: Language, retryAfterSeconds: number): Response {
  return problemResponse(describeProblem(language, "too-many-requests"), { "Retry-After": String(retryAfterSeconds) });
}

/** 503 while the database is away. */
export function temporarilyUnavailable(language: Language): Response {
  return problemResponse(describeProblem(language, "unavailable"), { "Retry-After": String(retryAfterSeconds) });
}

/** 500: a bug of ours, logged by the caller. */
export function internalProblem(language: Language): Response {
  return problemResponse(describeProblem(language, "internal"));
}
