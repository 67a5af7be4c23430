import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasCurrentCopy, localRedirect, movedPermanently, notFound, problemResponse, unavailable } from "~/lib/http";
import { orUnavailable, streamedResponse, taggedResponse } from "~/lib/http.server";
import { isOutage } from "~/lib/outage";

describe("RED1: redirects stay here", () => {
  it.each(["//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", "/\n/evil", "evil", "", "/a\\b", "javascript:alert(1)"])("%j leads home", (path) => {
    expect(localRedirect(path)).toBe("/");
  });

  it("every accepted path resolves to our own host", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webPath(), fc.stringMatching(/^[/\\%09a]{1,6}$/)), (path) => new URL(localRedirect(path), "https://own.vn").host === "own.vn"));
  });

  it("keeps query and path", () => {
    expect(movedPermanently("/spaces/gom?lang=en").headers.get("Location")).toBe("/spaces/gom?lang=en");
    expect(movedPermanently("/spaces/gom").status).toBe(301);
  });
});

describe("outcomes", () => {
  it("say their status and when to come back", () => {
    expect(notFound().status).toBe(404);
    expect(unavailable().status).toBe(503);
    expect(Number(unavailable().headers.get("Retry-After"))).toBeGreaterThan(0);
  });

  it("problems are problem+json and never cached", async () => {
    const response = problemResponse({ type: "/x", title: "T", status: 400, parameter: "bbox" });
    expect(response.headers.get("Content-Type")).toContain("application/problem+json");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await response.json()).toMatchObject({ status: 400, parameter: "bbox" });
  });

  it("an outage becomes 503, a bug stays a bug", async () => {
    const outage = Object.assign(new Error("x"), { code: "ECONNREFUSED" });
    await expect(orUnavailable(Promise.reject(outage))).rejects.toMatchObject({ status: 503 });
    await expect(orUnavailable(Promise.reject(new TypeError("bug")))).rejects.toBeInstanceOf(TypeError);
    expect(await orUnavailable(Promise.resolve(1))).toBe(1);
  });

  it("sees an outage inside wrapped errors only", () => {
    expect(isOutage(new Error("x", { cause: Object.assign(new Error("y"), { code: "57P01" }) }))).toBe(true);
    expect(isOutage(new AggregateError([Object.assign(new Error("y"), { code: "ETIMEDOUT" })]))).toBe(true);
    expect(isOutage(Object.assign(new Error("syntax error"), { code: "42601" }))).toBe(false);
    expect(isOutage("text")).toBe(false);
  });
});

describe("entity tags", () => {
  it.each([['W/"a"', true], ['"a"', true], ['"b", W/"a"', true], ["*", true], ['"b"', false], [null, false]])("If-None-Match %j -> %j", (header, current) => {
    expect(hasCurrentCopy(header, 'W/"a"')).toBe(current);
  });

  it("an unchanged answer is 304 without a body, a changed one is whole", async () => {
    const first = taggedResponse(new Request("http://x/"), "body", "text/plain", "no-cache");
    const headers = { "If-None-Match": first.headers.get("ETag") ?? "" };
    const again = taggedResponse(new Request("http://x/", { headers }), "body", "text/plain", "no-cache");
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(taggedResponse(new Request("http://x/", { headers }), "other", "text/plain", "no-cache").status).toBe(200);
  });
});

describe("streams", () => {
  const request = (method: string) => new Request("http://x/", { method });

  it("send every chunk in order and read no faster than they are read", async () => {
    let made = 0;
    const chunks = (async function* () {
      for (; made < 100; made++) yield `${made},`;
    })();
    const response = await streamedResponse(request("GET"), chunks, {});
    expect(made).toBeLessThan(5);
    expect((await response.text()).split(",").length).toBe(101);
  });

  it("fail before anything is sent where the source fails at once", async () => {
    const broken: AsyncIterator<string> = { next: () => Promise.reject(new Error("away")) };
    await expect(streamedResponse(request("GET"), broken, {})).rejects.toThrow("away");
  });

  it("end the source when the visitor leaves, and for HEAD", async () => {
    for (const method of ["GET", "HEAD"]) {
      let ended = false;
      const chunks = (async function* () {
        try {
          for (;;) yield "x";
        } finally {
          ended = true;
        }
      })();
      const response = await streamedResponse(request(method), chunks, {});
      await response.body?.cancel();
      expect(ended).toBe(true);
    }
  });
});
