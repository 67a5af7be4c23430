/**
 * Bringing together two changes that started from the same record: what only one of them touched is taken, what both changed in the
 * same way is agreed, and what they changed differently is a conflict for a person to settle. Nothing is ever dropped silently.
 */
import type { SpaceFacts } from "~/spaces/space";
import { factGroups, isSameIn, setFacts } from "./fact-group";

/** How a person settled a conflict: what stands, or what was proposed. */
export type Choice = "current" | "proposed";

export interface Merge {
  /** Both changes; in an unsettled conflict, what stands. */
  merged: SpaceFacts;
  /** Names of the groups in which both changed, differently, and nobody has chosen. */
  conflicts: string[];
  /** Every group in which the two differ, settled or not. */
  disputed: string[];
}

/** The record with both changes since `base`; `choices` settles conflicts by name of group. */
export function mergeFacts(base: SpaceFacts, current: SpaceFacts, proposed: SpaceFacts, choices: Readonly<Record<string, Choice>> = {}): Merge {
  const merged: SpaceFacts = { ...current };
  const disputed: string[] = [];
  for (const { name, facts } of factGroups) {
    if (isSameIn(facts, base, proposed) || isSameIn(facts, current, proposed)) continue;
    const isDisputed = !isSameIn(facts, base, current);
    if (isDisputed) disputed.push(name);
    if (!isDisputed || choices[name] === "proposed") Object.assign(merged, Object.fromEntries(facts.map((fact) => [fact, proposed[fact]])));
  }
  for (const fact of setFacts) Object.assign(merged, { [fact]: mergeSets<unknown>(base[fact], current[fact], proposed[fact]) });
  return { merged, disputed, conflicts: disputed.filter((name) => choices[name] === undefined) };
}

/** What both kept of the base, and what either added. */
function mergeSets<Item>(base: readonly Item[], current: readonly Item[], proposed: readonly Item[]): Item[] {
  const [inBase, inCurrent, inProposed] = [base, current, proposed].map((items) => new Set(items.map((item) => JSON.stringify(item))));
  const kept = current.filter((item) => !inBase?.has(JSON.stringify(item)) || inProposed?.has(JSON.stringify(item)));
  const added = proposed.filter((item) => !inBase?.has(JSON.stringify(item)) && !inCurrent?.has(JSON.stringify(item)));
  return [...kept, ...added];
}
