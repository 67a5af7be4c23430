import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasMarks, spellMarks } from "~/search/marks";

describe("marks spelt out", () => {
  it.each([["gốm", "go61m"], ["Bát Tràng", "ba1t tra2ng"], ["ĐÌNH", "d9i2nh"], ["Ðình", "d9i2nh"], ["mỹ thuật", "my4 thua65t"], ["ường", "u7o72ng"], ["abc 12", "abc 12"]])("%s", (text, spelt) => {
    expect(spellMarks(text)).toBe(spelt);
  });

  it("keep a word begun the beginning of the word, as it is typed vowel, shape, tone", () => {
    for (const [begun, whole] of [["gô", "gộp"], ["tra", "tràng"], ["tr", "trăng"], ["bơ", "bờ"]] as const) expect(spellMarks(whole).startsWith(spellMarks(begun))).toBe(true);
  });

  it("are noticed, đ included", () => {
    expect([hasMarks("dinh"), hasMarks("đinh"), hasMarks("Café"), hasMarks("")]).toEqual([false, true, true, false]);
  });

  it("are plain letters and digits however a text is composed", () => {
    fc.assert(fc.property(fc.constantFrom("ế", "Ợ", "đặng", "Nguyễn Văn Miếu", "phở"), fc.constantFrom("NFC", "NFD"), (text, form) => {
      expect(spellMarks(text.normalize(form))).toMatch(/^[a-z0-9 ]+$/);
      expect(spellMarks(text.normalize(form))).toBe(spellMarks(text));
    }));
  });
});
