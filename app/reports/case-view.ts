/** What pages show of cases; case-list.server.ts and case-read.server.ts gather it. Instants are ISO 8601. */
import type { PictureData } from "~/media/media";
import type { CaseDecision, CaseMove, CaseReason, CaseState, SubjectType, Urgency } from "./case";
import type { ReportReason } from "./report";

/** What a reported thing is called, whoever may see it; null path where it has no page. */
export interface SubjectName {
  nameVi: string;
  nameEn: string | null;
  path: string | null;
}

/** A line of the list. */
export interface CaseLine {
  id: string;
  subjectType: SubjectType;
  /** Null where the thing is gone. */
  subject: SubjectName | null;
  state: CaseState;
  urgency: Urgency;
  openedAt: string;
  dueAt: string;
  /** Until it is due; negative once it is late. */
  hoursLeft: number;
  reasons: { reason: ReportReason; count: number }[];
}

export interface CaseList {
  cases: CaseLine[];
  total: number;
  page: number;
  pageCount: number;
  open: number;
  late: number;
}

/** The thing as it is, for who decides over it. */
export interface SubjectView extends SubjectName {
  /** What it says, part by part, as its people wrote it. */
  texts: string[];
  pictures: PictureData[];
  standing: "shown" | "hidden" | "taken-down";
  /** Whether an account looks after it and will be written to. */
  hasOwner: boolean;
  isOwn: boolean;
}

/** One line of what happened; names of moderators only. */
export interface CaseEventView {
  version: number;
  move: CaseMove;
  reason: CaseReason | null;
  note: string | null;
  name: string | null;
  at: string;
}

/** Everything a moderator decides by. */
export interface CaseView extends Omit<CaseLine, "subject"> {
  subject: SubjectView | null;
  version: number;
  reports: { id: string; reason: ReportReason; note: string | null; at: string; willHear: boolean }[];
  events: CaseEventView[];
  decisions: CaseDecision[];
  /** Other cases about the same thing, latest first. */
  earlier: { id: string; state: CaseState; openedAt: string; moves: CaseMove[] }[];
}
