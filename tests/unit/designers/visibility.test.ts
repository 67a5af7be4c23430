import { describe, expect, it } from "vitest";
import { profileStates, visibilities } from "~/designers/designer";
import { type ProfileView, viewOf } from "~/designers/visibility";

const owner = { id: "owner" };
const member = { id: "member" };

/** Rows: state, visibility, owner away; then what a visitor, a member and the owner see it as. */
const table: [(typeof profileStates)[number], (typeof visibilities)[number], boolean, ProfileView | null, ProfileView | null, ProfileView | null][] = [
  ["draft", "public", false, null, null, "owner"],
  ["draft", "members", false, null, null, "owner"],
  ["draft", "hidden", false, null, null, "owner"],
  ["draft", "public", true, null, null, "owner"],
  ["draft", "members", true, null, null, "owner"],
  ["draft", "hidden", true, null, null, "owner"],
  ["published", "public", false, "public", "public", "public"],
  ["published", "members", false, null, "members", "owner"],
  ["published", "hidden", false, null, null, "owner"],
  ["published", "public", true, null, null, "owner"],
  ["published", "members", true, null, null, "owner"],
  ["published", "hidden", true, null, null, "owner"],
  ["taken-down", "public", false, null, null, "owner"],
  ["taken-down", "members", false, null, null, "owner"],
  ["taken-down", "hidden", false, null, null, "owner"],
  ["taken-down", "public", true, null, null, "owner"],
  ["taken-down", "members", true, null, null, "owner"],
  ["taken-down", "hidden", true, null, null, "owner"],
];

describe("who may see a profile", () => {
  it("the table has every case", () => {
    expect(new Set(table.map(([state, visibility, away]) => `${state} ${visibility} ${away}`)).size).toBe(profileStates.length * visibilities.length * 2);
  });

  it.each(table)("%s, %s, owner away: %s", (state, visibility, ownerAway, visitor, asMember, asOwner) => {
    const standing = { state, visibility, ownerId: owner.id, ownerAway };
    expect([viewOf(standing, null), viewOf(standing, member), viewOf(standing, owner)]).toEqual([visitor, asMember, asOwner]);
  });

  it("a sample belongs to nobody", () => {
    expect(viewOf({ state: "draft", visibility: "public", ownerId: null, ownerAway: false }, member)).toBeNull();
    expect(viewOf({ state: "published", visibility: "public", ownerId: null, ownerAway: false }, null)).toBe("public");
  });
});
