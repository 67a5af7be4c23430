/**
 * Facts that only make sense together are one thing to a person: the pin with its accuracy, the hours with their source. Comparing
 * and merging go by these groups, so that no half of one ever meets half of another.
 */
import type { SpaceFacts } from "~/spaces/space";

type Fact = keyof SpaceFacts;

const together: readonly (readonly [string, readonly Fact[]])[] = [
  ["position", ["lng", "lat", "positionAccuracy"]],
  ["openingHours", ["openingHours", "openingHoursSource"]],
  ["price", ["price", "priceNoteVi"]],
  ["confirmedOn", ["confirmedOn", "confirmedBy"]],
];

const alone = [
  "status", "operation", "nameVi", "nameEn", "kinds", "fields", "addressVi", "wardCode", "formerDistrictId", "amenities", "stepFree",
  "phone", "email", "website", "instagram", "facebook", "summaryVi", "summaryEn", "ownership", "founded", "checkedOn", "synthetic", "slug",
] as const satisfies readonly Fact[];

/** Sets that two people may add to and take from without ever disagreeing. */
export const setFacts = ["sources", "unconfirmedFacts"] as const satisfies readonly Fact[];

/** Every group by name, with its facts, in the order people read them; the sets are apart. */
export const factGroups: readonly { name: string; facts: readonly Fact[] }[] = [
  ...alone.slice(0, 6).map((fact) => ({ name: fact, facts: [fact] })),
  ...together.map(([name, facts]) => ({ name, facts })),
  ...alone.slice(6).map((fact) => ({ name: fact, facts: [fact] })),
];

/** Whether two records agree on all facts of a group. */
export function isSameIn(facts: readonly Fact[], a: SpaceFacts, b: SpaceFacts): boolean {
  return facts.every((fact) => JSON.stringify(a[fact] ?? null) === JSON.stringify(b[fact] ?? null));
}
