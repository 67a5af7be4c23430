import { describe, expect, it } from "vitest";
import { passwordProblem } from "~/accounts/password-rule";

const passphrase = "Chiều nay bên hồ Gươm gió thổi nhẹ, tôi ngồi vẽ một chiếc lá bàng đỏ đang rơi xuống";

describe("AUTH1: passwords", () => {
  it("may be sentences of 80 characters and more, in Vietnamese, composed or not", () => {
    expect([...passphrase].length).toBeGreaterThanOrEqual(80);
    expect(passwordProblem(passphrase)).toBeNull();
    expect(passwordProblem(passphrase.normalize("NFD"))).toBeNull();
    expect(passwordProblem("ễ".repeat(100) + "ạb")).toBeNull();
  });

  it("need eight characters, as people count them", () => {
    expect(passwordProblem("sen hồng")).toBeNull();
    expect(passwordProblem("sen hồn")).toBe("passwordShort");
    expect(passwordProblem("sen hồn".normalize("NFD"))).toBe("passwordShort");
    expect(passwordProblem("🎨".repeat(7))).toBe("passwordShort");
  });

  it("need no capitals, digits or signs", () => {
    for (const one of ["gom bat trang va lua", "xkqvmwzp", "ngồi vẽ một mình"]) expect(passwordProblem(one), one).toBeNull();
  });

  it("are refused where everybody tries them first", () => {
    const common = ["password1", "Password123!", "P@ssw0rd", "12345678", "matkhau123", "Matkhau@2026", "anhyeuem", "iloveyou", "qwertyuiop", "aaaaaaaa", "abcdefgh", "87654321", "hanoi2026", "vietnam123", "sangtao123", "admin1234", "zxcvbnm123", "        ", "hànội2026"];
    expect(common.filter((one) => passwordProblem(one) !== "passwordCommon")).toEqual([]);
  });

  it("are refused where they are the person's own name or address", () => {
    expect(passwordProblem("lan.nguyen", ["lan.nguyen@example.vn"])).toBe("passwordCommon");
    expect(passwordProblem("lannguyen1999", ["lan.nguyen@example.vn"])).toBe("passwordCommon");
    expect(passwordProblem("Nguyễn Lan", ["x@example.vn", "Nguyễn Lan"])).toBe("passwordCommon");
  });

  it("have an upper limit far beyond any sentence, so that hashing stays cheap", () => {
    expect(passwordProblem(`${"ab cd ef ".repeat(28)}xyz`)).toBeNull();
    expect(passwordProblem("ab cd ef ".repeat(40))).toBe("passwordLong");
  });
});
