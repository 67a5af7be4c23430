/**
 * Who may see a profile. Its state says whether it is finished, its visibility to whom the owner shows it, and an account that was put
 * aside or closed takes its profile along. Every page, list and export asks here, or asks the database the same question.
 */
import type { ProfileState, Visibility } from "./designer";

export interface ProfileStanding {
  state: ProfileState;
  visibility: Visibility;
  /** Null for a sample. */
  ownerId: string | null;
  /** The owner has put the account aside, or an admin has closed it. */
  ownerAway: boolean;
}

/** As what a viewer sees the profile: "owner" for a preview of what others do not see in full. */
export type ProfileView = "public" | "members" | "owner";

/** As what this viewer sees the profile; null where it does not exist for them. A visitor who is not signed in is null. */
export function viewOf({ state, visibility, ownerId, ownerAway }: ProfileStanding, viewer: { id: string } | null): ProfileView | null {
  if (state === "published" && !ownerAway) {
    if (visibility === "public") return "public";
    if (visibility === "members" && viewer && viewer.id !== ownerId) return "members";
  }
  return viewer && viewer.id === ownerId ? "owner" : null;
}
