/** Chance that repeats: the same seed gives the same numbers on every machine (mulberry32, by Tommy Ettinger). */

export interface Random {
  /** From 0 up to, never reaching, 1. */
  next: () => number;
  pick: <T>(items: readonly T[]) => T;
  /** True in that share of cases. */
  chance: (share: number) => boolean;
  /** An item with a chance in proportion to its weight. */
  weighted: <T extends { weight: number }>(items: readonly T[]) => T;
  /** About the normal distribution, middle 0 and deviation 1. */
  bell: () => number;
}

/** A source of repeatable chance. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    pick: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
    chance: (share) => next() < share,
    weighted(items) {
      let left = next() * items.reduce((sum, { weight }) => sum + weight, 0);
      for (const item of items) {
        left -= item.weight;
        if (left < 0) return item;
      }
      return items.at(-1) as (typeof items)[number];
    },
    bell: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
