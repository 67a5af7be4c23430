import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { emailField, signUpForm } from "~/accounts/form";

const good = { name: "Lê Thị Ngọc Ánh", email: "  Anh@Example.VN ", password: "ngồi vẽ bên hồ", birthYear: "2001", agree: "yes" };

function problems(own: Record<string, string>): Record<string, string[] | null> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...good, ...own })) form.append(name, value);
  const submission = parseWithZod(form, { schema: signUpForm(2026) });
  return submission.status === "success" ? {} : (submission.error ?? {});
}

describe("the form that asks for an account", () => {
  it("keeps addresses in lower case", () => {
    expect(emailField.parse(good.email)).toBe("anh@example.vn");
    expect(problems({})).toEqual({});
  });

  it("MAIL1: takes no address that could be two, or a header", () => {
    const forged = ["a@b.vn\r\nBcc: x@y.vn", "a@b.vn,c@d.vn", "a@b.vn; c@d.vn", "\"a\" <a@b.vn>", "a@b.vn\u0000", "a@b", "a b@c.vn", "@b.vn"];
    expect(forged.filter((email) => problems({ email }).email === undefined)).toEqual([]);
  });

  it("IN1: takes names in any script, but no controls, tags or links", () => {
    for (const name of ["Nguyễn Ễ", "北京", "محمد", "O'Brien-Ngô", "🎨 Lan"]) expect(problems({ name }), name).toEqual({});
    for (const name of ["", "   ", "a\u0000b", "<b>x</b>", "http://spam.example", "www.spam.example", "a\u202eb", "x".repeat(121)]) expect(problems({ name }).name, JSON.stringify(name)).toBeDefined();
  });

  it("wants consent given by the person's own hand, and a year that can be", () => {
    expect(problems({ agree: "" }).agree).toEqual(["agree"]);
    expect(problems({ agree: "on" }).agree).toEqual(["agree"]);
    for (const birthYear of ["", "x", "1890", "2027", "1999.5", "NaN"]) expect(problems({ birthYear }).birthYear, birthYear).toEqual(["birthYear"]);
  });
});
