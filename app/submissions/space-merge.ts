/**
 * Two entries of one place become one: where they differ a person chooses, group by group; sources of both are kept. What the kept
 * entry does not know is suggested from the other.
 */
import type { SpaceFacts } from "~/spaces/space";
import { type Difference, differencesOf } from "./difference";
import { factGroups } from "./fact-group";
import type { Choice } from "./merge";
import { partOf } from "./redaction";

/** Facts in which the two differ, with what stands unless somebody chooses. */
export interface MergeChoice {
  group: string;
  differences: Difference[];
  suggested: Choice;
}

/** Facts that are about the entry and not about the place, and the old district, which goes with the ward. */
const notChosen = ["slug", "synthetic", "checkedOn", "confirmedOn", "formerDistrictId"];

/** The groups that can be chosen, by name. */
export const mergeGroups: readonly string[] = factGroups.map(({ name }) => name).filter((name) => !notChosen.includes(name));

/** What a person has to choose between, in reading order. */
export function mergeChoices(kept: SpaceFacts, other: SpaceFacts): MergeChoice[] {
  const differences = differencesOf(kept, other);
  return factGroups.filter(({ name }) => mergeGroups.includes(name)).flatMap(({ name, facts }) => {
    const own = differences.filter(({ fact }) => fact === name || facts.some((one) => one === fact));
    return own.length === 0 ? [] : [{ group: name, differences: own, suggested: partOf(kept, name) === null && partOf(other, name) !== null ? ("proposed" as const) : ("current" as const) }];
  });
}

/** The one record of both: the kept one, with the groups chosen from the other ("proposed"), and the sources of both. */
export function combineFacts(kept: SpaceFacts, other: SpaceFacts, choices: Readonly<Record<string, Choice>>): SpaceFacts {
  const taken = factGroups.filter(({ name }) => mergeGroups.includes(name) && choices[name] === "proposed").flatMap(({ name, facts }) => (name === "wardCode" ? [...facts, "formerDistrictId" as const] : facts));
  const isTaken = (fact: string) => taken.some((one) => one === fact);
  const known = new Set(kept.sources.map((one) => JSON.stringify(one)));
  return {
    ...kept,
    ...Object.fromEntries(taken.map((fact) => [fact, other[fact]])),
    sources: [...kept.sources, ...other.sources.filter((one) => !known.has(JSON.stringify(one)))],
    unconfirmedFacts: [...kept.unconfirmedFacts.filter((fact) => !isTaken(fact)), ...other.unconfirmedFacts.filter(isTaken)],
  };
}

/** The address an entry has once its own leads to another: nobody's, and never asked for. */
export function mergedSlug(slug: string, id: string): string {
  return `${slug.slice(0, 90).replace(/-$/, "")}-gop-${id.slice(0, 8)}`;
}
