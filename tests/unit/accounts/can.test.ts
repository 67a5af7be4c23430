import { describe, expect, it } from "vitest";
import { can, hasRole, needsSecondFactor, roles } from "~/accounts/can";

describe("roles", () => {
  it("each allows all that the one before allows", () => {
    for (const [place, role] of roles.entries()) {
      expect(roles.map((needed) => hasRole(role, needed))).toEqual(roles.map((_, other) => other <= place));
    }
  });

  it("members decide over nothing of others", () => {
    for (const action of ["moderate", "hide", "manage-accounts", "manage-programmes"] as const) expect(can("member", action), action).toBe(false);
    expect(can("moderator", "moderate")).toBe(true);
    for (const action of ["manage-accounts", "certify"] as const) expect([can("moderator", action), can("admin", action)], action).toEqual([false, true]);
  });

  it("AUTH4: whoever decides over others' things needs a second factor", () => {
    expect(roles.filter(needsSecondFactor)).toEqual(["moderator", "admin"]);
  });
});
