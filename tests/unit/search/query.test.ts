import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hanoiBounds } from "~/map/geo";
import { amenityFilters, defaultSort, emptyQuery, parseSpaceQuery, type SpaceQuery, sorts, toSearchParams, withQuery } from "~/search/query";
import { maxTextLength } from "~/search/query-values";
import { creativeFields, spaceKinds } from "~/spaces/space";

const parse = (text: string) => parseSpaceQuery(new URLSearchParams(text));

const lng = fc.integer({ min: hanoiBounds.west * 1e5, max: hanoiBounds.east * 1e5 }).map((value) => value / 1e5);
const lat = fc.integer({ min: Math.round(hanoiBounds.south * 1e5), max: hanoiBounds.north * 1e5 }).map((value) => value / 1e5);
const point = fc.record({ lng, lat });
const bounds = fc.tuple(lng, lng, lat, lat).filter(([a, b, c, d]) => a !== b && c !== d)
  .map(([a, b, c, d]) => ({ west: Math.min(a, b), east: Math.max(a, b), south: Math.min(c, d), north: Math.max(c, d) }));
const words = fc.array(fc.constantFrom("gốm", "Bát Tràng", "Q.", "\"", "<b>", "😀", "Ðình", "x=y&z", "a\u0301", "%"), { maxLength: 6 })
  .map((parts) => parseSpaceQuery(new URLSearchParams({ q: parts.join(" ") })).query.q);
const subset = <Value extends string>(values: readonly Value[]) => fc.subarray([...values]);
const query: fc.Arbitrary<SpaceQuery> = fc.record({
  q: words, plainWords: fc.boolean(), bbox: fc.option(bounds), zoom: fc.option(fc.integer({ min: 10, max: 18 })),
  kinds: subset(spaceKinds), fields: subset(creativeFields), wards: subset(["00004", "00070", "10273"]),
  areas: subset(["phuong-pho-hue.hai-ba-trung", "quan-dong-da"]), amenities: subset(amenityFilters),
  open: fc.option(fc.constantFrom("now" as const, "2026-11-28T20:00" as const)), near: fc.option(point),
  sort: fc.constantFrom(...sorts), page: fc.integer({ min: 1, max: 10_000 }),
}).map((made) => (made.sort === "distance" && !made.near ? { ...made, sort: "relevance" as const } : made));

describe("a question and its address", () => {
  it("come back from each other unchanged", () => {
    fc.assert(fc.property(query, (asked) => {
      expect(parseSpaceQuery(toSearchParams(asked))).toEqual({ query: asked, dropped: [] });
    }));
  });

  it("read any address without failing, and write it back in one stable form", () => {
    const names = ["q", "bbox", "z", "kind", "field", "ward", "area", "amenity", "open", "near", "sort", "page", "place", "other"];
    const value = fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.constantFrom("museum", "NaN", "1e9", "105.8,21,105.9,21.1", "-1", "now", "\uD800", "\0"));
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...names), value)), (pairs) => {
      const params = new URLSearchParams();
      for (const [name, text] of pairs) params.append(name, text);
      const first = parseSpaceQuery(params).query;
      const second = parseSpaceQuery(toSearchParams(first));
      expect(second).toEqual({ query: first, dropped: [] });
      expect(toSearchParams(second.query).toString()).toBe(toSearchParams(first).toString());
    }), { numRuns: 500 });
  });

  it("is empty for the empty question", () => {
    expect(toSearchParams(emptyQuery).toString()).toBe("");
    expect(parse("").query).toEqual(emptyQuery);
  });
});

describe("nonsense", () => {
  it.each([
    ["bbox=105.9,21,105.8,21.1", "bbox"], ["bbox=1,2,3", "bbox"], ["bbox=NaN,1,2,3", "bbox"], ["bbox=100,10,101,11", "bbox"],
    ["bbox=105.8,21.1,105.9,21.1", "bbox"], ["z=9", "z"], ["z=19", "z"], ["z=12.5", "z"], ["z=abc", "z"], ["kind=castle", "kind"],
    ["field=alchemy", "field"], ["ward=123", "ward"], ["ward=00004'", "ward"], ["area=Đống Đa", "area"], ["amenity=pool", "amenity"],
    ["open=yesterday", "open"], ["open=2026-02-30T10:00", "open"], ["open=2026-11-28T24:00", "open"], ["near=0,0", "near"],
    ["near=105.8", "near"], ["sort=price", "sort"], ["sort=distance", "sort"], ["page=0", "page"], ["page=-1", "page"], ["page=1e9", "page"], ["place=maybe", "place"],
  ])("%s is left out and named", (text, param) => {
    const { query, dropped } = parse(text);
    expect(query).toEqual(emptyQuery);
    expect(dropped.map((one) => one.param)).toEqual([param]);
  });

  it("does not take good values with it", () => {
    const { query, dropped } = parse("kind=museum&kind=castle&kind=museum&kind=gallery&unknown=1");
    expect(query.kinds).toEqual(["museum", "gallery"]);
    expect(dropped).toEqual([{ param: "kind", value: "castle" }]);
  });

  it("is shown short", () => {
    const [dropped] = parse(`kind=${"x".repeat(50_000)}`).dropped;
    expect(dropped?.value.length).toBeLessThan(50);
  });
});

describe("words", () => {
  it("are normalised: one form of marks, Ð read as Đ, no control characters or broken surrogates", () => {
    const typed = "  go\u0302\u0301m\0 Ðình \uD800x\n ";
    expect(parseSpaceQuery(new URLSearchParams([["q", typed]])).query.q).toBe("gốm Đình x");
  });

  it("are cut at a whole character, with a notice", () => {
    const { query, dropped } = parseSpaceQuery(new URLSearchParams({ q: "😀".repeat(20_000) }));
    expect(query.q.length).toBeLessThanOrEqual(maxTextLength);
    expect(query.q.replaceAll("😀", "")).toBe("");
    expect(dropped[0]?.param).toBe("q");
  });

  it("of the allowed length are kept whole, however their marks are written", () => {
    const text = "ệ".repeat(maxTextLength);
    expect(parseSpaceQuery(new URLSearchParams({ q: text.normalize("NFD") }))).toMatchObject({ query: { q: text }, dropped: [] });
  });
});

it("cuts a box to Hanoi", () => {
  expect(parse("bbox=100,21,105.85,30").query.bbox).toEqual({ west: hanoiBounds.west, south: 21, east: 105.85, north: hanoiBounds.north });
});

describe("a changed question", () => {
  const asked = { ...emptyQuery, q: "gốm", page: 4 };

  it("starts again on its first page, unless only the page changes", () => {
    expect(withQuery(asked, { kinds: ["museum"] }).page).toBe(1);
    expect(withQuery(asked, { page: 5 }).page).toBe(5);
  });

  it("follows the point asked near with its order, and leaves it with it", () => {
    const near = withQuery(asked, { near: { lng: 105.85, lat: 21.03 } });
    expect(near.sort).toBe("distance");
    expect(withQuery(near, { near: null }).sort).toBe(defaultSort({ near: null }));
    expect(withQuery({ ...near, sort: "name" }, { near: null }).sort).toBe("name");
  });
});
