/** What the pages about looking after a space show. */
import type { Difference } from "~/submissions/difference";
import type { LocationPrecision, SpaceStatus } from "~/spaces/space";
import type { ClaimState, ClaimWay, RefusalReason } from "./claim";

/** A space as those who look after it have it in a list. */
export interface KeptSpace {
  slug: string;
  nameVi: string;
  nameEn: string | null;
  status: SpaceStatus;
  locationPrecision: LocationPrecision;
}

/** One of those who look after a space. Instants are ISO 8601. */
export interface Editor {
  userId: string;
  name: string;
  since: string;
  isMe: boolean;
  /** Whether the reader may take them off: one's elders nobody can, but moderators. */
  mayRemove: boolean;
}

export interface Invited {
  id: string;
  /** A handle, or an address with its middle left out. */
  named: string;
  until: string;
}

/** The page of those who look after a space. */
export interface Keeping {
  space: KeptSpace & { id: string; version: number; addressVi: string | null };
  /** What the public reads of its place now. */
  shown: { addressVi: string | null; wardVi: string | null; wardEn: string | null };
  editors: Editor[];
  invited: Invited[];
  /** Owners leave; moderators are not owners by their role. */
  isOwner: boolean;
}

/** How somebody can prove that a space is theirs. */
export interface ClaimChoices {
  slug: string;
  nameVi: string;
  nameEn: string | null;
  domains: string[];
  /** The published number with its beginning left out; null where there is none. */
  phone: string | null;
  /** They have changed this space themselves, so only a moderator's look will do. */
  hasChanged: boolean;
  claim: OwnClaim | null;
}

/** A claim as its claimant sees it. */
export interface OwnClaim {
  way: ClaimWay;
  state: ClaimState;
  sentTo: string | null;
  /** Whether a code is on its way that can be typed in now. */
  awaitsCode: boolean;
  triesLeft: number;
  reason: RefusalReason | null;
  since: string;
}

/** A claim on the moderators' table. */
export interface ClaimTask {
  id: string;
  way: ClaimWay;
  slug: string;
  nameVi: string;
  nameEn: string | null;
  /** The published number to call. */
  phone: string | null;
  website: string | null;
  proof: string | null;
  claimant: string;
  memberSince: string;
  ownerCount: number;
  hasCode: boolean;
  isOwn: boolean;
  since: string;
}

/** An owner's change that is published and waits to be looked at. */
export interface LiveEdit {
  id: string;
  slug: string;
  nameVi: string;
  nameEn: string | null;
  owner: string | null;
  at: string;
  differences: Difference[];
  /** Whether the space has been changed again since. */
  isOverlaid: boolean;
  isOwn: boolean;
}
