/**
 * A case: all reports of one thing, for moderators to settle once. Its clock is that of the most pressing report: 48 hours as a rule, 24
 * for what is unlawful, 6 where it is urgent (Decree 147/2024). This page says what may be decided when; whatever is unpublished stays
 * so until a moderator lifts it, and its owner may answer, which opens the case again.
 */
import type { ReportReason } from "./report";

export const subjectTypes = ["space", "designer", "work", "media", "message"] as const;
export type SubjectType = (typeof subjectTypes)[number];

export const urgencies = ["usual", "unlawful", "urgent"] as const;
export type Urgency = (typeof urgencies)[number];

/** Hours within which a case is to be answered. */
export const urgencyHours: Record<Urgency, number> = { usual: 48, unlawful: 24, urgent: 6 };

/** What can be decided, in the order of the form. */
export const caseDecisions = ["dismiss", "ask-owner", "no-action", "unpublish", "keep", "lift"] as const;
export type CaseDecision = (typeof caseDecisions)[number];
export type CaseMove = CaseDecision | "open" | "counter" | "clock" | "fold";

export const caseStates = ["open", "closed"] as const;
export type CaseState = (typeof caseStates)[number];

/** Why a report is upheld. */
export const upheldReasons = ["danger", "unlawful", "privacy", "copyright", "abuse", "wrong", "spam", "other"] as const satisfies readonly ReportReason[];
/** Why it is not, or why something is put back. */
export const dismissedReasons = ["no-breach", "not-enough", "settled", "permitted"] as const;
export type CaseReason = (typeof upheldReasons)[number] | (typeof dismissedReasons)[number];

export const caseNoteLength = 2_000;
export const counterLength = 4_000;

/** How a case stands, as far as it decides what comes next. */
export interface CaseStanding {
  state: CaseState;
  subjectType: SubjectType;
  /** Whether the thing is taken down. */
  isDown: boolean;
  /** Whether the thing is still there. */
  isThere: boolean;
}

/** The decisions a case is open to; none for a case that is closed, unless something of it is down and can be put back. */
export function decisionsFor({ state, subjectType, isDown, isThere }: CaseStanding): CaseDecision[] {
  if (isDown) return state === "open" ? ["lift", "keep"] : ["lift"];
  if (state === "closed") return [];
  if (!isThere) return ["dismiss", "no-action"];
  // why: a message is between two people and shows nowhere; nobody but its sender could change it.
  return subjectType === "message" ? ["dismiss", "no-action"] : ["dismiss", "ask-owner", "no-action", "unpublish"];
}

/** The reasons a decision may give. */
export function caseReasonsFor(decision: CaseDecision): readonly CaseReason[] {
  return decision === "dismiss" || decision === "lift" ? dismissedReasons : upheldReasons;
}

/** What becomes of the reports: what was taken down or asked about was rightly reported. */
export function reportStateAfter(decision: CaseDecision): "upheld" | "dismissed" {
  return decision === "dismiss" || decision === "lift" ? "dismissed" : "upheld";
}

/** How pressing a report is by its reason. */
export function urgencyOf(reason: ReportReason): Urgency {
  return reason === "danger" ? "urgent" : reason === "unlawful" ? "unlawful" : "usual";
}

/** When a report of an urgency is to be answered. */
export function dueAfter(from: Date, urgency: Urgency): Date {
  return new Date(from.getTime() + urgencyHours[urgency] * 3_600_000);
}

/** The more pressing of two. */
export function morePressing(a: Urgency, b: Urgency): Urgency {
  return urgencyHours[a] <= urgencyHours[b] ? a : b;
}
