/**
 * How likely what stands of a space is wrong, as a number to order by. The weights are our own rule of thumb: age against what its kind
 * bears, what nobody knows or has confirmed, and what people have reported. Nothing is fetched from anywhere to find out.
 */
import { spanOf } from "~/spaces/freshness";
import { daysBetween } from "~/spaces/hanoi-time";
import type { Operation, SpaceKind } from "~/spaces/space";

export const weights = {
  /** A confirmation that has just turned stale; older ones count more, in proportion, up to `mostAge`. */
  stale: 100,
  mostAge: 300,
  unknownOperation: 60,
  /** Plans come true or come to nothing. */
  planned: 40,
  unconfirmedFact: 6,
  mostUnconfirmedFacts: 36,
  openReport: 80,
  mostOpenReports: 160,
} as const;

/** Days in a month, for a number that only has to order. */
export const monthDays = 30;

export interface Suspect {
  kinds: readonly SpaceKind[];
  operation: Operation;
  /** YYYY-MM-DD; null where nobody has ever confirmed it. */
  confirmedOn: string | null;
  /** The day it was listed. */
  listedOn: string;
  unconfirmedFacts: number;
  openReports: number;
}

/** The number, from 0; app/truth/stale-list.server.ts reckons the same in the database. */
export function suspicionOf({ kinds, operation, confirmedOn, listedOn, unconfirmedFacts, openReports }: Suspect, today: string): number {
  const days = Math.max(0, daysBetween(confirmedOn ?? listedOn, today));
  const byAge = Math.floor((weights.stale * days) / (spanOf(kinds).staleMonths * monthDays));
  // why: what nobody has ever confirmed starts where a confirmation has just turned stale.
  const age = Math.min(weights.mostAge, byAge + (confirmedOn === null ? weights.stale : 0));
  const byOperation = operation === "unknown" ? weights.unknownOperation : operation === "planned" ? weights.planned : 0;
  return age + byOperation + Math.min(weights.mostUnconfirmedFacts, weights.unconfirmedFact * unconfirmedFacts) + Math.min(weights.mostOpenReports, weights.openReport * openReports);
}
