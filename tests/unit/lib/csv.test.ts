import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine, guardCell, parseCsv, restoreCell } from "~/lib/csv";

describe("CSV1: cells that a spreadsheet would run", () => {
  it.each(["=1+1", "+84 24 3825", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1"])("%j is written as text", (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
    expect(restoreCell(guardCell(text))).toBe(text);
  });

  it.each(["'t Hooft", "a=b", "", "Phố Huế"])("%j stays as it is", (text) => {
    expect(guardCell(text)).toBe(text);
    expect(restoreCell(text)).toBe(text);
  });

  it("no written cell starts with a character that runs", () => {
    fc.assert(fc.property(fc.string(), (text) => !/^[=+\-@\t\r\n]/.test(guardCell(text))));
  });
});

describe("reading back", () => {
  const cell = fc.oneof(fc.string(), fc.stringMatching(/^['"=+@,;\r\n\t a]{0,8}$/));

  it("gives what was written, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        expect(parseCsv(rows.map(csvLine).join(""))).toEqual(rows);
      }),
    );
  });

  it("accepts a byte order mark, bare line feeds and a missing last line end", () => {
    expect(parseCsv('\uFEFFa,b\nc,"d ""e"""')).toEqual([["a", "b"], ["c", 'd "e"']]);
    expect(parseCsv("a,")).toEqual([["a", ""]]);
  });

  it("refuses an open quote, naming the line", () => {
    expect(() => parseCsv('a,b\r\nc,"d')).toThrow(/line 2/);
  });
});
