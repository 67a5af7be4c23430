import { describe, expect, it } from "vitest";
import { completeSkill, lastSkill, namesSkill } from "~/designers/skill-text";

describe("skills in a line", () => {
  it("the last one is being typed", () => {
    expect(["in lu", "In lụa, blen", "In lụa; ", "", "a\nb"].map(lastSkill)).toEqual(["in lu", "blen", "", "", "b"]);
  });

  it("a choice completes the last and leaves the others", () => {
    expect(completeSkill("in lu", "In lụa")).toBe("In lụa, ");
    expect(completeSkill("In lụa ,  blen", "Blender")).toBe("In lụa, Blender, ");
    expect(completeSkill("", "Blender")).toBe("Blender, ");
  });

  it("knows what stands there already", () => {
    expect(namesSkill("In Lụa, in l", "In lụa")).toBe(true);
    expect(namesSkill("In lụa", "In lụa"), "the one being typed does not count").toBe(false);
  });
});
