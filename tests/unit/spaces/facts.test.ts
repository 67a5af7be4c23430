import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSpaceFacts } from "~/spaces/facts";

const least = { slug: "xuong-gom", status: "published", operation: "operating", nameVi: "Xưởng gốm", kinds: ["studio"], fields: ["design"], lng: 105.85, lat: 21.03, positionAccuracy: "street" };

describe("the facts of a space", () => {
  it("are filled in with what is unknown", () => {
    expect(checkSpaceFacts(least).facts).toMatchObject({ ...least, nameEn: null, amenities: [], sources: [], confirmedOn: null, synthetic: false });
  });

  it("are kept in composed form without blanks around", () => {
    expect(checkSpaceFacts({ ...least, nameVi: " Xưởng gốm ".normalize("NFD") }).facts?.nameVi).toBe("Xưởng gốm");
  });

  it.each([
    ["a slug with marks", { slug: "xưởng" }, "slug"],
    ["a slug that ends in a hyphen", { slug: "xuong-" }, "slug"],
    ["an empty name", { nameVi: "  " }, "nameVi"],
    ["a name of two lines", { nameVi: "a\nb" }, "nameVi"],
    ["NUL", { summaryVi: "a\0b" }, "summaryVi"],
    ["half a character", { summaryVi: "a\ud83c" }, "summaryVi"],
    ["an endless name", { nameVi: "x".repeat(50_000) }, "nameVi"],
    ["an unknown kind", { kinds: ["castle"] }, "kinds.0"],
    ["no kind", { kinds: [] }, "kinds"],
    ["a kind twice", { kinds: ["studio", "studio"] }, "kinds"],
    ["an unknown field", { fields: ["dance"] }, "fields.0"],
    ["a point outside Hanoi", { lng: 106.7, lat: 10.8 }, "lng"],
    ["a point that is no number", { lat: Number.NaN }, "lat"],
    ["a day that never was", { checkedOn: "2026-02-30" }, "checkedOn"],
    ["a script for a website", { website: "javascript:alert(1)" }, "website"],
    ["a script for a source", { sources: [{ label: "x", url: "data:text/html,x" }] }, "sources.0.url"],
    ["a year of the future", { founded: 20_260 }, "founded"],
    ["a confirmation by nobody", { confirmedOn: "2026-01-01" }, "confirmedBy"],
    ["doubt about a fact that is none", { unconfirmedFacts: ["colour"] }, "unconfirmedFacts.0"],
    ["a status of another world", { status: "open" }, "status"],
  ])("are refused with %s", (_, change, path) => {
    const { facts, problems } = checkSpaceFacts({ ...least, ...change });
    expect(facts).toBeNull();
    expect(problems?.some((problem) => problem.startsWith(`${path}:`)), String(problems)).toBe(true);
  });

  it("are refused with a fact nobody knows", () => {
    expect(checkSpaceFacts({ ...least, certified: true }).problems?.join()).toContain("certified");
  });

  it("are judged, never thrown at, whatever comes", () => {
    fc.assert(fc.property(fc.anything(), (input) => (checkSpaceFacts(input).facts === null) === (checkSpaceFacts(input).problems !== null)));
  });
});
