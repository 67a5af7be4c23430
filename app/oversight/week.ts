/**
 * Weeks of figures: how many are told, and what their small chart is drawn from.
 */

/** This week and those before it that figures are told of. */
export const weeksShown = 12;

export interface Bar {
  /** 0 to 1: how much of the height. */
  median: number;
  slow: number;
}

/** The bars of the weeks on one scale, and the hours at its top: a whole number, never less than 1. */
export function barsOf(weeks: readonly { medianHours: number | null; slowHours: number | null }[]): { bars: Bar[]; topHours: number } {
  const topHours = Math.max(1, Math.ceil(Math.max(...weeks.map(({ slowHours }) => slowHours ?? 0))));
  return { topHours, bars: weeks.map(({ medianHours, slowHours }) => ({ median: (medianHours ?? 0) / topHours, slow: (slowHours ?? 0) / topHours })) };
}
