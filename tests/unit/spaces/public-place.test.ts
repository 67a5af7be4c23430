import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceMetres, hanoiBounds } from "~/map/geo";
import { cellDegrees, type Place, publicPlace, streetName, withExactPlace } from "~/spaces/public-place";
import { spaceFacts } from "../../support/space-facts";

const inHanoi = fc.record({
  lng: fc.double({ min: hanoiBounds.west, max: hanoiBounds.east, noNaN: true }),
  lat: fc.double({ min: hanoiBounds.south, max: hanoiBounds.north, noNaN: true }),
});
const ward = { lng: 105.8422, lat: 21.0311 };
const place = (own: Partial<Place> = {}): Place => ({ lng: 105.8534567, lat: 21.0281234, positionAccuracy: "building", addressVi: "12 Hàng Buồm", ...own });

describe("the public place", () => {
  it("is the exact one where its keepers say so", () => {
    fc.assert(fc.property(inHanoi, (point) => {
      expect(publicPlace(place(point), "exact", ward)).toEqual(place(point));
    }));
  });

  it("by street depends on nothing but the square, and lies within 110 m in Hanoi", () => {
    fc.assert(fc.property(inHanoi, fc.double({ min: 0, max: 0.999, noNaN: true }), fc.double({ min: 0, max: 0.999, noNaN: true }), (point, x, y) => {
      const told = publicPlace(place(point), "street", ward);
      expect(distanceMetres(point, told)).toBeLessThan(110);
      expect(told.lng >= hanoiBounds.west && told.lng <= hanoiBounds.east && told.lat >= hanoiBounds.south && told.lat <= hanoiBounds.north).toBe(true);
      // why: anywhere else in the same square, well within it, tells the same.
      const corner = { lng: Math.floor(point.lng / cellDegrees.lng) * cellDegrees.lng, lat: Math.floor(point.lat / cellDegrees.lat) * cellDegrees.lat };
      const other = { lng: corner.lng + (0.01 + x * 0.98) * cellDegrees.lng, lat: corner.lat + (0.01 + y * 0.98) * cellDegrees.lat };
      expect(publicPlace(place(other), "street", ward)).toMatchObject({ lng: told.lng, lat: told.lat });
      expect(publicPlace(told, "street", ward)).toMatchObject({ lng: told.lng, lat: told.lat });
    }));
  });

  it("by ward says nothing but the ward, wherever in it the place lies", () => {
    fc.assert(fc.property(inHanoi, (point) => {
      for (const precision of ["ward", "counted-only"] as const) expect(publicPlace(place(point), precision, ward)).toEqual({ ...ward, positionAccuracy: "area", addressVi: null });
    }));
  });

  it("never says that a rough place is well known", () => {
    expect(publicPlace(place(), "street", ward)).toMatchObject({ positionAccuracy: "street", addressVi: "Hàng Buồm" });
    expect(publicPlace(place({ positionAccuracy: "area" }), "street", ward).positionAccuracy).toBe("area");
  });
});

describe("the street of an address", () => {
  it.each([
    ["12 Hàng Buồm", "Hàng Buồm"], ["Số 2 ngõ 11 Lương Yên", "Lương Yên"], ["Tầng 2, 60A-62 Lý Thường Kiệt", "Lý Thường Kiệt"], ["31/2 ngách 4 Phan Đình Phùng (sau chợ)", "Phan Đình Phùng"],
    ["Phố Nguyễn Thái Học", "Phố Nguyễn Thái Học"], ["Số nhà 5, phố Hàng Bạc, Hoàn Kiếm", "phố Hàng Bạc"],
  ])("%s: %s", (address, street) => expect(streetName(address)).toBe(street));

  it.each(["Tòa nhà Lotte", "12", "Đường 19/5", "Số 7 đường 19/5", "Chùa Láng", "", "x".repeat(300), "(1 Hàng Bài)"])("is not guessed where the house could show: %s", (address) => expect(streetName(address)).toBeNull());

  it("never holds a digit", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("1", "9", " ", ",", "a", "ố", "phố ", "số ", "-", "/") , maxLength: 40 }), (address) => {
      expect(streetName(address) ?? "").not.toMatch(/\d/);
    }));
  });
});

describe("what somebody wrote who saw only the public place", () => {
  const exact = place();
  const shown = publicPlace(exact, "ward", ward);
  const facts = (own: Partial<Place>) => spaceFacts({ ...shown, ...own });

  it("leaves the exact place as it was where they left it", () => {
    expect(withExactPlace(facts({}), shown, exact)).toMatchObject(exact);
    expect(withExactPlace(facts({ addressVi: "14 Hàng Buồm" }), shown, exact)).toMatchObject({ ...exact, addressVi: "14 Hàng Buồm" });
  });

  it("takes a pin they moved, and keepers who know the place at their word", () => {
    expect(withExactPlace(facts({ lng: 105.9, lat: 21.1 }), shown, exact)).toMatchObject({ lng: 105.9, lat: 21.1, addressVi: exact.addressVi });
    expect(withExactPlace(facts({ lng: exact.lng, lat: exact.lat, addressVi: null, positionAccuracy: "area" }), shown, exact)).toMatchObject({ addressVi: null, positionAccuracy: "area" });
  });
});
