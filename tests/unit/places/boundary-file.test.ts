import { describe, expect, it } from "vitest";
import { readBoundaries } from "~/places/boundary-file";
import { gazetteer } from "./hanoi";

const { wards } = gazetteer;
const ward = (code: string) => wards.find((one) => one.code === code) ?? (() => { throw new Error(code); })();
const around = ({ lng, lat }: { lng: number; lat: number }) => ({
  type: "Polygon", coordinates: [[[lng - 0.01, lat - 0.01], [lng + 0.01, lat - 0.01], [lng + 0.01, lat + 0.01], [lng - 0.01, lat + 0.01], [lng - 0.01, lat - 0.01]]],
});
const feature = (properties: object | null, geometry: unknown) => ({ type: "Feature", properties, geometry });
const read = (...features: unknown[]) => readBoundaries({ type: "FeatureCollection", features }, wards);
const hoanKiem = ward("00070");

describe("a file of ward boundaries", () => {
  it.each([
    [{ code: "00070" }], [{ ma_xa: 70 }], [{ MaXa: "70" }], [{ name: "Phường Hoàn Kiếm" }], [{ TEN_XA: "hoan kiem" }], [{ name: "Phuong Hoan Kiem", code: null }],
  ])("knows the ward of %j", (properties) => {
    expect([...(read(feature(properties, around(hoanKiem)))?.areas.keys() ?? [])]).toEqual(["00070"]);
  });

  it("drops heights and keeps holes and several parts", () => {
    const { coordinates } = around(hoanKiem);
    const high = coordinates.map((ring) => ring.map(([lng, lat]) => [lng, lat, 12]));
    expect(read(feature({ code: "00070" }, { type: "MultiPolygon", coordinates: [high] }))?.areas.get("00070")).toEqual({ type: "MultiPolygon", coordinates: [coordinates] });
  });

  const swapped = { type: "Polygon", coordinates: around(hoanKiem).coordinates.map((ring) => ring.map(([lng, lat]) => [lat, lng])) };
  const metres = { type: "Polygon", coordinates: [[[586_000, 2_325_000], [587_000, 2_325_000], [587_000, 2_326_000], [586_000, 2_325_000]]] };
  const open = { type: "Polygon", coordinates: [around(hoanKiem).coordinates[0]?.slice(0, 4)] };
  it.each([
    ["no feature", 7, /no feature/],
    ["no name", feature({}, around(hoanKiem)), /no property/],
    ["an unknown name", feature({ name: "Phường Bến Nghé" }, around(hoanKiem)), /Bến Nghé/],
    ["no geometry", feature({ code: "00070" }, null), /no Polygon/],
    ["a point", feature({ code: "00070" }, { type: "Point", coordinates: [105, 21] }), /no Polygon/],
    ["texts for numbers", feature({ code: "00070" }, { type: "Polygon", coordinates: [[["1", "2"]]] }), /no Polygon/],
    ["swapped axes", feature({ code: "00070" }, swapped), /lat, lng/],
    ["another projection", feature({ code: "00070" }, metres), /outside Hanoi/],
    ["an open ring", feature({ code: "00070" }, open), /does not end/],
    ["another ward's area", feature({ code: "00070" }, around(ward("00577"))), /middle of Phường Hoàn Kiếm/],
  ])("refuses %s by its index and lets the rest in", (_, bad, reason) => {
    const result = read(feature({ code: "00004" }, around(ward("00004"))), bad);
    expect([...(result?.areas.keys() ?? [])]).toEqual(["00004"]);
    expect(result?.refused).toEqual([{ index: 1, reason: expect.stringMatching(reason) }]);
  });

  it("refuses the second boundary of one ward", () => {
    const same = feature({ code: "00070" }, around(hoanKiem));
    expect(read(same, same)?.refused).toEqual([{ index: 1, reason: expect.stringContaining("twice") }]);
  });

  it.each([null, 1, [], {}, { type: "Feature" }, { type: "FeatureCollection", features: {} }])("is nothing at all when it is %j", (file) => {
    expect(readBoundaries(file, wards)).toBeNull();
  });
});
