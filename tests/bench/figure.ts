/** One measurement: two figures of the same run and their ratio, or a size, against the bar it must reach. */
export interface Figure {
  what: string;
  value: number;
  base: number;
  unit: "ms" | "MB" | "kB";
  ratio: number;
  /** The largest ratio (or value, where there is no base) that is allowed. */
  bar: number;
  holds: boolean;
}

/** A figure that is judged by its ratio to a base. */
export function ratioFigure(what: string, value: number, base: number, unit: Figure["unit"], bar: number): Figure {
  return { what, value, base, unit, ratio: value / base, bar, holds: value / base <= bar };
}

/** A figure that is judged by itself. */
export function sizeFigure(what: string, value: number, unit: Figure["unit"], bar: number): Figure {
  return { what, value, base: bar, unit, ratio: value / bar, bar, holds: value <= bar };
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/**
 * Runs several acts in turn, again and again, so that whatever else the machine does falls on all of them alike;
 * gives the median milliseconds of each. The first rounds only warm up.
 */
export async function interleaved(acts: (() => Promise<unknown>)[], rounds: number, warmUp = 5): Promise<number[]> {
  const times = acts.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [place, act] of acts.entries()) {
      const start = performance.now();
      await act();
      if (round >= 0) times[place]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}
