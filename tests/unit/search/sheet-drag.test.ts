import { describe, expect, it } from "vitest";
import { dragged, pressed, stepped } from "~/search/sheet-drag";

describe("the bottom sheet", () => {
  it("has three heights and stays at its ends", () => {
    expect([stepped("low", 1), stepped("half", 1), stepped("full", 1)]).toEqual(["half", "full", "full"]);
    expect([stepped("full", -1), stepped("half", -1), stepped("low", -1)]).toEqual(["half", "low", "low"]);
  });

  it("follows a drag, and takes a small one for a press", () => {
    expect(dragged("half", -60)).toBe("full");
    expect(dragged("half", 60)).toBe("low");
    expect(dragged("half", 3)).toBe(pressed("half"));
    expect(pressed("full")).toBe("half");
  });
});
