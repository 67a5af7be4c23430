import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creativeFields } from "~/spaces/space";
import { drawFloor, tileSvg } from "~/ui/floor";
import { motifs, palettes } from "~/ui/tile-motif";

const floor = fc.record({
  field: fc.constantFrom(...creativeFields),
  slug: fc.string({ minLength: 1, maxLength: 60 }),
  columns: fc.integer({ min: 1, max: 8 }),
  rows: fc.integer({ min: 1, max: 4 }),
});

describe("a floor of tiles", () => {
  it("is the same for the same space, always", () => {
    fc.assert(fc.property(floor, (asked) => {
      expect(tileSvg(asked)).toBe(tileSvg({ ...asked }));
    }));
  });

  it("needs nothing from the document around it: no id, no reference, no style", () => {
    fc.assert(fc.property(floor, (asked) => {
      expect(tileSvg(asked)).not.toMatch(/\sid=|url\(|href|style=|class=|NaN|undefined/);
    }));
  });

  it("says that it is decoration", () => {
    expect(tileSvg({ field: "film", slug: "a", columns: 2, rows: 2 })).toContain('aria-hidden="true"');
  });

  it("is painted in its field's colours alone, its ground in another than its first figure", () => {
    fc.assert(fc.property(floor, (asked) => {
      const { ground, layers } = drawFloor(asked);
      for (const colour of [ground, ...layers.map(({ fill }) => fill)]) expect(palettes[asked.field]).toContain(colour);
      expect(layers.some(({ d, fill }) => d !== "" && fill !== ground)).toBe(true);
    }));
  });

  it("stands symmetrically about its middle, so that a cut at both sides is the same", () => {
    fc.assert(fc.property(floor, (asked) => {
      for (const { d } of drawFloor(asked).layers) {
        const starts = [...d.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => `${Number(x)},${Number(y)}`);
        const mirrored = starts.map((start) => start.split(",").map((value) => 0 - Number(value)).join(","));
        expect(new Set(mirrored)).toEqual(new Set(starts));
      }
    }));
  });
});

describe("the eight motifs", () => {
  it.each(creativeFields)("%s has four cuts, and spaces of it differ", (field) => {
    expect(motifs[field]).toHaveLength(4);
    const drawn = Array.from({ length: 60 }, (_, at) => tileSvg({ field, slug: `space-${at}`, columns: 2, rows: 2 }));
    expect(new Set(drawn).size).toBeGreaterThan(40);
  });

  it("gives no two fields the same tile", () => {
    expect(new Set(creativeFields.map((field) => tileSvg({ field, slug: "one", columns: 1, rows: 1 }))).size).toBe(creativeFields.length);
  });
});
