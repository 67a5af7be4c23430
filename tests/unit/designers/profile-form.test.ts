import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { profileForm } from "~/designers/profile-form";

/** What the form reads from these fields, and which problems it names. */
function read(fields: Record<string, string | string[]>) {
  const form = new FormData();
  for (const [name, values] of Object.entries({ handle: "lan-anh", name: "Lan Anh", visibility: "public", ...fields })) {
    for (const value of [values].flat()) form.append(name, value);
  }
  const submission = parseWithZod(form, { schema: profileForm });
  return { value: submission.status === "success" ? submission.value : null, errors: submission.reply().error ?? null };
}

describe("the form of a profile", () => {
  it("takes little, and fills in nothing", () => {
    expect(read({}).value).toEqual({
      handle: "lan-anh", name: "Lan Anh", visibility: "public", headlineVi: null, headlineEn: null, bioVi: null, bioEn: null, learning: null,
      disciplines: [], skills: [], wardCode: null, languages: [], availability: [], links: [], spaces: [], spaceId: [], version: undefined,
    });
  });

  it("MASS1: reads only the fields there are", () => {
    const { value } = read({ role: "admin", sample: "true", userId: "x", state: "published", publishedAt: "2026-01-01", guardianAgreedAt: "2026-01-01", id: "x" });
    expect(Object.keys(value ?? {})).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(role|sample|userId|state|publishedAt|guardianAgreedAt|id)$/)]));
  });

  it("folds skills: the same tag with and without marks is one", () => {
    expect(read({ skills: "In lụa, in lua ,IN LỤA, Blender;, " }).value?.skills).toEqual([{ folded: "in lua", label: "In lụa" }, { folded: "blender", label: "Blender" }]);
    expect(read({ skills: Array.from({ length: 21 }, (_, number) => `s${number}`).join(",") }).errors).toHaveProperty("skills");
  });

  it("takes links of the web only", () => {
    expect(read({ links: "behance.net/lan\nhttps://www.Lan.vn/x?y=1" }).value?.links).toEqual([
      { url: "https://behance.net/lan", label: "behance.net" }, { url: "https://www.lan.vn/x?y=1", label: "lan.vn" },
    ]);
    for (const bad of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "ftp://a.vn", "https://user:pass@a.vn", "https://localhost", "mailto:a@b.vn", "//"]) {
      expect(read({ links: bad }).value, bad).toBeNull();
    }
    expect(read({ links: "a.vn b.vn c.vn d.vn e.vn f.vn g.vn" }).value).toBeNull();
  });

  it("takes a name in any script up to 200 letters, without controls", () => {
    for (const name of ["محمد عبد الله", "Đỗ Quỳnh Ễ 🎨👩‍🎨", "山田 太郎", "🎨".repeat(200)]) expect(read({ name }).value?.name, name).toBe(name.normalize("NFC"));
    for (const name of ["", "   ", "a".repeat(201), "a\u0000b", "a\u202Eb"]) expect(read({ name }).value, JSON.stringify(name)).toBeNull();
  });

  it("refuses what is no handle and no choice", () => {
    for (const handle of ["", "ab", "-ab", "a--b", "Đỗ", "a b c", "x".repeat(41), "../etc", "search"]) expect(read({ handle }).errors, handle).toHaveProperty("handle");
    expect(read({ handle: "@Lan-Anh " }).value?.handle).toBe("lan-anh");
    const unfit: Record<string, string | string[]>[] = [{ visibility: "all" }, { disciplines: ["film", "magic"] }, { availability: ["none"] }, { languages: ["xx"] }, { spaceId: ["1"] }];
    for (const field of unfit) expect(read(field).value).toBeNull();
    expect(read({ disciplines: ["film", "film", "ceramics"] }).value?.disciplines).toEqual(["film", "ceramics"]);
  });
});
