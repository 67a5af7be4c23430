/**
 * The yearly question: whoever looks after a place is asked by mail whether what stands of it is still right. Never more than once a year
 * about one place, never more than one mail a week however many places somebody looks after, and only where a year has passed, or the
 * confirmation has turned stale, since anybody who can know last said so.
 */
import { addMonths } from "~/spaces/hanoi-time";
import { spanOf } from "~/spaces/freshness";
import type { SpaceKind } from "~/spaces/space";

/** Months between two questions to one owner about one place. */
export const askEveryMonths = 12;
/** Days between two mails to one owner. */
export const quietDays = 7;
/** How long the links of a question hold. */
export const answerDays = 60;

/** What a link of the question says when its button is pressed. */
export const answers = ["right", "change", "closed"] as const;
export type Answer = (typeof answers)[number];

/** Somebody's care for a place; days are YYYY-MM-DD in Hanoi. */
export interface Care {
  spaceId: string;
  kinds: readonly SpaceKind[];
  confirmedOn: string | null;
  /** Since when they look after it: taking it on is word of it, too. */
  since: string;
  /** When they were last asked about it. */
  askedOn: string | null;
}

/** The day from which on they may be asked. */
export function dueOn({ kinds, confirmedOn, since, askedOn }: Care): string {
  const told = confirmedOn !== null && confirmedOn > since ? confirmedOn : since;
  const byAge = addMonths(told, Math.min(askEveryMonths, spanOf(kinds).staleMonths));
  const byRest = askedOn === null ? "" : addMonths(askedOn, askEveryMonths);
  return byAge > byRest ? byAge : byRest;
}

/** The place to ask about on a day: the one longest due; null where none is. */
export function nextQuestion<One extends Care>(cares: readonly One[], today: string): One | null {
  const due = cares.filter((care) => dueOn(care) <= today).sort((a, b) => (dueOn(a) < dueOn(b) ? -1 : dueOn(a) > dueOn(b) ? 1 : a.spaceId < b.spaceId ? -1 : 1));
  return due[0] ?? null;
}
