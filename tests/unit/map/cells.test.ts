import fc from "fast-check";
import { expect, it } from "vitest";
import { cellBounds, cellCentre, cellOf, cellPosition, cellZooms, pointOf, worldOf } from "~/map/cells";
import { hanoiBounds, isInside } from "~/map/geo";

const point = fc.record({
  lng: fc.double({ min: hanoiBounds.west, max: hanoiBounds.east, noNaN: true }),
  lat: fc.double({ min: hanoiBounds.south, max: hanoiBounds.north, noNaN: true }),
});
const zoom = fc.constantFrom(...cellZooms);

it("agrees with the tile numbers of the usual web map", () => {
  expect(cellOf({ lng: 105.85, lat: 21.03 }, 11)).toBe("1626:901");
  expect(cellOf({ lng: 0, lat: 0 }, 1)).toBe("1:1");
});

it("holds every point in its own cell, whose centre lies in it too", () => {
  fc.assert(fc.property(point, zoom, (at, level) => {
    const key = cellOf(at, level);
    const bounds = cellBounds(key, level);
    const slack = 1e-9;
    expect(isInside(at, { west: bounds.west - slack, south: bounds.south - slack, east: bounds.east + slack, north: bounds.north + slack })).toBe(true);
    expect(cellOf(cellCentre(key, level), level)).toBe(key);
  }));
});

it("puts a cell of one zoom into the cell of half its position one zoom out", () => {
  fc.assert(fc.property(point, fc.integer({ min: 11, max: 17 }), (at, level) => {
    const fine = cellPosition(cellOf(at, level + 1));
    expect(cellOf(at, level)).toBe(`${fine.x >> 1}:${fine.y >> 1}`);
  }));
});

it("finds a point again from its place across the world", () => {
  fc.assert(fc.property(point, (at) => {
    const again = pointOf(worldOf(at));
    expect(again.lng).toBeCloseTo(at.lng, 9);
    expect(again.lat).toBeCloseTo(at.lat, 9);
  }));
});
