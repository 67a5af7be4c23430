import { describe, expect, it } from "vitest";
import { foldText } from "~/lib/fold";
import type { PlaceAnswer } from "~/places/place";
import { findPlace } from "~/search/place-words";

const place = (id: string, nameVi: string) => ({ level: "former-district", id, nameVi, fullNameVi: `Quận ${nameVi}`, nameEn: nameVi, wards: [], district: null }) satisfies PlaceAnswer;
const known: Record<string, PlaceAnswer> = {
  "hoan kiem": place("quan-hoan-kiem", "Hoàn Kiếm"),
  "tay ho": place("quan-tay-ho", "Tây Hồ"),
};
const resolve = (text: string) => known[foldText(text).replace(/^(quan|q\.?) | district$/g, "")] ?? null;
const found = (text: string) => {
  const { place: answer, text: rest } = findPlace(text, resolve);
  return [answer?.id ?? null, rest];
};

describe("a place in a text", () => {
  it.each([
    ["Hoàn Kiếm", "quan-hoan-kiem", "Hoàn Kiếm"],
    ["q. hoan kiem", "quan-hoan-kiem", "Hoàn Kiếm"],
    ["gốm quận Hoàn Kiếm", "quan-hoan-kiem", "gốm"],
    ["cafe ở Tây Hồ", "quan-tay-ho", "cafe"],
    ["cafe ở quận Tây Hồ", "quan-tay-ho", "cafe"],
    ["gallery in Tay Ho", "quan-tay-ho", "gallery"],
    ["Tay Ho district lacquer", "quan-tay-ho", "lacquer"],
    ["in Tay Ho", "quan-tay-ho", "Tây Hồ"],
  ])("%s", (text, id, rest) => {
    expect(found(text)).toEqual([id, rest]);
  });

  it.each(["", "cafe hoan kiem", "in", "quận", "ở", "gốm ở đâu", "district", "bảo tàng mỹ thuật"])("is not seen in %j", (text) => {
    expect(found(text)).toEqual([null, text]);
  });

  it("counts only where it is said to be a place, where names are looked for", () => {
    const named = (text: string) => findPlace(text, resolve, { bareNames: false }).place?.id ?? null;
    expect(["Hoàn Kiếm", "quận Hoàn Kiếm", "q. hoan kiem", "Tay Ho district", "gốm ở Tây Hồ"].map(named)).toEqual([null, "quan-hoan-kiem", "quan-hoan-kiem", "quan-tay-ho", "quan-tay-ho"]);
  });
});
