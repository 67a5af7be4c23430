/**
 * How far two moderators who judged the same proposals, not knowing of each other, agree: the share of equal answers, and Cohen's kappa
 * (J. Cohen, 1960), which takes off what they would share by chance, given how often each gives which answer. 1 is full agreement, 0 is
 * no better than chance. Of few cases neither says anything.
 */
import type { Decision } from "~/submissions/submission";

/** Fewer cases than this are not told. */
export const enoughCases = 20;

/** Two answers to one proposal, each always from the same person or side. */
export type AnswerPair = readonly [Decision, Decision];

export interface Agreement {
  cases: number;
  /** 0 to 1; null where there are too few cases. */
  share: number | null;
  /** -1 to 1; null where there are too few cases, or where both always gave the one same answer, so that chance explains all. */
  kappa: number | null;
}

/** How far the two sides of the pairs agree. */
export function agreementOf(pairs: readonly AnswerPair[], least = enoughCases): Agreement {
  const cases = pairs.length;
  if (cases === 0 || cases < least) return { cases, share: null, kappa: null };
  const share = pairs.filter(([a, b]) => a === b).length / cases;
  const byChance = chanceOfEqual(pairs);
  return { cases, share, kappa: byChance === 1 ? null : (share - byChance) / (1 - byChance) };
}

function chanceOfEqual(pairs: readonly AnswerPair[]): number {
  const answers = new Set(pairs.flat());
  const shareOf = (side: 0 | 1, answer: Decision) => pairs.filter((pair) => pair[side] === answer).length / pairs.length;
  return [...answers].reduce((sum, answer) => sum + shareOf(0, answer) * shareOf(1, answer), 0);
}

/** One proposal judged twice: by whom first and then, and what each said. */
export interface JudgedTwice {
  firstId: string;
  first: Decision;
  secondId: string;
  second: Decision;
}

/** The agreement of each two people, whichever of them came first, those with the most cases in front. */
export function agreementByPair(cases: readonly JudgedTwice[], least = enoughCases): { ids: readonly [string, string]; agreement: Agreement }[] {
  const pairs = new Map<string, { ids: readonly [string, string]; answers: AnswerPair[] }>();
  for (const { firstId, first, secondId, second } of cases) {
    const isInOrder = firstId < secondId;
    const ids = isInOrder ? ([firstId, secondId] as const) : ([secondId, firstId] as const);
    const key = ids.join(" ");
    const pair = pairs.get(key) ?? { ids, answers: [] };
    pair.answers.push(isInOrder ? [first, second] : [second, first]);
    pairs.set(key, pair);
  }
  return [...pairs.values()].map(({ ids, answers }) => ({ ids, agreement: agreementOf(answers, least) })).sort((a, b) => b.agreement.cases - a.agreement.cases);
}
