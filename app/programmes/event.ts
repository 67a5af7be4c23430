/**
 * An event is something that happens on certain days at certain spaces. Days are Hanoi's own and include the last one; where nobody
 * has said them, the year and a note stand instead, and nothing is guessed.
 */
import type { CreativeField, Price, Source } from "~/spaces/space";

export const eventKinds = ["exhibition", "festival", "contest", "talk", "conference", "open-call", "performance", "market", "workshop", "tour"] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventStatuses = ["announced", "scheduled", "cancelled", "hidden"] as const;
/** What the public may know of: a hidden event is none. */
export type EventStatus = Exclude<(typeof eventStatuses)[number], "hidden">;

/** The days of an event as far as they are known: YYYY-MM-DD. */
export interface EventDays {
  startsOn: string | null;
  endsOn: string | null;
  year: number;
}

export interface EventCard extends EventDays {
  slug: string;
  status: EventStatus;
  kind: EventKind;
  titleVi: string;
  titleEn: string | null;
  summaryVi: string | null;
  summaryEn: string | null;
  fields: CreativeField[];
  initiative: string | null;
  timeNoteVi: string | null;
  price: Price | null;
  venues: EventVenue[];
}

export interface EventVenue {
  slug: string;
  nameVi: string;
  nameEn: string | null;
  /** A closed space keeps its page, and the events that were there. */
  closed: boolean;
}

export interface Event extends EventCard {
  organisersVi: string | null;
  sources: Source[];
  sequence: number;
  /** ISO instants. */
  createdAt: string;
  updatedAt: string;
}

/** Where an event stands in time; "undated" where its days are unknown and its year is not over. */
export type EventPhase = "on" | "coming" | "over" | "undated";

/** The phase on a day (YYYY-MM-DD). One whose end nobody has said counts as over the day after it began. */
export function phaseOf({ startsOn, endsOn, year }: EventDays, today: string): EventPhase {
  const last = endsOn ?? startsOn;
  if (last === null) return year < Number(today.slice(0, 4)) ? "over" : "undated";
  if (last < today) return "over";
  return startsOn !== null && startsOn > today ? "coming" : "on";
}
