/**
 * An initiative is one of the six things Hanoi has taken on as a Creative City of Design: three local, three international
 * (plan 161/KH-UBND of 2023). It carries what is known of it, fact by fact with its sources, and its editions where it comes again.
 */
import type { Source } from "~/spaces/space";

export const initiativeLevels = ["local", "international"] as const;
export type InitiativeLevel = (typeof initiativeLevels)[number];

export const initiativeStatuses = ["ongoing", "partly-done", "done", "unclear"] as const;
export type InitiativeStatus = (typeof initiativeStatuses)[number];

/** Something that is known to have happened; `when` is as exact as the sources: "2023", "2023-08" or "2023-11-18". */
export interface InitiativeFact {
  when: string;
  vi: string;
  en: string;
  sources: Source[];
}

/** One time round of an initiative that comes again. */
export interface Edition {
  year: number;
  /** Null where no source says whether it took place. */
  held: boolean | null;
  nameVi: string | null;
  nameEn: string | null;
  themeVi: string | null;
  themeEn: string | null;
  /** YYYY-MM-DD or YYYY-MM. */
  startsOn: string | null;
  endsOn: string | null;
  /** Slugs of spaces, and places that are none. */
  venues: string[];
  otherVenues: string[];
  noteVi: string | null;
  noteEn: string | null;
  sources: Source[];
}

export interface InitiativeSummary {
  slug: string;
  level: InitiativeLevel;
  status: InitiativeStatus;
  nameVi: string;
  nameEn: string;
  summaryVi: string;
  summaryEn: string;
  eventCount: number;
}

export interface Initiative extends InitiativeSummary {
  website: string | null;
  organisers: string[];
  facts: InitiativeFact[];
  editions: Edition[];
  sources: Source[];
  /** YYYY-MM-DD */
  updatedOn: string;
}
