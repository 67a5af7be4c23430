import { describe, expect, it } from "vitest";
import { closedBreaker, mayTry, noteOutcome } from "~/search/breaker";

describe("the breaker", () => {
  it("opens after three failures, lets one attempt through after a pause, and closes with its success", () => {
    const breaker = closedBreaker();
    for (const nowMs of [0, 1, 2]) noteOutcome(breaker, false, nowMs);
    expect(mayTry(breaker, 100)).toBe(false);
    expect(mayTry(breaker, 2_100)).toBe(true);
    expect(mayTry(breaker, 2_101)).toBe(false);
    noteOutcome(breaker, true, 2_200);
    expect(mayTry(breaker, 2_201)).toBe(true);
  });
});
