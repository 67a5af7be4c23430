import { describe, expect, it } from "vitest";
import { disciplineFields, disciplines, fieldOfDesigner, handleFrom, mayShowLinks, profileLimits, publishProblem } from "~/designers/designer";
import { creativeFields } from "~/spaces/space";

describe("disciplines", () => {
  it("reach every field of the network", () => {
    expect(new Set(Object.values(disciplineFields))).toEqual(new Set(creativeFields));
    expect(disciplines.length).toBeGreaterThan(20);
    expect([fieldOfDesigner([]), fieldOfDesigner(["ceramics", "film"])]).toEqual(["design", "crafts-folk-art"]);
  });
});

describe("a handle from a name", () => {
  it.each([["Nguyễn Thị Thử", "nguyen-thi-thu"], ["Đỗ Quỳnh 🎨", "do-quynh"], ["محمد", ""], ["An", ""], ["Search", ""]])("%s gives %s", (name, handle) => {
    expect(handleFrom(name)).toBe(handle);
  });

  it("is never too long and never ends in a hyphen", () => {
    const handle = handleFrom("Nguyễn ".repeat(30));
    expect(handle.length).toBeLessThanOrEqual(profileLimits.handleLength);
    expect(handle).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});

describe("age", () => {
  const owner = { emailVerified: true, birthYear: 2000, guardianAgreed: false };

  it("only who is 16 for certain may publish, unless a guardian has agreed", () => {
    expect(publishProblem(owner, 2026)).toBeNull();
    expect(publishProblem({ ...owner, birthYear: 2009 }, 2026)).toBeNull();
    expect(publishProblem({ ...owner, birthYear: 2010 }, 2026)).toBe("young");
    expect(publishProblem({ ...owner, birthYear: 2012 }, 2026)).toBe("young");
    expect(publishProblem({ ...owner, birthYear: 2012, guardianAgreed: true }, 2026)).toBeNull();
    expect(publishProblem({ ...owner, birthYear: null }, 2026)).toBe("birthYear");
    expect(publishProblem({ ...owner, emailVerified: false }, 2026)).toBe("email");
  });

  it("links are shown from 18 for certain", () => {
    expect([2007, 2008, 2011, null].map((year) => mayShowLinks(year, 2026))).toEqual([true, false, false, false]);
  });
});
