import { describe, expect, it } from "vitest";
import { activeAfterKey } from "~/search/combobox-key";

describe("keys of the search box", () => {
  it("arrows walk through all options and back to the field", () => {
    let active = -1;
    const walked = ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown"].map((key) => (active = activeAfterKey(key, active, 3) ?? -2));
    expect(walked).toEqual([0, 1, 2, -1]);
    expect(activeAfterKey("ArrowUp", -1, 3)).toBe(2);
    expect(activeAfterKey("ArrowUp", 0, 3)).toBe(-1);
  });

  it("Home and End are the field's own until an option is active", () => {
    expect(activeAfterKey("Home", -1, 3)).toBeNull();
    expect(activeAfterKey("End", -1, 3)).toBeNull();
    expect(activeAfterKey("Home", 2, 3)).toBe(0);
    expect(activeAfterKey("End", 0, 3)).toBe(2);
  });

  it("without options, and for letters, every key is the field's", () => {
    expect(activeAfterKey("ArrowDown", -1, 0)).toBeNull();
    expect(activeAfterKey("a", 1, 3)).toBeNull();
  });
});
