import { describe, expect, it } from "vitest";
import { suggestionsOf } from "~/search/suggestion";

const answer = {
  spaces: [{ slug: "manzi", nameVi: "Manzi", nameEn: null, kind: "gallery" as const, field: "design" as const }],
  designers: [{ handle: "lan-anh", name: "Lan Anh", headlineVi: "Gốm", headlineEn: null, field: "crafts-folk-art" as const }],
  places: [
    {
      level: "former-district" as const, id: "quan-dong-da", nameVi: "Đống Đa", fullNameVi: "Quận Đống Đa", nameEn: "Dong Da District", district: null,
      wards: [{ code: "00190", slug: "dong-da", fullNameVi: "Phường Đống Đa", nameEn: "Dong Da Ward", partial: false }],
    },
    { level: "ward" as const, id: "00190", nameVi: "Đống Đa", fullNameVi: "Phường Đống Đa", nameEn: "Dong Da Ward", district: null, wards: [] },
  ],
};

describe("suggestions", () => {
  it("lead to a space's page, a designer's, a ward of today, or a former unit's area", () => {
    expect(suggestionsOf(answer, "vi").map(({ path }) => path)).toEqual(["/spaces/manzi", "/designers/lan-anh", "/spaces?area=quan-dong-da", "/spaces?ward=00190"]);
  });

  it("read in the reader's language and say what a former unit became", () => {
    const [space, designer, former] = suggestionsOf(answer, "en");
    expect(designer).toMatchObject({ label: "Lan Anh", note: "Gốm" });
    expect(space?.label).toBe("Manzi");
    expect(former).toMatchObject({ label: "Dong Da District", former: true, becameNames: ["Dong Da Ward"] });
  });
});
