import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { bulkForm, decisionForm } from "~/submissions/decision-form";
import { newSpaceForm } from "~/submissions/space-form";

const good = { nameVi: "  Xưởng   gốm ", kinds: "studio", fields: "design", lng: "105,85", lat: "21.03", wardCode: "00070", key: "11111111-1111-4111-8111-111111111111" };

function read(own: Record<string, string | string[]>) {
  const form = new FormData();
  for (const [name, values] of Object.entries({ ...good, ...own })) for (const value of [values].flat()) form.append(name, value);
  return parseWithZod(form, { schema: newSpaceForm });
}
const problems = (own: Record<string, string | string[]>) => {
  const result = read(own);
  return result.status === "success" ? [] : Object.keys(result.error ?? {}).map((name) => name.replace(/\[.*/, ""));
};

describe("the form of a proposal", () => {
  it("takes what people type: commas in numbers, bare addresses, names with @", () => {
    const result = read({ website: "xuong.vn", instagram: "https://www.instagram.com/xuong.gom/?hl=vi", facebook: "@xuonggom", founded: "1998" });
    expect(result.status === "success" && result.value).toMatchObject({
      nameVi: "Xưởng gốm", lng: 105.85, website: "https://xuong.vn", instagram: "xuong.gom", facebook: "xuonggom", founded: 1998, operation: "operating", amenities: [], phone: null,
    });
  });

  it("MASS1: reads no field that a proposal may not state", () => {
    const result = read({ status: "hidden", slug: "new", confirmedBy: "tôi", confirmedOn: "2026-01-01", synthetic: "true", version: "9", authorId: "x", state: "approved", ownerId: "x" });
    expect(result.status).toBe("success");
    for (const name of ["status", "slug", "confirmedBy", "confirmedOn", "synthetic", "version", "authorId", "state", "ownerId"]) expect(result.status === "success" && name in result.value, name).toBe(false);
  });

  it.each([
    ["lat", "999"], ["lng", "NaN"], ["lng", "Infinity"], ["lat", ""], ["nameVi", "a\u0000b"], ["nameVi", " "], ["kinds", "castle"], ["fields", ""],
    ["wardCode", "1"], ["wardCode", "00070' OR 1=1"], ["website", "javascript:alert(1)"], ["website", "data:text/html,x"], ["website", "https://a b"], ["source", "//evil"], ["phone", "gọi nhé"],
    ["email", "a@b"], ["email", "a@b.vn\r\nBcc: c@d.vn"], ["instagram", "<script>"], ["founded", "1e3.5"], ["founded", "99999"], ["key", "../../etc"], ["price", "__proto__"], ["operation", "constructor"],
  ])("IN1: refuses %s = %j beside its field", (name, value) => {
    expect(problems({ [name]: value })).toEqual([name]);
  });

  it("IN1: refuses a name of 201 letters, and one of a million", () => {
    for (const length of [201, 1_000_000]) expect(problems({ nameVi: "x".repeat(length) })).toEqual(["nameVi"]);
    expect(problems({ nameVi: "x".repeat(200) })).toEqual([]);
  });

  it("IN1: fields given twice are refused or read as one, never thrown at", () => {
    expect(problems({ nameVi: ["a", "b"] })).toEqual(["nameVi"]);
    expect(() => read({ "__proto__[x]": "1", "kinds[0]": "studio", "nameVi.x": "1", "[]": "1" })).not.toThrow();
  });
});

describe("AC5: the form of a decision", () => {
  const decide = (own: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ seen: "1", ...own })) form.append(name, value);
    return parseWithZod(form, { schema: decisionForm });
  };

  it("AC5: needs a reason that fits the decision", () => {
    expect(decide({ decision: "reject" }).status).toBe("error");
    expect(decide({ decision: "reject", reason: "hours" }).status).toBe("error");
    expect(decide({ decision: "ask-for-changes", reason: "duplicate" }).status).toBe("error");
    const approved = decide({ decision: "approve", reason: "duplicate", "choice-nameVi": "proposed", "choice-status": "current", "choice-nothing": "proposed" });
    expect(approved.status === "success" && approved.value).toEqual({ decision: "approve", seen: 1, seenSpace: null, note: null, reason: null, choices: { nameVi: "proposed", status: "current" } });
  });

  it("AC5: over several takes approving, rejecting with a reason and undoing, of one to fifty that are named with their versions", () => {
    const id = "0f5f4f0e-0000-4000-8000-000000000001";
    const bulk = (items: string[], own: Record<string, string>) => {
      const form = new FormData();
      for (const item of items) form.append("item", item);
      for (const [name, value] of Object.entries(own)) form.append(name, value);
      return parseWithZod(form, { schema: bulkForm });
    };
    const read = bulk([`${id}:3`], { decision: "reject", reason: "duplicate", note: " có rồi " });
    expect(read.status === "success" && read.value).toEqual({ items: [{ id, seen: 3 }], decision: "reject", reason: "duplicate", note: "có rồi" });
    expect(bulk([`${id}:1`, `${id}:2`], { decision: "approve", reason: "duplicate" })).toMatchObject({ status: "success", value: { reason: null } });
    for (const items of [[], [id], [`${id}:0`], [`${id}:-1`], [`${id}:1e9`], ["x:1"], [`${id}:1\n`], Array.from({ length: 51 }, () => `${id}:1`)]) expect(bulk(items, { decision: "approve" }).status, items[0]).toBe("error");
    for (const own of [{ decision: "reject" }, { decision: "reject", reason: "hours" }, { decision: "ask-for-changes", reason: "hours" }, { decision: "withdraw" }, {}] as Record<string, string>[]) expect(bulk([`${id}:1`], own).status).toBe("error");
  });

  it("AC5: knows no other decision", () => {
    for (const decision of ["withdraw", "revise", "approved", "", "__proto__"]) expect(decide({ decision }).status, decision).toBe("error");
  });
});
