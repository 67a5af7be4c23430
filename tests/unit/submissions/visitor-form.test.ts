import { describe, expect, it } from "vitest";
import { alikeQuery, readAlike } from "~/submissions/alike-question";
import { draftName, forgetDraft, keepDraft, type Keeper, readDraft } from "~/submissions/device-draft";
import { isWorthKeeping, readTyped, typedIn } from "~/submissions/typed-values";

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) data.append(name, value);
  return data;
}

function keeper(): Keeper & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, getItem: (name) => kept.get(name) ?? null, setItem: (name, text) => void kept.set(name, text), removeItem: (name) => void kept.delete(name) };
}

describe("what is typed", () => {
  it("is the fields of the form and nothing else: no address of one's own, no key, no token", () => {
    const typed = typedIn(form({ nameVi: "Xưởng", kinds: ["studio", "shop"], lat: "không biết", ownEmail: "a@example.vn", key: "k", start: "s", nickname: "n", status: "hidden", summaryVi: "" }));
    expect(typed).toEqual({ nameVi: "Xưởng", kinds: ["studio", "shop"], lat: "không biết" });
  });

  it("of whatever was kept is read without harm", () => {
    for (const nonsense of [null, undefined, 7, "x", [], { nameVi: 7, kinds: "studio", fields: [1, {}], __proto__: { nameVi: "x" } }]) expect(readTyped(nonsense)).toEqual({});
    expect(readTyped({ nameVi: `a\0\uD800b${"x".repeat(9_000)}` }).nameVi).toMatch(/^abx{3996}$/);
  });

  it("is worth keeping once something was typed, not what the form begins with", () => {
    expect(isWorthKeeping({ operation: "operating", positionAccuracy: "building" })).toBe(false);
    expect(isWorthKeeping({ operation: "operating", phone: "0" })).toBe(true);
  });
});

describe("a draft on the device", () => {
  const now = 1_800_000_000_000;
  it("comes back in both languages until it is thrown away or a month old, with the version it began with", () => {
    const device = keeper();
    expect(keepDraft(device, "/spaces/xuong-gom/edit", form({ nameVi: "Xưởng", version: "7", ownEmail: "a@example.vn" }), now)).toBe(true);
    expect([...device.kept.values()].join()).not.toContain("example.vn");
    expect(readDraft(device, "/en/spaces/xuong-gom/edit", now + 86_400_000)).toEqual({ version: "7", typed: { nameVi: "Xưởng" } });
    expect(readDraft(device, "/spaces/new", now)).toBeNull();
    expect(readDraft(device, "/spaces/xuong-gom/edit", now + 31 * 86_400_000)).toBeNull();
    forgetDraft(device, "/en/spaces/xuong-gom/edit");
    expect(readDraft(device, "/spaces/xuong-gom/edit", now)).toBeNull();
  });

  it("is no harm where the browser keeps nothing, or something else", () => {
    const full: Keeper = { getItem: () => "{", setItem: () => { throw new Error("full"); }, removeItem: () => { throw new Error("forbidden"); } };
    expect([keepDraft(full, "/spaces/new", form({ nameVi: "a" }), now), readDraft(full, "/spaces/new", now)]).toEqual([false, null]);
    forgetDraft(full, "/spaces/new");
    const device = keeper();
    for (const text of ["null", "7", "[]", '{"at":"x"}', `{"at":${now},"version":"1;x","typed":{"nameVi":"a"}}`]) {
      device.kept.set(draftName("/spaces/new"), text);
      expect(readDraft(device, "/spaces/new", now)?.version ?? "").toBe("");
    }
  });
});

describe("the question about places alike", () => {
  it("is asked by name, telephone, page and pin, and by nothing that is too little", () => {
    const asked = alikeQuery(form({ nameVi: " Xưởng  Gốm ", phone: "024 3825 1234", website: "nhaden.vn", lat: "21,03", lng: "105.85", note: "riêng" }));
    expect(asked).not.toContain("ri");
    expect(readAlike(new URLSearchParams(asked ?? ""))).toEqual({ nameVi: "Xưởng Gốm", phone: "024 3825 1234", website: "https://nhaden.vn", lat: 21.03, lng: 105.85 });
    expect(readAlike(new URLSearchParams({ nameVi: "Xưởng", lat: "48", lng: "2" }))).toEqual({ nameVi: "Xưởng", phone: null, website: null, lat: null, lng: null });
    for (const fields of [{}, { nameVi: "Xư" }, { phone: "024" }, { website: "nhaden" }, { lat: "21", lng: "105.8" }] as Record<string, string>[]) expect(alikeQuery(form(fields))).toBeNull();
  });
});
