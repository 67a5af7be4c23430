/**
 * How far a confirmation still carries. What somebody who can know has confirmed holds for a while and then fades: the programme of a
 * stage sooner than the house of a museum. How long each kind holds is our own rule of thumb, not a measured figure. Reading a source
 * is no confirmation, so what was only read is unconfirmed, however lately.
 */
import { addMonths } from "./hanoi-time";
import type { SpaceFacts, SpaceKind } from "./space";

export const freshnessStates = ["fresh", "ageing", "stale", "unconfirmed"] as const;
export type FreshnessState = (typeof freshnessStates)[number];

/** Calendar months from a confirmation on. */
export interface Span {
  /** From then on it ages. */
  freshMonths: number;
  /** From then on it is stale. */
  staleMonths: number;
}

const months = (freshMonths: number, staleMonths: number): Span => ({ freshMonths, staleMonths });

export const spanOfKind: Record<SpaceKind, Span> = {
  performance: months(4, 9), music: months(4, 9), gallery: months(4, 9), cafe: months(4, 9),
  cinema: months(6, 12), shop: months(6, 12), coworking: months(6, 12), studio: months(6, 12), makerspace: months(6, 12), "creative-hub": months(6, 12), complex: months(6, 12),
  "bookshop-library": months(12, 18), school: months(12, 18), "cultural-institute": months(12, 18),
  museum: months(12, 24), "heritage-venue": months(12, 24),
  "craft-village": months(18, 36), "public-art": months(18, 36),
};

/** How long a confirmation of a space holds: as long as that of its shortest-lived kind, since any part may have changed. */
export function spanOf(kinds: readonly SpaceKind[]): Span {
  const spans = kinds.map((kind) => spanOfKind[kind]);
  return { freshMonths: Math.min(...spans.map((one) => one.freshMonths)), staleMonths: Math.min(...spans.map((one) => one.staleMonths)) };
}

/** The days (YYYY-MM-DD) on which a confirmation begins to age and turns stale; null where there is none, or the place is gone. */
export interface AgeingDays {
  ageingFrom: string | null;
  staleFrom: string | null;
}

type Dated = Pick<SpaceFacts, "status" | "confirmedOn"> & { kinds: readonly SpaceKind[] };

/** When the confirmation of a space begins to age and turns stale; the same whatever day it is asked. */
export function ageingDays({ status, kinds, confirmedOn }: Dated): AgeingDays {
  if (confirmedOn === null || status === "closed") return { ageingFrom: null, staleFrom: null };
  const { freshMonths, staleMonths } = spanOf(kinds);
  return { ageingFrom: addMonths(confirmedOn, freshMonths), staleFrom: addMonths(confirmedOn, staleMonths) };
}

/** How fresh what stands of a space is on a day in Hanoi; null for a place that is gone, of which nothing changes any more. */
export function freshnessOf(space: Dated, today: string): FreshnessState | null {
  if (space.status === "closed") return null;
  const { ageingFrom, staleFrom } = ageingDays(space);
  if (ageingFrom === null || staleFrom === null) return "unconfirmed";
  return today < ageingFrom ? "fresh" : today < staleFrom ? "ageing" : "stale";
}
