/**
 * Plain facts: what changes often and nobody knows better than those who look after a place. Their changes of these are published at once
 * and looked at afterwards. What a place is, what it is called, where it is and whether it still exists waits for a moderator, as with
 * everybody.
 */
import { factGroups, isSameIn, setFacts } from "~/submissions/fact-group";
import type { SpaceFacts } from "~/spaces/space";

/** Names of groups of facts that owners publish themselves. */
export const plainGroups: readonly string[] = [
  "openingHours", "price", "amenities", "stepFree", "phone", "email", "website", "instagram", "facebook", "summaryVi", "summaryEn", "founded", "ownership",
];

/** What somebody changed, in two halves: `plain` is the base with only plain facts changed. */
export interface SplitChange {
  plain: SpaceFacts;
  hasPlain: boolean;
  /** Whether anything is changed that waits for a moderator. */
  hasRest: boolean;
}

/** Parts what differs from the base into what may be published at once and what may not. Sources and marks of hearsay go with the plain facts. */
export function splitChange(base: SpaceFacts, written: SpaceFacts): SplitChange {
  const changed = factGroups.filter(({ facts }) => !isSameIn(facts, base, written));
  const isPlain = (name: string) => plainGroups.includes(name);
  const taken = [...changed.filter(({ name }) => isPlain(name)).flatMap(({ facts }) => facts), ...setFacts];
  const plain: SpaceFacts = { ...base, ...Object.fromEntries(taken.map((fact) => [fact, written[fact]])) };
  const hasPlain = changed.some(({ name }) => isPlain(name)) || !isSameIn(setFacts, base, written);
  return { plain, hasPlain, hasRest: changed.some(({ name }) => !isPlain(name)) };
}

/** The record with only its plain facts taken from another: how a published change is taken back. */
export function withPlainOf(facts: SpaceFacts, other: SpaceFacts): SpaceFacts {
  const plain = factGroups.filter(({ name }) => plainGroups.includes(name)).flatMap(({ facts: names }) => names);
  return { ...facts, ...Object.fromEntries([...plain, ...setFacts].map((fact) => [fact, other[fact]])) };
}
