import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText, foldWords, normaliseText, slugify } from "~/lib/fold";

const anyText = fc.string({ unit: "binary", maxLength: 60 });
const vietnamese = fc.string({ unit: fc.constantFrom(..."aăâbcdđeêghiklmnoôơpqrstuưvxyÀẢÃẠẮẰẲẴẶẤẦẨẪẬĐÈẺẼẸẾỀỂỄỆÌỈĨỊÒỎÕỌỐỒỔỖỘỚỜỞỠỢÙỦŨỤỨỪỬỮỰỲỶỸỴ -–,."), maxLength: 60 });

describe("folding", () => {
  it.each([
    ["Phố Huế", "pho hue"],
    ["PHO HUE", "pho hue"],
    ["Đống Đa", "dong da"],
    ["Ðống Ða with the Icelandic letter", "dong da with the icelandic letter"],
    ["Gốm  Bát\tTràng ", "gom bat trang"],
    ["Ho\u0300a", "hoa"],
  ])("%s becomes %s", (text, folded) => expect(foldText(text)).toBe(folded));

  it("changes nothing the second time, whatever the text", () => {
    fc.assert(fc.property(anyText, (text) => foldText(foldText(text)) === foldText(text)));
  });

  it("leaves no mark", () => {
    fc.assert(fc.property(anyText, (text) => !/\p{M}/u.test(foldText(text).normalize("NFD"))));
  });

  it("turns Vietnamese into bare Latin letters, written with or without composed marks", () => {
    fc.assert(fc.property(vietnamese, (text) => /^[a-z –,.-]*$/.test(foldText(text)) && foldText(text.normalize("NFD")) === foldText(text)));
  });

  it("gives words without punctuation", () => {
    expect(foldWords("“Cà-phê” (sách), Q.1")).toEqual(["ca", "phe", "sach", "q", "1"]);
  });
});

describe("normalising", () => {
  it("keeps marks and joins blanks", () => expect(normaliseText(" Phố \n Huế ")).toBe("Phố Huế"));
});

describe("slugs", () => {
  it.each([["Gốm Bát Tràng!", "gom-bat-trang"], ["“Á Space” – 2024", "a-space-2024"], ["東京", ""]])("%s becomes %s", (text, slug) => expect(slugify(text)).toBe(slug));

  it("pass the database's check or are empty", () => {
    fc.assert(fc.property(anyText, (text) => slugify(text) === "" || (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slugify(text)) && slugify(text).length <= 120)));
  });
});
