import { describe, expect, it } from "vitest";
import { sortKey, toDocument } from "~/search/space-document";
import type { Space } from "~/spaces/space";
import { spaceFacts } from "../../support/space-facts";

const space = (own: Partial<Space> = {}): Space => ({
  ...spaceFacts({ nameVi: "Ðình gốm", nameEn: "Pottery house", kinds: ["craft-village"], stepFree: "partly", amenities: ["cafe"] }),
  id: "1", version: 3, locationPrecision: "exact", createdAt: "2026-11-22T00:00:00.000Z", updatedAt: "2026-11-22T00:00:00.000Z", ...own,
});
const places = { wards: ["00577"], areas: ["huyen-gia-lam"], names: ["Bát Tràng", "Gia Lâm"] };

describe("a document", () => {
  it("holds what a space is found, filtered and counted by", () => {
    const document = toDocument(space(), places, [20, 21]);
    expect(document).toMatchObject({ id: "1", version: 3, wards: ["00577"], areas: ["huyen-gia-lam"], amenities: ["cafe", "step-free"], slots: [20, 21], rank: 0 });
    expect(document.markedNames).toEqual(["d9i2nh go61m", "pottery house"]);
    expect(document.subjects).toEqual(expect.arrayContaining(["làng nghề", "craft village"]));
    expect(document.cell.z11).toBe("1626:901");
    expect(document.cell.z18.length).toBeGreaterThan(document.cell.z11.length);
  });

  it("ranks what is planned behind what works, and what is gone last", () => {
    const rank = (own: Partial<Space>) => toDocument(space(own), places, []).rank;
    expect([rank({}), rank({ operation: "planned" }), rank({ operation: "unknown" }), rank({ status: "closed" })]).toEqual([0, 1, 1, 2]);
  });
});

it("orders names as Vietnamese dictionaries do", () => {
  const ordered = ["An", "Ăn", "Âm", "Ba", "Bà", "Bả", "Bã", "Bá", "Bạ", "Ca", "Da", "Đa", "E", "Ê", "O", "Ô", "Ơ", "U", "Ư", "Va", "Zone"];
  const byKey = [...ordered].reverse().sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  expect(byKey).toEqual(ordered);
  expect(sortKey("“Kết đoàn”")).toBe(sortKey("Kết đoàn"));
});
