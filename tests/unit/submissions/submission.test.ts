import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roles } from "~/accounts/can";
import {
  authorMoves, changeReasons, decisions, type Move, movesOpenTo, nextState, publicReason, reasonsFor, rejectionReasons, submissionStates, type SubmissionState, undoableUntil,
} from "~/submissions/submission";

const moves: readonly Move[] = [...authorMoves, ...decisions, "undo"];
const person = fc.record({ role: fc.constantFrom(...roles), isAuthor: fc.boolean() });

/** What each state may become, said once more and otherwise than in the code. */
const become: Record<SubmissionState, string[]> = {
  pending: ["revise pending", "withdraw withdrawn", "approve approved", "ask-for-changes changes-requested", "reject rejected"],
  "changes-requested": ["revise pending", "withdraw withdrawn", "undo pending"],
  approved: ["undo pending"], rejected: ["undo pending"], withdrawn: [],
};

describe("AC5: the states of a submission", () => {
  it("AC5: every status, move and person: only what is listed, and never a decision over one's own", () => {
    for (const state of submissionStates) {
      for (const move of moves) {
        for (const role of roles) {
          for (const isAuthor of [true, false]) {
            const isDecision = move === "undo" || (decisions as readonly string[]).includes(move);
            const isRightPerson = isDecision ? role !== "member" && !isAuthor : isAuthor;
            const target = become[state].find((one) => one.startsWith(`${move} `))?.split(" ")[1];
            const expected = !isRightPerson ? { kind: "notAllowed" } : target ? { kind: "moved", state: target } : { kind: "closed" };
            expect(nextState(state, move, { role, isAuthor }), `${state} ${move} ${role} ${isAuthor}`).toEqual(expected);
          }
        }
      }
    }
  });

  it("AC5: whatever people try in whatever order, a finished submission stays as it is, and its author never finished it well", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...moves), person), { maxLength: 40 }), (tries) => {
      let state: SubmissionState = "pending";
      for (const [move, mover] of tries) {
        const before: SubmissionState = state;
        const next = nextState(state, move, mover);
        if (next.kind === "moved") state = next.state;
        if (before === "withdrawn" || ((before === "approved" || before === "rejected") && move !== "undo")) expect(state).toBe(before);
        if (move === "undo" && next.kind === "moved") expect([state, mover.isAuthor, mover.role === "member"]).toEqual(["pending", false, false]);
        if (state !== before && state === "approved") expect([mover.isAuthor, mover.role === "member"]).toEqual([false, false]);
        if (state !== before && state === "withdrawn") expect(mover.isAuthor).toBe(true);
        if (move !== "undo") expect(movesOpenTo(before, mover).includes(move)).toBe(next.kind === "moved");
      }
    }));
  });

  it("AC5: a decision may be taken back by whoever made it, for a minute", () => {
    const at = new Date("2026-11-22T10:00:00Z");
    expect(undoableUntil({ actor: "ha", at }, "ha")).toEqual(new Date("2026-11-22T10:01:00Z"));
    expect(undoableUntil({ actor: "ha", at }, "son")).toBeNull();
  });

  it("gives a reason for every decision but approval, and hides those that would hurt", () => {
    expect(reasonsFor("approve")).toEqual([]);
    expect([reasonsFor("reject"), reasonsFor("ask-for-changes")]).toEqual([rejectionReasons, changeReasons]);
    expect([publicReason("unlawful"), publicReason("private-home"), publicReason("duplicate")]).toEqual(["unsuitable", "unsuitable", "duplicate"]);
  });
});
