/** What pages show of submissions; submission.server.ts and review.server.ts gather it. */
import type { HoursTable } from "~/spaces/hours-table";
import type { CreativeField, SpaceFacts } from "~/spaces/space";
import type { ProposedPhoto } from "~/spaces/space-photo";
import type { Difference } from "./difference";
import type { Duplicate } from "./duplicates.server";
import type { ProposerType, QueuePlace } from "./queue-question";
import type { Move, ReasonCode, SubmissionKind, SubmissionState } from "./submission";
import type { WardNames } from "./value-words";

/** One line of what happened; `by` is a name only on pages of moderators. Instants are ISO 8601. */
export interface EventView {
  version: number;
  move: Move | "submit";
  by: "author" | "moderator";
  name: string | null;
  reason: ReasonCode | "unsuitable" | null;
  note: string | null;
  /** What the moderator set right before approving. */
  corrections: Difference[];
  at: string;
}

/** A submission as its author sees it. */
export interface OwnSubmission {
  id: string;
  kind: SubmissionKind;
  state: SubmissionState;
  version: number;
  facts: SpaceFacts;
  baseVersion: number | null;
  spaceId: string | null;
  /** Where the space stands, once or while the public may see it. */
  spaceSlug: string | null;
  updatedAt: string;
}

export interface OwnSubmissionPage {
  submission: OwnSubmission;
  differences: Difference[];
  events: EventView[];
}

/** A line of the queue. */
export interface QueueItem {
  id: string;
  kind: SubmissionKind;
  state: SubmissionState;
  version: number;
  nameVi: string;
  nameEn: string | null;
  addressVi: string | null;
  fields: CreativeField[];
  from: ProposerType;
  submittedAt: string;
  ageHours: number;
  /** Waits for longer than it should. */
  isLate: boolean;
  isOwn: boolean;
  /** Who has it now, if anybody. */
  claim: { name: string; isMine: boolean } | null;
}

/** How many wait, and how many of them for longer than they should. */
export interface QueueCounts {
  pending: number;
  late: number;
}

/** A value to narrow the queue to, and how many it would leave. */
export interface QueueChoice {
  value: string;
  count: number;
}

export type QueueFacets = Record<"kind" | "ward" | "field" | "from" | "held", QueueChoice[]> & { late: number };

export interface Queue {
  items: QueueItem[];
  /** From where the pages beside this one go on; null where there is none. */
  previous: QueuePlace | null;
  next: QueuePlace | null;
  counts: QueueCounts;
  /** Of those that wait, how many pass the filters. */
  matching: number;
  facets: QueueFacets;
  /** Names of the wards among the facets. */
  wards: WardNames;
  targetHours: number;
}

/** A decision of one's own just made, as long as it stands; `undoUntil` (ISO 8601) is null once the minute is over. */
export interface JustDecided {
  id: string;
  nameVi: string;
  nameEn: string | null;
  state: SubmissionState;
  version: number;
  undoUntil: string | null;
}

/** The hours of one week, old and new; null where there are none, or where they cannot be read. */
export interface HoursChange {
  before: HoursTable | null;
  after: HoursTable | null;
}

/** Everything a moderator decides by. */
export interface Review extends QueueItem {
  /** The space as it stands: null for a new one and where it is gone. */
  space: { slug: string; version: number; isPublic: boolean } | null;
  facts: SpaceFacts;
  /** The record an approval would make, every dispute settled in favour of the proposal. */
  outcome: SpaceFacts;
  /** What the space would be changed by; of a decided one, what was proposed against its base. */
  differences: Difference[];
  /** Groups of facts that were changed meanwhile: a person has to choose. */
  disputed: { group: string; current: Difference[] }[];
  /** The week before and after, where the hours change. */
  hours: HoursChange | null;
  duplicates: Duplicate[];
  /** Of a photo: the picture and what is said of it; null for every other kind. */
  photo: ProposedPhoto | null;
  /** What the author last wrote to the moderators. */
  note: string | null;
  proposer: { name: string | null; since: string | null; counts: Record<SubmissionState, number>; latest: { id: string; nameVi: string; nameEn: string | null; state: SubmissionState }[] };
  events: EventView[];
}
