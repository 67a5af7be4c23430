/** What pages show of submissions; submission.server.ts and review.server.ts gather it. */
import type { SpaceFacts } from "~/spaces/space";
import type { ProposedPhoto } from "~/spaces/space-photo";
import type { Difference } from "./difference";
import type { Duplicate } from "./duplicates.server";
import type { Move, ReasonCode, SubmissionKind, SubmissionState } from "./submission";

/** One line of what happened; `by` is a name only on pages of moderators. Instants are ISO 8601. */
export interface EventView {
  version: number;
  move: Move | "submit";
  by: "author" | "moderator";
  name: string | null;
  reason: ReasonCode | "unsuitable" | null;
  note: string | null;
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
  nameVi: string;
  nameEn: string | null;
  addressVi: string | null;
  submittedAt: string;
  ageHours: number;
  isOwn: boolean;
  /** Who has it now, if anybody. */
  claim: { name: string; isMine: boolean } | null;
}

export interface Queue {
  items: QueueItem[];
  total: number;
  page: number;
  pageCount: number;
  /** Pending by kind, whatever is shown. */
  waiting: Record<SubmissionKind, number>;
  late: number;
}

/** Everything a moderator decides by. */
export interface Review extends QueueItem {
  version: number;
  /** The space as it stands: null for a new one and where it is gone. */
  space: { slug: string; version: number; isPublic: boolean } | null;
  facts: SpaceFacts;
  /** What the space would be changed by; of a decided one, what was proposed against its base. */
  differences: Difference[];
  /** Groups of facts that were changed meanwhile: a person has to choose. */
  disputed: { group: string; current: Difference[] }[];
  duplicates: Duplicate[];
  /** Of a photo: the picture and what is said of it; null for every other kind. */
  photo: ProposedPhoto | null;
  /** `isVisitor`: somebody without an account, whose address is confirmed and shown to nobody. */
  proposer: { name: string | null; isVisitor: boolean; since: string | null; counts: Record<SubmissionState, number> };
  events: EventView[];
}
