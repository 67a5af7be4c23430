import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basemap, pathData, segmentsOf, sketchPaths } from "~/map/basemap";
import { basemapLayers } from "~/map/basemap-layers";
import { homeFrame } from "~/map/frame";
import { hanoiBounds, isInside } from "~/map/geo";
import { drawingOf, project, unproject } from "~/map/projection";
import { sketchLabels } from "~/map/sketch-labels";
import { reachClasses, reaches } from "~/map/sketch-reach";

const size = { width: 1200, height: 700 };
const frame = fc.record({
  lng: fc.double({ min: hanoiBounds.west, max: hanoiBounds.east, noNaN: true }),
  lat: fc.double({ min: hanoiBounds.south, max: hanoiBounds.north, noNaN: true }),
  zoom: fc.integer({ min: 10, max: 18 }),
});

describe("the projection", () => {
  it("comes back to where it started", () => {
    fc.assert(fc.property(frame, ({ zoom, ...point }) => {
      const back = unproject(project(point, zoom), zoom);
      expect(back.lng).toBeCloseTo(point.lng, 9);
      expect(back.lat).toBeCloseTo(point.lat, 9);
    }));
  });

  it("draws the frame's own point in the middle, north up", () => {
    const place = drawingOf(homeFrame, size);
    expect(place(homeFrame)).toEqual({ x: 600, y: 350 });
    expect(place({ ...homeFrame, lat: homeFrame.lat + 0.01 }).y).toBeLessThan(350);
  });
});

describe("the sketch", () => {
  it("stays inside Hanoi, curves included", () => {
    for (const { points } of basemap) for (const [lng, lat] of points) expect(isInside({ lng, lat }, hanoiBounds)).toBe(true);
    for (const { geometry } of basemapLayers()) {
      const line = geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates;
      for (const [lng, lat] of line) expect(isInside({ lng, lat }, hanoiBounds)).toBe(true);
    }
  });

  it("shows river, lakes, roads, metro and bridges around the old town, water first", () => {
    expect(sketchPaths(homeFrame, size).map(({ kind }) => kind)).toEqual([
      "river", "stream", "lake", "main-road", "ring-road", "metro-planned", "metro", "bridge",
    ]);
  });

  it("draws numbers only, wherever it looks", () => {
    fc.assert(fc.property(frame, (at) => {
      for (const { d } of sketchPaths(at, size)) expect(d).toMatch(/^[MLQZ\d .-]+$/);
    }), { numRuns: 40 });
  });

  it("begins and ends a line at its ends, and closes a ring", () => {
    const line = [[0, 0], [1, 1], [2, 0], [3, 1]] as const;
    const segments = segmentsOf([...line], false);
    expect(segments[0]).toEqual([0, 0]);
    expect(segments.at(-1)).toEqual([3, 1]);
    const ring = segmentsOf([...line], true);
    expect(ring.at(-1)).toEqual(ring[0]);
    expect(pathData(line.map(([x, y]) => ({ x, y })), true, true)).toMatch(/^M.*Z$/);
    expect(segmentsOf([[0, 0], [1, 1]], false)).toEqual([[0, 0], [1, 1]]);
  });

  it("closes every area for the map library", () => {
    for (const { geometry } of basemapLayers()) {
      if (geometry.type !== "Polygon") continue;
      for (const ring of geometry.coordinates) expect(ring.at(-1)).toEqual(ring[0]);
    }
  });
});

describe("names on the sketch", () => {
  it("names the river, lakes and areas in the reader's language", () => {
    const vi = sketchLabels(homeFrame, size, "vi", []).map(({ text }) => text);
    const en = sketchLabels(homeFrame, size, "en", []).map(({ text }) => text);
    expect(vi).toEqual(expect.arrayContaining(["Sông Hồng", "Hồ Tây", "Ba Đình"]));
    expect(en).toEqual(expect.arrayContaining(["Red River", "West Lake", "Ba Dinh"]));
  });

  it("puts no name under a mark, and none where there is no room", () => {
    const obstacles = fc.array(fc.record({ x: fc.integer({ min: 0, max: 1200 }), y: fc.integer({ min: 0, max: 700 }), radius: fc.integer({ min: 22, max: 34 }) }), { maxLength: 120 });
    fc.assert(fc.property(obstacles, (marks) => {
      for (const label of sketchLabels(homeFrame, size, "vi", marks)) {
        for (const mark of marks) expect(Math.abs(label.x - mark.x) < mark.radius && Math.abs(label.y - mark.y) < mark.radius).toBe(false);
      }
    }), { numRuns: 40 });
    const wall = Array.from({ length: 40 }, (_, at) => ({ x: (at % 8) * 150 + 75, y: Math.floor(at / 8) * 140 + 70, radius: 80 }));
    expect(sketchLabels(homeFrame, size, "vi", wall)).toEqual([]);
  });
});

describe("what a smaller box cuts off", () => {
  const css = readFileSync("app/map/sketch-reach.css", "utf8");

  it.each(reaches)("the style sheet knows the reach of %i px", (reach) => {
    for (const axis of ["x", "y"]) expect(css).toContain(`.reach-${axis}-${reach} { display: none; }`);
  });

  it("hides a thing only in boxes that cannot show all of it", () => {
    expect(reachClasses({ x: 600, y: 350 }, size, 20, 20)).toBe("");
    expect(reachClasses({ x: 600 + 175, y: 350 }, size, 20, 20)).toBe("reach-x-200");
    expect(reachClasses({ x: 600, y: 350 - 240 }, size, 20, 10)).toBe("reach-y-250");
  });
});
