import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawings, drawSample } from "../../../seed/people/drawing";
import { petal, range } from "../../../seed/people/draw/shape";
import { readPeople } from "../../../seed/people/person-file";

const names = Object.keys(drawings);

describe("the drawings of sample works", () => {
  it.each(names)("%s: shapes only, alike each time, of the size it says, and not one plain colour", async (name) => {
    const svg = (await drawSample(name)) ?? "";
    expect(svg).toBe(await drawSample(name));
    expect(svg.match(/<(text|image|script|style|foreignObject)\b|NaN|undefined|href=|url\((?!#)/g)).toBeNull();
    const { width, height } = drawings[name] ?? { width: 0, height: 0 };
    const { data, info } = await sharp(Buffer.from(svg)).resize({ width: 200 }).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(Math.abs(info.width / info.height - width / height)).toBeLessThan(0.02);
    expect(new Set(range(data.length / 3).map((place) => `${(data[place * 3] ?? 0) >> 5} ${(data[place * 3 + 1] ?? 0) >> 5} ${(data[place * 3 + 2] ?? 0) >> 5}`)).size).toBeGreaterThan(4);
  });

  it("gives nothing for a name nobody drew", async () => {
    expect(await drawSample("khong-co")).toBeNull();
  });

  it("are each shown by one sample, and each sample shows others", async () => {
    const shown = (await readPeople()).flatMap(({ works }) => works.flatMap(({ pictures }) => pictures.map(({ drawing }) => drawing)));
    expect([...shown].sort()).toEqual([...names].sort());
  });

  it("name every clipping shape once a sheet", async () => {
    for (const name of names) {
      const ids = [...((await drawSample(name)) ?? "").matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  it("has petals that stand on the middle and reach their length", () => {
    expect(petal(100, 20, "#000")).toMatch(/^<path d="M0 0C.*0 -100C.*0 0z"/);
  });
});
