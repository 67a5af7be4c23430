/**
 * A circuit breaker: after a few failures in a row nothing is asked of the broken side for a short while,
 * so that visitors do not each wait for the same time-out. Then one attempt is let through; success closes it again.
 */

const failuresToOpen = 3;
const pauseMs = 2_000;

export interface Breaker {
  failures: number;
  /** No attempt before this instant, in milliseconds. */
  pausedUntilMs: number;
}

/** A breaker that lets everything through. */
export function closedBreaker(): Breaker {
  return { failures: 0, pausedUntilMs: 0 };
}

/** Whether an attempt may be made; taking it when the pause is over keeps others away until it is known how it went. */
export function mayTry(breaker: Breaker, nowMs: number): boolean {
  if (breaker.failures < failuresToOpen) return true;
  if (nowMs < breaker.pausedUntilMs) return false;
  breaker.pausedUntilMs = nowMs + pauseMs;
  return true;
}

/** Notes how an attempt went. */
export function noteOutcome(breaker: Breaker, worked: boolean, nowMs: number): void {
  breaker.failures = worked ? 0 : breaker.failures + 1;
  breaker.pausedUntilMs = worked ? 0 : nowMs + pauseMs;
}

/** The breaker in front of the search engine, one for the process. */
export const engineBreaker = closedBreaker();
