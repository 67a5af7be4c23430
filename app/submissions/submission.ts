/**
/**
 * A submission is somebody's proposal to change the directory: a new space, a correction, the word that a place has closed, a photo. It
 * moves between five states, and this page says who may move it where. Nobody decides on their own; what is decided stays decided, but
 * for a minute in which whoever decided may take it back.
 */
import { can, type Role } from "~/accounts/can";

export const submissionKinds = ["space-new", "space-edit", "space-closed", "space-photo"] as const;
export type SubmissionKind = (typeof submissionKinds)[number];
/** What somebody without an account may propose: pictures need one, so that there is somebody to ask about them. */
export type VisitorKind = Exclude<SubmissionKind, "space-photo">;

export const submissionStates = ["pending", "changes-requested", "approved", "rejected", "withdrawn"] as const;
export type SubmissionState = (typeof submissionStates)[number];

export const decisions = ["approve", "ask-for-changes", "reject"] as const;
export type Decision = (typeof decisions)[number];
export const authorMoves = ["revise", "withdraw"] as const;
/** "publish" begins a submission that is approved by rule: an owner's change of plain facts; no state allows it afterwards. */
export type Move = (typeof authorMoves)[number] | Decision | "publish" | "undo";
/** Where an owner's change of plain facts begins and ends. */
export const nextOfOwner: SubmissionState = "approved";

/** Where each move leads; a move that is missing cannot be made in that state. */
const transitions: Record<SubmissionState, Partial<Record<Move, SubmissionState>>> = {
  pending: { revise: "pending", withdraw: "withdrawn", approve: "approved", "ask-for-changes": "changes-requested", reject: "rejected" },
  "changes-requested": { revise: "pending", withdraw: "withdrawn", undo: "pending" },
  approved: { undo: "pending" },
  rejected: { undo: "pending" },
  withdrawn: {},
};

/** Who wants to move a submission: what they are on this site, and whether it is their own. */
export interface Mover {
  role: Role;
  isAuthor: boolean;
}

/** The state a move leads to; "notAllowed" for the wrong person, "closed" where the state does not know the move. */
export function nextState(state: SubmissionState, move: Move, mover: Mover): { kind: "moved"; state: SubmissionState } | { kind: "notAllowed" } | { kind: "closed" } {
  if (!mayMove(move, mover)) return { kind: "notAllowed" };
  const next = transitions[state][move];
  return next ? { kind: "moved", state: next } : { kind: "closed" };
}

/** The moves a person can make in a state, in the order of the forms; undoing hangs on who decided and when, too. */
export function movesOpenTo(state: SubmissionState, mover: Mover): Move[] {
  return [...authorMoves, ...decisions].filter((move) => nextState(state, move, mover).kind === "moved");
}

function mayMove(move: Move, { role, isAuthor }: Mover): boolean {
  const isModerators = move === "undo" || decisions.some((one) => one === move);
  return isModerators ? can(role, "moderate") && !isAuthor : can(role, "submit") && isAuthor;
}

export const rejectionReasons = ["duplicate", "not-creative", "not-in-hanoi", "not-verifiable", "advertising", "private-home", "unlawful"] as const;
export const changeReasons = ["position", "name", "hours", "source", "description", "other"] as const;
export type ReasonCode = (typeof rejectionReasons)[number] | (typeof changeReasons)[number];

/** Reasons whose plain wording would hurt somebody or help somebody who means harm; the author reads a general one. */
const sensitiveReasons: readonly ReasonCode[] = ["private-home", "unlawful"];

/** The reasons a decision may give; approving needs none. */
export function reasonsFor(decision: Decision): readonly ReasonCode[] {
  if (decision === "approve") return [];
  return decision === "reject" ? rejectionReasons : changeReasons;
}

/** The reason as everybody but moderators reads it. */
export function publicReason(reason: ReasonCode): ReasonCode | "unsuitable" {
  return sensitiveReasons.includes(reason) ? "unsuitable" : reason;
}

/** The decision that may be taken back: who made it and when. */
export interface LastDecision {
  actor: string;
  at: Date;
}

/** Until when one's own decision may be taken back; null for those of others. */
export function undoableUntil({ actor, at }: LastDecision, moderatorId: string): Date | null {
  return actor === moderatorId ? new Date(at.getTime() + undoSeconds * 1000) : null;
}

/** A decision may be taken back for so long, and its author hears of it no sooner. */
export const undoSeconds = 60;
/** A claim keeps an item for one moderator for so long. */
export const claimMinutes = 20;
export const noteLength = 2000;
/** As many are decided over at once as a page of the queue shows. */
export const bulkMost = 50;
