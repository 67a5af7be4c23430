import { expect, it } from "vitest";
import { frameOf } from "~/ui/route-handle";

it("takes the innermost frame asked for, else the full one", () => {
  expect(frameOf([undefined, { frame: "none" }])).toBe("none");
  expect(frameOf([{ frame: "none" }, { frame: "no-footer" }, { other: 1 }])).toBe("no-footer");
  expect(frameOf([undefined, null, {}])).toBe("full");
});
