import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfHidden, isUnder, provableDomains, publicRefusal, refusalReasons } from "~/owners/claim";
import { plainGroups, splitChange, withPlainOf } from "~/owners/plain-facts";
import { factGroups, isSameIn } from "~/submissions/fact-group";
import { nextState, submissionStates } from "~/submissions/submission";
import { spaceFacts } from "../../support/space-facts";

describe("domains that stand for a space", () => {
  it.each([
    [{ website: "https://www.manzi.vn/lien-he", email: null }, ["manzi.vn"]],
    [{ website: "https://manzi.vn", email: "info@manzi.vn" }, ["manzi.vn"]],
    [{ website: "https://gallery.example.org/x", email: "hello@art.example.org" }, ["gallery.example.org", "art.example.org"]],
    [{ website: "https://www.facebook.com/manzi", email: "manzi@gmail.com" }, []],
    [{ website: "https://manzi.wordpress.com", email: null }, []],
    [{ website: "https://192.168.0.1/", email: null }, []],
    [{ website: null, email: null }, []],
  ])("%j", (space, domains) => expect(provableDomains(space)).toEqual(domains));

  it("only the very domain counts, never what ends alike, begins alike or is anybody's", () => {
    expect(isUnder("Lan@Manzi.vn", ["manzi.vn"])).toBe(true);
    for (const email of ["lan@xmanzi.vn", "lan@manzi.vn.evil.example", "lan@mail.manzi.vn", "manzi.vn@gmail.com", "lan@gmail.com", "lan", "a@manzi.vn@evil.example"]) expect(isUnder(email, ["manzi.vn"]), email).toBe(false);
    expect(isUnder("lan@gmail.com", ["gmail.com"])).toBe(false);
  });

  it("addresses and numbers are shown with their middle left out", () => {
    expect([halfHidden("lan.nguyen@manzi.vn"), halfHidden("+84 24 3716 0000")]).toEqual(["l…@manzi.vn", "…000"]);
  });

  it("a suspicion is not told to whom it is about", () => {
    expect(refusalReasons.map(publicRefusal)).not.toContain("misuse");
  });
});

describe("plain facts", () => {
  it("are none of those that wait for a moderator", () => {
    for (const name of ["nameVi", "nameEn", "position", "addressVi", "wardCode", "kinds", "fields", "status", "operation", "slug", "confirmedOn", "synthetic"]) expect(plainGroups).not.toContain(name);
    for (const name of plainGroups) expect(factGroups.map((group) => group.name)).toContain(name);
  });

  it("go live alone, whatever else is changed with them", () => {
    const base = spaceFacts({ phone: "024 3000 0000", openingHours: "Mo-Fr 09:00-17:00" });
    const written = { ...base, phone: "024 3111 1111", nameVi: "Tên khác", lng: 105.9, status: "closed" as const, price: "free" as const };
    const { plain, hasPlain, hasRest } = splitChange(base, written);
    expect(plain).toEqual({ ...base, phone: "024 3111 1111", price: "free" });
    expect([hasPlain, hasRest]).toEqual([true, true]);
    expect(splitChange(base, { ...base, nameVi: "Tên khác" })).toMatchObject({ hasPlain: false, hasRest: true });
    expect(splitChange(base, base)).toMatchObject({ hasPlain: false, hasRest: false });
  });

  it("taken back are as before, and nothing else is", () => {
    fc.assert(fc.property(fc.constantFrom(...factGroups), (group) => {
      const before = spaceFacts({ phone: "024 3000 0000", nameVi: "Trước" });
      const after = spaceFacts({ phone: "024 3111 1111", nameVi: "Sau", email: "a@b.vn" });
      expect(isSameIn(group.facts, withPlainOf(after, before), plainGroups.includes(group.name) ? before : after)).toBe(true);
    }));
  });

  it("AC5: no state lets an owner publish what stands in the queue", () => {
    for (const state of submissionStates) for (const role of ["member", "moderator", "admin"] as const) for (const isAuthor of [true, false]) {
      expect(nextState(state, "publish", { role, isAuthor }).kind).not.toBe("moved");
    }
  });
});
