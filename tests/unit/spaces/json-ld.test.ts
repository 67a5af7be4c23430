import { describe, expect, it } from "vitest";
import { instantOfHanoi } from "~/spaces/hanoi-time";
import { weekTable } from "~/spaces/hours-table.server";
import { type JsonLdInput, spaceJsonLd } from "~/spaces/json-ld";
import { type Space, spaceKinds } from "~/spaces/space";

const space: Space = {
  id: "00000000-0000-4000-8000-000000000001", version: 1, locationPrecision: "exact", createdAt: "2026-11-22T00:00:00.000Z", updatedAt: "2026-11-22T00:00:00.000Z",
  slug: "bao-tang", status: "published", operation: "operating", nameVi: "Bảo tàng", nameEn: "The Museum", summaryVi: "Tranh.", summaryEn: null,
  kinds: ["museum"], fields: ["design"], addressVi: "66 Nguyễn Thái Học", wardCode: "00004", formerDistrictId: null, lng: 105.837, lat: 21.0307,
  positionAccuracy: "building", openingHours: "Tu-Su 08:30-17:00", openingHoursSource: null, amenities: [], stepFree: null, price: "ticket",
  priceNoteVi: null, ownership: "state", founded: 1966, phone: "024 3823 3084", email: null, website: "https://vnfam.vn", instagram: "vnfam", facebook: null,
  sources: [], unconfirmedFacts: [], checkedOn: null, confirmedOn: null, confirmedBy: null, synthetic: false,
};

function describeSpace(changes: Partial<Space> = {}, rest: Partial<JsonLdInput> = {}) {
  const changed = { ...space, ...changes };
  const table = weekTable(changed.openingHours ?? "", instantOfHanoi("2026-11-23", 600));
  return JSON.parse(JSON.stringify(spaceJsonLd({
    space: changed, name: changed.nameVi, description: changed.summaryVi, wardName: "Phường Ba Đình", url: "https://x.test/spaces/bao-tang",
    imageUrl: "https://x.test/p.png", hours: table && { table, monday: "2026-11-23", sunday: "2026-11-29" }, ...rest,
  })));
}

describe("spaceJsonLd", () => {
  it("describes a museum", () => {
    expect(describeSpace()).toMatchObject({
      "@context": "https://schema.org", "@type": ["Museum"], "@id": "https://x.test/spaces/bao-tang", name: "Bảo tàng", alternateName: "The Museum",
      address: { streetAddress: "66 Nguyễn Thái Học", addressLocality: "Phường Ba Đình", addressCountry: "VN" },
      geo: { latitude: 21.0307, longitude: 105.837 }, telephone: "024 3823 3084", isAccessibleForFree: false,
      sameAs: ["https://vnfam.vn", "https://www.instagram.com/vnfam/"],
    });
  });

  it("names the days that are open and leaves out the others", () => {
    const hours = describeSpace().openingHoursSpecification;
    expect(hours).toHaveLength(6);
    expect(hours[0]).toEqual({ "@type": "OpeningHoursSpecification", dayOfWeek: "https://schema.org/Tuesday", opens: "08:30", closes: "17:00" });
  });

  it("closes a night on the next morning and a whole day at its last minute", () => {
    expect(describeSpace({ openingHours: "Fr 20:00-02:00" }).openingHoursSpecification).toMatchObject([{ opens: "20:00", closes: "02:00" }]);
    expect(describeSpace({ openingHours: "24/7" }).openingHoursSpecification[0]).toMatchObject({ opens: "00:00", closes: "23:59" });
  });

  it("bounds hours that change with the season", () => {
    const hours = describeSpace({ openingHours: "Oct 16-Apr 14 Mo-Su 08:00-17:00" }).openingHoursSpecification;
    expect(hours[0]).toMatchObject({ validFrom: "2026-11-23", validThrough: "2026-11-29" });
  });

  it.each([
    ["unconfirmed", { unconfirmedFacts: ["openingHours"] }],
    ["without days", { openingHours: "09:00-18:00" }],
    ["of a place unchecked", { operation: "unknown" }],
    ["of a place planned", { operation: "planned" }],
    ["of a place gone", { status: "closed" }],
    ["unknown", { openingHours: null }],
  ] satisfies [string, Partial<Space>][])("gives no hours %s", (_, changes) => {
    expect(describeSpace(changes)).not.toHaveProperty("openingHoursSpecification");
  });

  it("states nothing that is unsure", () => {
    const unsure = describeSpace({ unconfirmedFacts: ["addressVi", "phone", "website", "instagram", "price"], positionAccuracy: "area" });
    expect(unsure).not.toHaveProperty("telephone");
    expect(unsure).not.toHaveProperty("sameAs");
    expect(unsure).not.toHaveProperty("isAccessibleForFree");
    expect(unsure).not.toHaveProperty("geo");
    expect(unsure.address).not.toHaveProperty("streetAddress");
  });

  it("has a schema.org type for every kind, each once", () => {
    for (const kind of spaceKinds) expect(describeSpace({ kinds: [kind] })["@type"]).toEqual([expect.stringMatching(/^[A-Z]\w+$/)]);
    expect(describeSpace({ kinds: ["studio", "makerspace"] })["@type"]).toEqual(["LocalBusiness"]);
    expect(describeSpace({ kinds: ["bookshop-library"], ownership: "private" })["@type"]).toEqual(["BookStore"]);
  });
});
