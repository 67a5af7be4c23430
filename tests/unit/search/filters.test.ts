import fc from "fast-check";
import { expect, it } from "vitest";
import { buildFilter, type FilteredQuery, withoutIds } from "~/search/filters";

const nothing: FilteredQuery = { bbox: null, kinds: [], fields: [], wards: [], areas: [], amenities: [], place: null, slot: null };

it("asks for nothing when nothing is asked", () => {
  expect(buildFilter(nothing)).toEqual([]);
});

it("names the north-eastern corner of a box first, latitude before longitude", () => {
  expect(buildFilter({ ...nothing, bbox: { west: 105.8, south: 21, east: 105.9, north: 21.1 } })).toEqual(["_geoBoundingBox([21.1, 105.9], [21, 105.8])"]);
});

it("lets any ward or former unit do, and asks for every amenity", () => {
  expect(buildFilter({ ...nothing, wards: ["00070"], areas: ["quan-tay-ho"], amenities: ["wifi", "step-free"] })).toEqual([
    ["wards IN [\"00070\"]", "areas IN [\"quan-tay-ho\"]"], "amenities = \"wifi\"", "amenities = \"step-free\"",
  ]);
});

it("leaves out the choice whose other values are being counted", () => {
  const query: FilteredQuery = { ...nothing, kinds: ["museum"], fields: ["film"], slot: 40 };
  expect(buildFilter(query, "kind")).toEqual(["fields IN [\"film\"]", "slots = 40"]);
});

it("keeps every text inside its quotes", () => {
  fc.assert(fc.property(fc.string(), (text) => {
    const inside = /^NOT id IN \["((?:[^"\\]|\\.)*)"\]$/s.exec(withoutIds([text]));
    expect(inside?.[1]?.replace(/\\(.)/gs, "$1")).toBe(text);
  }));
});
