import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellOf, tilePixels, worldOf } from "~/map/cells";
import { planClusters } from "~/map/cluster-plan";
import { bubbleRadiusPixels, clusterCells, clusterPoints, type Mark, maxClusters } from "~/map/clusters";
import { type Bounds, hanoiBounds, isInside, type Point } from "~/map/geo";

interface Item extends Point {
  id: number;
}

const boxes: Bounds[] = [
  hanoiBounds,
  { west: 105.8, south: 21.0, east: 105.9, north: 21.06 },
  { west: 105.84, south: 21.02, east: 105.86, north: 21.035 },
  { west: 105.85, south: 21.03, east: 105.853, north: 21.032 },
];
const scene = fc.record({
  bounds: fc.constantFrom(...boxes),
  zoom: fc.option(fc.integer({ min: 10, max: 18 })),
  places: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 300 }),
}).map(({ bounds, zoom, places }) => {
  const items: Item[] = places.flatMap(([x, y, count], at) => Array.from({ length: count }, (_, copy) => ({
    id: at * 10 + copy,
    lng: bounds.west + x * (bounds.east - bounds.west),
    lat: bounds.south + y * (bounds.north - bounds.south),
  })));
  return { plan: planClusters(bounds, zoom), items };
});
type Scene = typeof scene extends fc.Arbitrary<infer Value> ? Value : never;

/** What the search engine would answer for the items. */
function bubblesOf({ plan, items }: Scene, named = Number.POSITIVE_INFINITY): Mark<Item>[] {
  const counts: Record<string, number> = {};
  const first = new Map<string, Item>();
  for (const item of items) {
    const counted = cellOf(item, plan.countedZoom);
    counts[counted] = (counts[counted] ?? 0) + 1;
    const drawn = cellOf(item, plan.drawnZoom);
    if (!first.has(drawn)) first.set(drawn, item);
  }
  return clusterCells(counts, [...first.values()].slice(0, named), plan);
}

function overlaps(marks: Mark<Item>[], zoom: number): number {
  const pixels = 2 ** zoom * tilePixels;
  const placed = marks.map((mark) => ({ ...mark, world: worldOf(mark) }));
  return placed.filter((a, at) => placed.slice(at + 1).some((b) => {
    const distance = Math.hypot(a.world.x - b.world.x, a.world.y - b.world.y) * pixels;
    return distance < bubbleRadiusPixels(a.count) + bubbleRadiusPixels(b.count) - 1e-3;
  })).length;
}

describe.each([["cells", bubblesOf], ["points", ({ plan, items }: Scene) => clusterPoints(items, plan)]] as const)("bubbles from %s", (_, bubbles) => {
  it("add up to all spaces", () => {
    fc.assert(fc.property(scene, (made) => {
      expect(bubbles(made).reduce((sum, { count }) => sum + count, 0)).toBe(made.items.length);
    }));
  });

  it("never touch on the screen, stand inside the view, and are few", () => {
    fc.assert(fc.property(scene, (made) => {
      const marks = bubbles(made);
      expect(overlaps(marks, made.plan.zoom)).toBe(0);
      expect(marks.length).toBeLessThanOrEqual(maxClusters);
      const { west, south, east, north } = made.plan.bounds;
      const slack = 1e-9;
      for (const mark of marks) expect(isInside(mark, { west: west - slack, south: south - slack, east: east + slack, north: north + slack })).toBe(true);
    }));
  });

  it("show a lone space by its name at its own point", () => {
    fc.assert(fc.property(scene, (made) => {
      for (const mark of bubbles(made)) {
        if (mark.count === 1) expect(mark.item && { lng: mark.item.lng, lat: mark.item.lat }).toEqual({ lng: mark.lng, lat: mark.lat });
      }
    }));
  });

  it("do not depend on the order in which spaces arrive", () => {
    fc.assert(fc.property(scene, (made) => {
      const strip = (marks: Mark<Item>[]) => marks.map(({ lng, lat, count }) => [lng.toFixed(6), lat.toFixed(6), count].join()).sort();
      expect(strip(bubbles({ ...made, items: [...made.items].reverse() }))).toEqual(strip(bubbles(made)));
    }));
  });
});

it("joins lone spaces nobody named to a neighbour instead of losing them", () => {
  fc.assert(fc.property(scene, fc.integer({ min: 1, max: 3 }), (made, named) => {
    const marks = bubblesOf(made, named);
    expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(made.items.length);
    if (marks.length > 1) expect(marks.filter(({ count, item }) => count === 1 && !item)).toEqual([]);
  }));
});

describe("the plan", () => {
  it("counts in cells at least as fine as those it draws", () => {
    fc.assert(fc.property(fc.constantFrom(...boxes), fc.option(fc.integer({ min: 10, max: 18 })), (bounds, zoom) => {
      const plan = planClusters(bounds, zoom);
      expect(plan.countedZoom).toBeGreaterThanOrEqual(plan.drawnZoom);
      expect(plan.drawnZoom).toBeGreaterThanOrEqual(11);
    }));
  });

  it("brings a zoom too deep for its box back to what a screen can show", () => {
    expect(planClusters(null, 18).zoom).toBeLessThan(13);
    expect(planClusters({ west: 105.85, south: 21.03, east: 105.853, north: 21.032 }, 18).zoom).toBe(18);
  });

  it("draws all of Hanoi without being told a zoom", () => {
    expect(planClusters(null, null)).toMatchObject({ bounds: hanoiBounds, zoom: 10, asksPoints: false });
  });
});
