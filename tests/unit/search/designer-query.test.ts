import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { designerNarrowings, designersPath, emptyDesignerQuery, parseDesignerQuery, toDesignerParams } from "~/search/designer-query";

const parse = (text: string) => parseDesignerQuery(new URLSearchParams(text));

describe("a question about designers", () => {
  it("is written as it is read, in one canonical form", () => {
    const text = "q=gốm&discipline=lacquer&discipline=ceramics&skill=IN+LỤA&skill=blender&ward=00577&area=quan-tay-ho&language=en&availability=jobs&page=2";
    const { query, dropped } = parse(text);
    expect(dropped).toEqual([]);
    expect(query).toMatchObject({ disciplines: ["ceramics", "lacquer"], skills: ["blender", "in lua"], page: 2 });
    expect(parseDesignerQuery(toDesignerParams(query))).toEqual({ query, dropped: [] });
    expect(designersPath(emptyDesignerQuery)).toBe("/designers");
  });

  it.each([["discipline=wizardry", "discipline"], ["skill=%F0%9F%8E%A8", "skill"], [`skill=${"x".repeat(41)}`, "skill"], ["ward=12", "ward"], ["area=Quận", "area"], ["language=xx", "language"], ["availability=always", "availability"], ["page=0", "page"], ["place=x", "place"]])(
    "leaves %s out and says so", (text, param) => {
      const { query, dropped } = parse(text);
      expect(query).toEqual(emptyDesignerQuery);
      expect(dropped.map((one) => one.param)).toEqual([param]);
    });

  it("never throws, whatever stands in the address", () => {
    const pair = fc.tuple(fc.constantFrom("q", "discipline", "skill", "ward", "area", "language", "availability", "page", "place", "__proto__"), fc.string({ unit: "binary" }));
    fc.assert(fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
      const { query } = parseDesignerQuery(new URLSearchParams(pairs));
      expect(parseDesignerQuery(toDesignerParams(query)).query).toEqual(query);
    }));
  });

  it("is narrowed by each thing asked for, and each can be taken away alone", () => {
    const { query } = parse("q=gom&discipline=ceramics&skill=men&ward=00577&area=quan-tay-ho&language=en&availability=jobs&page=3");
    const all = designerNarrowings(query);
    expect(all.map(({ key }) => key)).toEqual(["q", "discipline-ceramics", "skill-men", "ward-00577", "area-quan-tay-ho", "language-en", "availability-jobs"]);
    for (const { key, without } of all) {
      expect(designerNarrowings(without).map((one) => one.key)).toEqual(all.map((one) => one.key).filter((one) => one !== key));
      expect(without.page).toBe(1);
    }
  });
});
