import { describe, expect, it } from "vitest";
import { caseDecisions, caseReasonsFor, caseStates, decisionsFor, dueAfter, morePressing, subjectTypes, urgencyOf } from "~/reports/case";
import { reportReasons } from "~/reports/report";

const now = new Date("2026-11-23T08:00:00Z");

describe("what a case is open to", () => {
  it("in every state: nothing is unpublished twice, lifted that stands, or decided that is closed", () => {
    for (const state of caseStates) for (const subjectType of subjectTypes) for (const isDown of [true, false]) for (const isThere of [true, false]) {
      const open = decisionsFor({ state, subjectType, isDown, isThere });
      expect(open.includes("lift"), "lift").toBe(isDown);
      expect(open.includes("keep"), "keep").toBe(isDown && state === "open");
      expect(open.includes("unpublish"), "unpublish").toBe(state === "open" && !isDown && isThere && subjectType !== "message");
      expect(open.includes("dismiss"), "dismiss").toBe(state === "open" && !isDown);
      if (state === "closed" && !isDown) expect(open).toEqual([]);
    }
  });

  it("gives every decision reasons of its own", () => {
    for (const decision of caseDecisions) expect(caseReasonsFor(decision).length).toBeGreaterThan(0);
    expect(caseReasonsFor("dismiss")).not.toContain("privacy");
    expect(caseReasonsFor("unpublish")).not.toContain("no-breach");
  });
});

describe("the clock", () => {
  it("is 48 hours as a rule, 24 for what is unlawful, 6 where it is urgent", () => {
    const hours = Object.fromEntries(reportReasons.map((reason) => [reason, (dueAfter(now, urgencyOf(reason)).getTime() - now.getTime()) / 3_600_000]));
    expect(hours).toEqual({ danger: 6, unlawful: 24, privacy: 48, copyright: 48, abuse: 48, wrong: 48, spam: 48, other: 48 });
    expect([morePressing("usual", "urgent"), morePressing("unlawful", "usual"), morePressing("usual", "usual")]).toEqual(["urgent", "unlawful", "usual"]);
  });
});
