/**
 * Redaction: facts that must not be seen go from the history of a space, and wherever else the same was kept; that a revision stood
 * there, when, and why something is missing stays. A record that lost facts is read with nothing in their place.
 */
import type { SpaceFacts } from "~/spaces/space";
import { factGroups } from "./fact-group";
import { differencesOf, type Difference } from "./difference";

export const redactionReasons = ["privacy", "unlawful", "copyright", "abuse", "safety"] as const;
export type RedactionReason = (typeof redactionReasons)[number];

/** Facts that can hold what must not be seen, by the names of their groups. */
export const redactable = [
  "nameVi", "nameEn", "position", "addressVi", "openingHours", "price", "phone", "email", "website", "instagram", "facebook", "summaryVi", "summaryEn", "sources",
] as const;
export type Redactable = (typeof redactable)[number];

/** Stands where a name was: in every language a gap. */
const gap = "[…]";
const lists = ["kinds", "fields", "amenities", "sources", "unconfirmedFacts"] as const;

/** The facts of a group. */
export function factsOfGroup(group: string): readonly (keyof SpaceFacts)[] {
  return factGroups.find(({ name }) => name === group)?.facts ?? [group as keyof SpaceFacts];
}

/** A record with nothing where facts were taken out of it. */
export function filledFacts(facts: Partial<SpaceFacts>): SpaceFacts {
  const empty = Object.fromEntries([...factGroups.flatMap((group) => group.facts), ...lists].map((fact) => [fact, lists.some((one) => one === fact) ? [] : null]));
  return { ...(empty as unknown as SpaceFacts), ...facts, nameVi: facts.nameVi ?? gap };
}

/** The part of a record that a group makes up; null where it says nothing. */
export function partOf(facts: Partial<SpaceFacts>, group: string): Partial<SpaceFacts> | null {
  const part = Object.fromEntries(factsOfGroup(group).map((fact) => [fact, facts[fact] ?? null]));
  const isEmpty = Object.values(part).every((value) => value === null || (Array.isArray(value) && value.length === 0));
  return isEmpty ? null : part;
}

/** Whether a record holds the same; a list that holds every entry does. */
export function holdsPart(facts: Partial<SpaceFacts>, part: Partial<SpaceFacts>): boolean {
  return Object.entries(part).every(([fact, value]) => {
    const own = facts[fact as keyof SpaceFacts] ?? null;
    if (!Array.isArray(value)) return JSON.stringify(own) === JSON.stringify(value);
    const entries = Array.isArray(own) ? own.map((entry) => JSON.stringify(entry)) : [];
    return value.every((entry) => entries.includes(JSON.stringify(entry)));
  });
}

/** What changed between two revisions as far as it may be seen: facts that either has lost are not spoken of. */
export function visibleDifferences(before: Revised, after: Revised): Difference[] | null {
  if (isGone(before.facts) || isGone(after.facts)) return null;
  const [was, becomes] = [filledFacts(before.facts), filledFacts(after.facts)];
  const lost = [...(before.redacted?.facts ?? []), ...(after.redacted?.facts ?? [])];
  for (const fact of lost.flatMap((group) => factsOfGroup(group))) Object.assign(becomes, { [fact]: was[fact] });
  return differencesOf(was, becomes);
}

interface Revised {
  facts: Partial<SpaceFacts>;
  redacted: { facts: string[] } | null;
}

/** Whether nothing is left of a record. */
export function isGone(facts: Partial<SpaceFacts>): boolean {
  return Object.keys(facts).length === 0;
}
