import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementByPair, agreementOf, type AnswerPair, enoughCases, type JudgedTwice } from "~/oversight/agreement";
import { decisions } from "~/submissions/submission";

const answer = fc.constantFrom(...decisions);
const pairs: fc.Arbitrary<AnswerPair[]> = fc.array(fc.tuple(answer, answer), { minLength: 1, maxLength: 60 });
const repeat = (pair: AnswerPair, count: number) => Array.from({ length: count }, () => pair);

describe("agreement", () => {
  it("of the example every textbook works through: 20, 5, 10, 15 of 50 give 0.4", () => {
    const cases = [...repeat(["approve", "approve"], 20), ...repeat(["approve", "reject"], 5), ...repeat(["reject", "approve"], 10), ...repeat(["reject", "reject"], 15)];
    const { share, kappa } = agreementOf(cases);
    expect([share, kappa]).toEqual([0.7, expect.closeTo(0.4, 10)]);
  });

  it("lies between -1 and 1, never above the share, and is 1 exactly where all answers are equal", () => {
    fc.assert(fc.property(pairs, (cases) => {
      const { share, kappa } = agreementOf(cases, 1);
      const isEqual = cases.every(([a, b]) => a === b);
      expect(share === 1).toBe(isEqual);
      if (kappa === null) {
        expect(new Set(cases.flat()).size).toBe(1);
        return;
      }
      expect(kappa).toBeGreaterThanOrEqual(-1);
      expect(kappa).toBeLessThanOrEqual((share ?? 0) + 1e-12);
      expect(Math.abs(kappa - 1) < 1e-12).toBe(isEqual);
    }));
  });

  it("is the same from both sides, in any order, under other names, and of the same cases twice", () => {
    const renamed = { approve: "reject", reject: "ask-for-changes", "ask-for-changes": "approve" } as const;
    fc.assert(fc.property(pairs, (cases) => {
      const { share, kappa } = agreementOf(cases, 1);
      const others: AnswerPair[][] = [cases.map(([a, b]) => [b, a]), [...cases].reverse(), cases.map(([a, b]) => [renamed[a], renamed[b]]), [...cases, ...cases]];
      for (const other of others) {
        const twin = agreementOf(other, 1);
        expect(twin.share).toBeCloseTo(share ?? -9, 10);
        if (kappa === null) expect(twin.kappa).toBeNull();
        else expect(twin.kappa).toBeCloseTo(kappa, 10);
      }
    }));
  });

  it("is nothing where one side answers by chance alone", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }), fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }), (a, b) => {
      const cases = decisions.flatMap((x, i) => decisions.flatMap((y, j) => repeat([x, y], (a[i] ?? 0) * (b[j] ?? 0))));
      expect(agreementOf(cases, 1).kappa).toBeCloseTo(0, 10);
    }));
  });

  it("is not told of few cases, nor kappa where only one answer was ever given", () => {
    expect(agreementOf(repeat(["approve", "approve"], enoughCases - 1))).toEqual({ cases: enoughCases - 1, share: null, kappa: null });
    expect(agreementOf(repeat(["approve", "approve"], enoughCases))).toEqual({ cases: enoughCases, share: 1, kappa: null });
    expect(agreementOf([])).toEqual({ cases: 0, share: null, kappa: null });
  });

  it("of two people counts together whoever of them came first, each answer with its person", () => {
    const cases: JudgedTwice[] = [
      ...Array.from({ length: 3 }, () => ({ firstId: "a", first: "approve" as const, secondId: "b", second: "reject" as const })),
      ...Array.from({ length: 3 }, () => ({ firstId: "b", first: "reject" as const, secondId: "a", second: "approve" as const })),
      { firstId: "c", first: "approve", secondId: "a", second: "approve" },
    ];
    const [most, least] = agreementByPair(cases, 1);
    expect(most).toEqual({ ids: ["a", "b"], agreement: { cases: 6, share: 0, kappa: 0 } });
    expect(least).toMatchObject({ ids: ["a", "c"], agreement: { cases: 1 } });
  });
});
