/**
 * A moderator may set right what is proposed before approving it. They see one record, the proposal laid over the space as it stands,
 * and change it; what they changed, and only that, is laid over the proposal.
 */
import type { SpaceFacts } from "~/spaces/space";
import { factGroups } from "./fact-group";
import { type Choice, mergeFacts } from "./merge";

/** Every dispute settled in favour of the proposal. */
const allProposed: Readonly<Record<string, Choice>> = Object.fromEntries(factGroups.map(({ name }) => [name, "proposed" as const]));

/** The record an approval would make: the proposal laid over the space as it stands, `base` being what it started from. */
export function shownFacts(base: SpaceFacts | null, current: SpaceFacts | null, proposed: SpaceFacts): SpaceFacts {
  return base && current ? mergeFacts(base, current, proposed, allProposed).merged : proposed;
}

/** The proposal with what was changed in the record shown. */
export function withCorrections(proposed: SpaceFacts, shown: SpaceFacts, corrected: SpaceFacts): SpaceFacts {
  return mergeFacts(shown, proposed, corrected, allProposed).merged;
}
