/**
 * What the server tells the form of a proposal, and what the form of somebody without an account needs besides its fields.
 */
import type { SubmissionResult } from "@conform-to/react";
import type { SpacePageData } from "~/spaces/space-page-data";
import type { Difference } from "./difference";
import type { Duplicate } from "./duplicates.server";
import type { Hurdle } from "./form-start.server";
import type { WardNames } from "./value-words";

/** How a proposal would look: the page of the place, or what a correction changes. */
export interface ProposalPreview {
  page: SpacePageData | null;
  differences: Difference[] | null;
  wards: WardNames;
}

/** What an action tells the form of a proposal. */
export interface ProposalReply {
  result?: SubmissionResult;
  /** Spaces that may be the one proposed; the form asks before it is sent. */
  duplicates?: Duplicate[];
  limitedMinutes?: number;
  /** Why a visitor's form is asked for again, and what it is to carry then. */
  hurdle?: Hurdle;
  start?: string;
  /** A visitor's proposal waits for the link that was mailed to this address. */
  mailedTo?: string;
  preview?: ProposalPreview;
}

/** What a visitor's form carries besides, and whether this site shows its mails by itself. */
export interface VisitorForm {
  start: string;
  mailbox: boolean;
}
