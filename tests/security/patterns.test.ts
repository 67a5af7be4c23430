import ts from "typescript";
import { describe, expect, it } from "vitest";
import { preferredLanguage, readLanguage, readLimit } from "~/api/parameters";
import { readQuestion } from "~/api/question";
import { parseDesignerQuery } from "~/search/designer-query";
import { parseSpaceQuery } from "~/search/query";
import { guardCell, parseCsv, restoreCell } from "~/lib/csv";
import { foldText, foldWords, normaliseText, slugify } from "~/lib/fold";
import { hasCurrentCopy, localRedirect } from "~/lib/http";
import { filesBelow, nodesOf, readSource } from "../support/source";

const length = 100_000;
/** Beginnings, repeated middles and ends that make patterns with two ways to match try them all. */
const middles = ["a", " ", "-", "1", ",", ".", "\"", "'", "=", "/", "\\", "\t", "é", "a ", "a-", "1,", "\"\"", "a,", "W/", "e\u0301"];
const hostile = middles.flatMap((middle) => ["", "/", "\""].flatMap((start) => ["", "!\u0000"].map((end) => start + middle.repeat(length / middle.length) + end)));

/** Steps cannot be counted from outside; the processor's own time, unlike the clock, does not depend on what else runs.
 * A linear pattern needs a few milliseconds for these texts, a quadratic one thousands. */
const limitMs = 500;

function isSlow(match: (text: string) => unknown, text: string): boolean {
  const from = process.cpuUsage();
  match(text);
  const { user } = process.cpuUsage(from);
  return user / 1000 > limitMs;
}

const sources = filesBelow("app", /\.tsx?$/).filter((path) => !/^app\/boot\/(?!web)/.test(path)).map(readSource);
const patterns = sources.flatMap(({ path, tree }) =>
  nodesOf(tree, ts.isRegularExpressionLiteral).map((node) => ({ path, pattern: toPattern(node.text) })));

describe("REDOS1: patterns stay linear", () => {
  it("finds the patterns of the application", () => {
    expect(patterns.length).toBeGreaterThan(30);
  });

  it("every pattern in the application", () => {
    // why: without "g" a pattern starts at the first character each time, and one that is sticky tries that place only.
    const slow = patterns.filter(({ pattern }) => hostile.some((text) => isSlow((one) => pattern.test(one), text)));
    expect(slow.map(({ path, pattern }) => `${path}: ${pattern}`)).toEqual([]);
  }, 300_000);

  it("a pattern that is not linear would be noticed", () => {
    expect(isSlow((text) => /\s+!$/.test(text), " ".repeat(length / 4))).toBe(true);
  }, 120_000);

  it.each(Object.entries({
    normaliseText, foldText, foldWords, slugify, guardCell, restoreCell, localRedirect, preferredLanguage,
    csv: (text: string) => silently(() => parseCsv(text)),
    etag: (text: string) => hasCurrentCopy(text, 'W/"x"'),
    designerQuestion: (text: string) => ["q", "discipline", "skill", "ward", "area", "page"].map((name) => parseDesignerQuery(new URLSearchParams({ [name]: text }))),
    question: (text: string) => ["q", "bbox", "kind", "ward", "area", "open", "near", "page"].map((name) => readQuestion(new URLSearchParams({ [name]: text }), parseSpaceQuery)),
    shared: (text: string) => [readLimit(new URLSearchParams({ limit: text })), readLanguage(new URLSearchParams({ lang: text }))],
  }))("%s", (_name, read) => {
    expect(hostile.filter((text) => isSlow(read as (text: string) => unknown, text)).map((text) => text.slice(0, 12))).toEqual([]);
  }, 120_000);
});

function toPattern(literal: string): RegExp {
  const end = literal.lastIndexOf("/");
  return new RegExp(literal.slice(1, end), literal.slice(end + 1).replace("g", ""));
}

function silently(work: () => unknown): unknown {
  try {
    return work();
  } catch {
    return null;
  }
}
