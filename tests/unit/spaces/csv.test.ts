import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv } from "~/lib/csv";
import { csvColumns, csvHead, csvRow, readCsvRow } from "~/spaces/csv";
import { amenities, creativeFields, type SpaceFacts, spaceKinds } from "~/spaces/space";

const text = fc.string({ minLength: 1 });
const optional = fc.option(text);
const facts: fc.Arbitrary<SpaceFacts> = fc.record({
  slug: fc.stringMatching(/^[a-z0-9]{1,9}$/),
  status: fc.constantFrom("published", "hidden", "closed"),
  operation: fc.constantFrom("operating", "planned", "unknown"),
  nameVi: text, nameEn: optional, summaryVi: optional, summaryEn: optional,
  kinds: fc.subarray([...spaceKinds], { minLength: 1 }),
  fields: fc.subarray([...creativeFields], { minLength: 1 }),
  addressVi: optional,
  wardCode: fc.option(fc.stringMatching(/^0[0-9]{4}$/)),
  formerDistrictId: optional,
  lng: fc.double({ min: 105.28, max: 106.03, noNaN: true }),
  lat: fc.double({ min: 20.56, max: 21.39, noNaN: true }),
  positionAccuracy: fc.constantFrom("building", "street", "area"),
  openingHours: optional, openingHoursSource: optional,
  amenities: fc.subarray([...amenities]),
  stepFree: fc.option(fc.constantFrom("yes", "partly", "no")),
  price: fc.option(fc.constantFrom("free", "ticket", "mixed")),
  priceNoteVi: optional,
  ownership: fc.option(fc.constantFrom("state", "private", "community", "foreign")),
  founded: fc.option(fc.integer({ min: 1000, max: 2100 })),
  phone: optional, email: optional, website: optional, instagram: optional, facebook: optional,
  sources: fc.array(fc.record({ label: text, url: optional })),
  unconfirmedFacts: fc.subarray(["founded", "addressVi"]),
  checkedOn: fc.constantFrom(null, "2026-11-22"), confirmedOn: fc.constantFrom(null, "2026-08-31"), confirmedBy: fc.constantFrom(null, "owner", "Sở Văn hóa"),
  synthetic: fc.boolean(),
});

describe("spaces as a table", () => {
  it("has one column for every fact", () => {
    const [one = {}] = fc.sample(facts, 1);
    expect(Object.keys(one).sort()).toEqual([...csvColumns].sort());
  });

  it("reads back every fact as written", () => {
    fc.assert(
      fc.property(facts, (one) => {
        const [columns = [], cells = []] = parseCsv(csvHead() + csvRow(one));
        expect(readCsvRow(columns, cells)).toEqual(one);
      }),
    );
  });

  it("says when a confirmation ages, which reading it back leaves out", () => {
    const [one = {} as SpaceFacts] = fc.sample(facts, 1);
    const [columns = [], cells = []] = parseCsv(csvHead() + csvRow({ ...one, status: "published", kinds: ["museum"], confirmedOn: "2026-08-31", confirmedBy: "owner" }));
    expect(columns.slice(-2).map((column, place) => [column, cells[columns.length - 2 + place]])).toEqual([["ageingFrom", "2027-08-31"], ["staleFrom", "2028-08-31"]]);
    expect(Object.keys(readCsvRow(columns, cells))).toEqual([...csvColumns]);
  });

  it("starts with the mark that makes Excel read Vietnamese as UTF-8", () => {
    expect(csvHead().startsWith("\uFEFFslug,")).toBe(true);
  });
});
