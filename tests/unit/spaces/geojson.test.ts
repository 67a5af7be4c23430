import { describe, expect, it } from "vitest";
import { pointFeature, spaceFeature } from "~/spaces/geojson";

const space = { slug: "gom", nameVi: "Gốm", nameEn: null, kinds: ["studio", "shop"] as const, lng: 105.8431234567, lat: 21.033, price: "free" };

describe("spaces as GeoJSON", () => {
  it("puts longitude first and keeps a tenth of a metre", () => {
    expect(pointFeature({ lng: 105.8431234567, lat: 21.033 }, {}).geometry).toEqual({ type: "Point", coordinates: [105.843123, 21.033] });
  });

  it("names the space in the language asked for, else in the other", () => {
    expect(spaceFeature("en", "https://x.vn", space).properties.name).toBe("Gốm");
    expect(spaceFeature("en", "https://x.vn", { ...space, nameEn: "Pottery" }).properties.name).toBe("Pottery");
    expect(spaceFeature("vi", "https://x.vn", { ...space, nameEn: "Pottery" }).properties.name).toBe("Gốm");
  });

  it("carries the facts, the leading kind and both addresses, and no position twice", () => {
    const { id, properties } = spaceFeature("vi", "https://x.vn", space);
    expect(id).toBe("gom");
    expect(properties).toMatchObject({ slug: "gom", kind: "studio", price: "free", url: "https://x.vn/spaces/gom", urlEn: "https://x.vn/en/spaces/gom" });
    expect(properties).not.toHaveProperty("lng");
  });
});
