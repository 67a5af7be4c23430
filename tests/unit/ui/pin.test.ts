import fc from "fast-check";
import { expect, it } from "vitest";
import { formatNumber } from "~/lib/format";
import { bubbleRadiusPixels } from "~/map/clusters";
import { bubbleSvg, pinSvg, plateFor } from "~/ui/pin";

const language = fc.constantFrom("vi" as const, "en" as const);

it("keeps every count up to 99.999 inside its mark", () => {
  fc.assert(fc.property(fc.integer({ min: 2, max: 99_999 }), language, (count, reader) => {
    const sizePx = bubbleRadiusPixels(count) * 2;
    const { width, height, typePx } = plateFor(formatNumber(reader, count), sizePx);
    expect(width + height).toBeLessThanOrEqual(sizePx);
    expect(typePx).toBeGreaterThanOrEqual(9);
  }));
});

it("writes the count as its reader does", () => {
  const bubble = { field: "music", slug: "x", sizePx: 64, count: 12_345 } as const;
  expect(bubbleSvg({ ...bubble, language: "vi" })).toContain(">12.345<");
  expect(bubbleSvg({ ...bubble, language: "en" })).toContain(">12,345<");
});

it("draws a mark that stands alone and is as large as asked", () => {
  const svg = pinSvg({ field: "design", slug: "manzi", sizePx: 40 });
  expect(svg).toContain('width="40" height="40"');
  expect(svg).not.toMatch(/\sid=|url\(|href|style=|NaN/);
});
