import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { preferredLanguage, readLanguage, readLimit } from "~/api/parameters";
import { badParameter, describeProblem, problemStatuses, type ProblemKind } from "~/api/problem";
import { readQuestion, readWords } from "~/api/question";
import { parseSpaceQuery } from "~/search/query";

const search = (text: string) => new URLSearchParams(text);

describe("shared parameters", () => {
  it.each([["", "ok", 20], ["limit=1", "ok", 1], ["limit=100", "ok", 100]])("%j -> %s %d", (text, kind, value) => {
    expect(readLimit(search(text))).toEqual({ kind, value });
  });

  it.each(["limit=0", "limit=101", "limit=-1", "limit=1e2", "limit=x", "limit=", "limit=1&limit=2", "limit=%00"])("%j is refused", (text) => {
    expect(readLimit(search(text)).kind).toBe("bad");
  });

  it("knows two languages", () => {
    expect(readLanguage(search("lang=en"))).toEqual({ kind: "ok", value: "en" });
    expect(readLanguage(search(""))).toEqual({ kind: "ok", value: null });
    expect(readLanguage(search("lang=fr")).kind).toBe("bad");
    expect(readLanguage(search("lang=en&lang=vi")).kind).toBe("bad");
  });

  it.each([[null, "vi"], ["en", "en"], ["en-GB,vi;q=0.5", "en"], ["fr,en;q=0.2,vi;q=0.9", "vi"], ["en;q=0", "vi"], ["*", "vi"], ["EN", "en"]])("Accept-Language %j prefers %s", (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});

describe("IN1: questions", () => {
  it.each([["kind=castle", "kind"], ["z=99", "z"], ["bbox=1,2,3", "bbox"], ["near=NaN,1", "near"], ["page=0", "page"], ["sort=x", "sort"], ["open=tomorrow", "open"], ["q=a&q=b", "q"], ["limit=500", "limit"]])("%j is refused, naming %s", (text, parameter) => {
    expect(readQuestion(search(text), parseSpaceQuery)).toMatchObject({ kind: "bad", parameter });
  });

  it("never throws, whatever stands in the address", () => {
    const pair = fc.tuple(fc.constantFrom("q", "bbox", "z", "kind", "ward", "area", "open", "near", "sort", "page", "limit", "__proto__"), fc.string({ unit: "binary" }));
    fc.assert(fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
      const params = new URLSearchParams(pairs);
      expect(["ok", "bad"]).toContain(readQuestion(params, parseSpaceQuery).kind);
      expect(["ok", "bad"]).toContain(readWords(params).kind);
    }));
  });
});

describe("problems", () => {
  it.each(Object.entries(problemStatuses))("%s is worded in both languages", (kind, status) => {
    const [vi, en] = [describeProblem("vi", kind as ProblemKind), describeProblem("en", kind as ProblemKind)];
    expect([vi.status, en.status]).toEqual([status, status]);
    expect(vi.title).not.toBe(en.title);
    expect(vi.detail).not.toBe(en.detail);
  });

  it("name the parameter and show the value as plain text, cut", async () => {
    const problem = (await badParameter("en", "bbox", `$&{{parameter}}${"x".repeat(500)}`).json()) as { detail: string; parameter: string };
    expect(problem.parameter).toBe("bbox");
    expect(problem.detail).toContain("$&{{parameter}}xx");
    expect(problem.detail.length).toBeLessThan(200);
  });
});
