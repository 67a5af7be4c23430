import { describe, expect, it } from "vitest";
import { cleanFormParams, spacesPath } from "~/search/form-query";
import { parseSpaceQuery } from "~/search/query";

const cleaned = (search: string) => cleanFormParams(new URLSearchParams(search)).toString();

describe("a form sent without script", () => {
  it("loses its empty fields", () => {
    expect(cleaned("q=&kind=museum&open=&sort=")).toBe("kind=museum");
  });

  it("asks for a time of its own rather than now where both are given", () => {
    expect(new URLSearchParams(cleaned("open=now&open=2026-11-28T20:00")).getAll("open")).toEqual(["2026-11-28T20:00"]);
    expect(cleaned("open=now&open=")).toBe("open=now");
  });
});

describe("the address of a query", () => {
  it("is short, readable and comes back as the same query", () => {
    const { query } = parseSpaceQuery(new URLSearchParams("q=gốm, sứ & 1%2C2&bbox=105.8,21,105.9,21.1&near=105.85,21.03"));
    const path = spacesPath(query);
    expect(path).toContain("bbox=105.8,21,105.9,21.1");
    expect(parseSpaceQuery(new URL(path, "http://x").searchParams).query).toEqual(query);
    expect(spacesPath(parseSpaceQuery(new URLSearchParams()).query)).toBe("/spaces");
  });
});
