import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceMetres, hanoiBounds } from "~/map/geo";
import { type Area, boundsOf, holds, nearestWards, type Ring, wardOfPoint } from "~/places/ward-position";
import { gazetteer } from "./hanoi";

const square = (west: number, south: number, size: number): Ring => [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]];
const point = fc.record({ lng: fc.double({ min: hanoiBounds.west, max: hanoiBounds.east, noNaN: true }), lat: fc.double({ min: hanoiBounds.south, max: hanoiBounds.north, noNaN: true }) });

describe("a point and an area", () => {
  const ringed: Area = { type: "Polygon", coordinates: [square(105.8, 21, 0.1), square(105.84, 21.04, 0.02)] };

  it("lies inside, in a hole or outside", () => {
    expect(holds(ringed, { lng: 105.81, lat: 21.01 })).toBe(true);
    expect(holds(ringed, { lng: 105.85, lat: 21.05 })).toBe(false);
    expect(holds(ringed, { lng: 105.95, lat: 21.05 })).toBe(false);
  });

  it("lies in any part of an area of several", () => {
    const islands: Area = { type: "MultiPolygon", coordinates: [[square(105.3, 20.6, 0.01)], [square(105.8, 21, 0.1), square(105.84, 21.04, 0.02)], [square(105.845, 21.045, 0.005)]] };
    expect(holds(islands, { lng: 105.305, lat: 20.605 })).toBe(true);
    expect(holds(islands, { lng: 105.847, lat: 21.047 })).toBe(true);
    expect(holds(islands, { lng: 105.842, lat: 21.042 })).toBe(false);
  });

  it("agrees with a circle wherever the circle is cut into a ring of many corners", () => {
    const middle = { lng: 105.8, lat: 21 };
    const ring = Array.from({ length: 721 }, (_, step): [number, number] => {
      const turn = ((step % 720) / 360) * Math.PI;
      return [middle.lng + 0.2 * Math.cos(turn), middle.lat + 0.2 * Math.sin(turn)];
    });
    fc.assert(fc.property(point, ({ lng, lat }) => {
      const radius = Math.hypot(lng - middle.lng, lat - middle.lat);
      fc.pre(Math.abs(radius - 0.2) > 0.001);
      return holds({ type: "Polygon", coordinates: [ring] }, { lng, lat }) === radius < 0.2;
    }));
  });

  it("has exactly one owner where squares tile the plane, even on an edge or corner", () => {
    const tiles = Array.from({ length: 16 }, (_, n) => {
      const area: Area = { type: "Polygon", coordinates: [square(105 + (n % 4), 20 + Math.floor(n / 4), 1)] };
      return { code: String(n), area, bounds: boundsOf(area) };
    });
    const onGrid = fc.integer({ min: 0, max: 15 }).map((quarter) => quarter / 4);
    fc.assert(fc.property(onGrid, onGrid, (x, y) => {
      const at = { lng: 105 + x, lat: 20 + y };
      expect(tiles.filter(({ area }) => holds(area, at)).map(({ code }) => code)).toEqual([wardOfPoint(tiles, at)]);
    }));
  });
});

describe("the nearest wards", () => {
  it("stand in order of distance, none nearer left out", () => {
    fc.assert(fc.property(point, fc.integer({ min: 1, max: 126 }), (at, count) => {
      const near = nearestWards(gazetteer.wards, at, count);
      const all = gazetteer.wards.map((ward) => distanceMetres(at, ward)).sort((a, b) => a - b);
      expect(near.map(({ distanceMetres: metres }) => metres)).toEqual(all.slice(0, count));
    }), { numRuns: 30 });
  });

  it("of a ward's own middle begin with the ward", () => {
    for (const ward of gazetteer.wards) expect(nearestWards(gazetteer.wards, ward, 1)[0]?.ward.code).toBe(ward.code);
  });
});
