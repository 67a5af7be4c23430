/**
 * What a change changes, as a person reads it: words that came and went, entries of a list, a pin moved by so many metres, one value
 * in place of another. Facts that stay are not mentioned.
 */
import { distanceMetres, type Point } from "~/map/geo";
import type { SpaceFacts } from "~/spaces/space";
import { factGroups, isSameIn } from "./fact-group";
import { type WordRun, wordRuns } from "./word-runs";

export type Difference =
  | { fact: string; kind: "text"; before: string | null; after: string | null; runs: WordRun[] }
  | { fact: string; kind: "list"; kept: string[]; removed: string[]; added: string[] }
  /** `metres` is null for a pin where none stood. */
  | { fact: "position"; kind: "position"; before: Point | null; after: Point; metres: number | null; accuracyBefore: string | null; accuracyAfter: string }
  /** Values are codes or plain words; `null` is unknown. */
  | { fact: string; kind: "value"; before: string | null; after: string | null };

const texts = new Set(["nameVi", "nameEn", "summaryVi", "summaryEn", "addressVi", "priceNoteVi"]);
const lists = new Set(["kinds", "fields", "amenities"]);
/** Bookkeeping that follows from other facts, or that no page shows. */
const unsaid = new Set(["openingHoursSource", "synthetic", "checkedOn", "confirmedOn", "unconfirmedFacts"]);

/** What differs between two records, in reading order; `before` is null for a record that is new, which then says all it knows. */
export function differencesOf(before: SpaceFacts | null, after: SpaceFacts): Difference[] {
  const grouped = factGroups.filter(({ name, facts }) => !unsaid.has(name) && (before ? !isSameIn(facts, before, after) : name !== "status" && name !== "slug"));
  return [...grouped.flatMap(({ name, facts }) => (name === "position" ? [positionDifference(before, after)] : facts.flatMap((fact) => factDifference(before, after, fact)))), ...sourceDifference(before, after)];
}

function factDifference(before: SpaceFacts | null, after: SpaceFacts, fact: keyof SpaceFacts): Difference[] {
  if (unsaid.has(fact)) return [];
  const [old, now] = [before?.[fact] ?? null, after[fact]];
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  if (lists.has(fact)) return listDifference(fact, (old ?? []) as string[], now as string[]);
  const [oldText, newText] = [old === null ? null : String(old), now === null ? null : String(now)];
  if (!texts.has(fact)) return [{ fact, kind: "value", before: oldText, after: newText }];
  return [{ fact, kind: "text", before: oldText, after: newText, runs: wordRuns(oldText ?? "", newText ?? "") }];
}

function listDifference(fact: string, old: readonly string[], now: readonly string[]): Difference[] {
  const [removed, added] = [old.filter((item) => !now.includes(item)), now.filter((item) => !old.includes(item))];
  return removed.length + added.length === 0 ? [] : [{ fact, kind: "list", kept: now.filter((item) => old.includes(item)), removed, added }];
}

function positionDifference(before: SpaceFacts | null, after: SpaceFacts): Difference {
  const point = ({ lng, lat }: SpaceFacts): Point => ({ lng, lat });
  return {
    fact: "position", kind: "position", before: before && point(before), after: point(after),
    metres: before && Math.round(distanceMetres(before, after)),
    accuracyBefore: before?.positionAccuracy ?? null, accuracyAfter: after.positionAccuracy,
  };
}

function sourceDifference(before: SpaceFacts | null, after: SpaceFacts): Difference[] {
  const names = (facts: SpaceFacts | null) => facts?.sources.map(({ label, url }) => url ?? label) ?? [];
  return listDifference("sources", names(before), names(after));
}
