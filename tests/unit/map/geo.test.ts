import fc from "fast-check";
import { expect, it } from "vitest";
import { distanceMetres, hanoiBounds, intersection, isInside } from "~/map/geo";

const point = fc.record({
  lng: fc.double({ min: hanoiBounds.west, max: hanoiBounds.east, noNaN: true }),
  lat: fc.double({ min: hanoiBounds.south, max: hanoiBounds.north, noNaN: true }),
});

it("measures the way from Hoàn Kiếm lake to Bát Tràng as about nine kilometres", () => {
  expect(distanceMetres({ lng: 105.8525, lat: 21.0287 }, { lng: 105.9127, lat: 20.9767 })).toBeCloseTo(8_504, -2);
});

it("is the same both ways, nought to itself, and never longer by going straight", () => {
  fc.assert(fc.property(point, point, point, (a, b, c) => {
    expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 6);
    expect(distanceMetres(a, a)).toBe(0);
    expect(distanceMetres(a, c)).toBeLessThanOrEqual(distanceMetres(a, b) + distanceMetres(b, c) + 1e-6);
  }));
});

it("holds in the common part of two boxes exactly the points that lie in both", () => {
  const box = fc.tuple(point, point).map(([a, b]) => ({
    west: Math.min(a.lng, b.lng), east: Math.max(a.lng, b.lng), south: Math.min(a.lat, b.lat), north: Math.max(a.lat, b.lat),
  })).filter((made) => made.west < made.east && made.south < made.north);
  fc.assert(fc.property(box, box, point, (a, b, at) => {
    const common = intersection(a, b);
    if (common) expect(isInside(at, common)).toBe(isInside(at, a) && isInside(at, b));
    else expect(a.west >= b.east || b.west >= a.east || a.south >= b.north || b.south >= a.north).toBe(true);
  }));
});
