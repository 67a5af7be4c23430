import { describe, expect, it } from "vitest";
import { combineFacts, mergeChoices, mergedSlug } from "~/submissions/space-merge";
import { spaceFacts } from "../../support/space-facts";

const kept = spaceFacts({ slug: "a", nameVi: "Gốm A", phone: null, website: "https://a.example", sources: [{ label: "a", url: null }], wardCode: "00004", formerDistrictId: "x", unconfirmedFacts: ["founded", "phone"] });
const other = spaceFacts({ slug: "b", nameVi: "Gốm B", phone: "024 3999 9999", website: null, sources: [{ label: "a", url: null }, { label: "b", url: null }], wardCode: "00008", formerDistrictId: "y", unconfirmedFacts: ["phone", "addressVi"] });

describe("two entries of one place", () => {
  it("are chosen between where they differ, and what only the other knows is suggested", () => {
    expect(mergeChoices(kept, other).map(({ group, suggested }) => `${group} ${suggested}`)).toEqual(["nameVi current", "wardCode current", "phone proposed", "website current"]);
    expect(mergeChoices(kept, kept)).toEqual([]);
  });

  it("become one with the sources of both, the marks of what was taken, and the kept address", () => {
    const one = combineFacts(kept, other, { phone: "proposed", wardCode: "proposed", slug: "proposed", nameVi: "current" });
    expect(one).toMatchObject({ slug: "a", nameVi: "Gốm A", phone: "024 3999 9999", website: "https://a.example", wardCode: "00008", formerDistrictId: "y", sources: [{ label: "a" }, { label: "b" }] });
    expect(one.unconfirmedFacts.sort()).toEqual(["founded", "phone"]);
    expect(combineFacts(kept, other, {})).toMatchObject({ phone: null, wardCode: "00004" });
  });

  it("leave behind an address that is one, however long the old", () => {
    for (const slug of ["b", "x".repeat(120), `${"ab-".repeat(39)}c`]) expect(mergedSlug(slug, "0123456789")).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(mergedSlug("x".repeat(120), "01234567").length).toBeLessThanOrEqual(120);
  });
});
