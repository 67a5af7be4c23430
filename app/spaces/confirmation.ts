/**
 * Who can vouch for what stands of a space: whoever looks after it, a moderator who has checked, or somebody whose proposal a moderator
 * has approved. The record keeps the kind of person and the day; whose name may be shown is that person's choice and kept apart.
 */
import type { SpaceFacts } from "./space";

export const confirmers = ["owner", "moderator", "contributor"] as const;
export type Confirmer = (typeof confirmers)[number];

/** The kind of person a record names; null where it names somebody in plain words, as an import may. */
export function confirmerOf({ confirmedBy }: Pick<SpaceFacts, "confirmedBy">): Confirmer | null {
  return confirmers.find((one) => one === confirmedBy) ?? null;
}

/**
 * The record after somebody said that the place is there and that all that stands of it is right, on a day in Hanoi: no fact is doubtful
 * any more, and a place of which nobody knew whether it works does.
 */
export function confirmedFacts(facts: SpaceFacts, by: Confirmer, today: string): SpaceFacts {
  return { ...facts, operation: facts.operation === "unknown" ? "operating" : facts.operation, unconfirmedFacts: [], confirmedOn: today, confirmedBy: by };
}

/** Facts that change while a place stands: whoever corrects one of them knows the place as it is now. */
const livingFacts = [
  "operation", "addressVi", "lng", "lat", "openingHours", "price", "priceNoteVi", "amenities", "stepFree", "phone", "email", "website", "instagram", "facebook",
] as const satisfies readonly (keyof SpaceFacts)[];

/**
 * The record that an approved proposal leaves, on a day in Hanoi; `before` is null for a new space. The approval counts for the facts it
 * touches, which are no longer doubtful. The entry itself counts as confirmed where the place is new or a living fact was corrected:
 * a spelling put right says nothing about whether the door is still open.
 */
export function approvedFacts(before: SpaceFacts | null, after: SpaceFacts, today: string, by: Confirmer = "contributor"): SpaceFacts {
  const isTold = before === null || livingFacts.some((fact) => JSON.stringify(before[fact]) !== JSON.stringify(after[fact]));
  return isTold && after.status === "published" ? { ...after, confirmedOn: today, confirmedBy: by } : after;
}
