/**
 * The gazetteer knows every ward of today and every unit that ended on 1 July 2025, and finds the one a text names.
 * Several units share a name, so there is an order: names whose marks agree before names whose marks were left out;
 * then the type the text gives; then a former district before a ward of today before a former ward, as in speech
 * ("Ba Đình" means the district); then the one nearer the city's middle. Typing errors are the text search's matter.
 */
import type { FormerUnit, FormerUnitType, PlaceAnswer, Ward } from "./place";
import { formerUnitEntries, lettersOf, type PlaceEntry, wardEntry } from "./place-entry";
import { addressParts, districtSplits, type NameReading, readings } from "./place-name";
import { isBare, matchSyllable, type Syllable } from "./syllable";

export interface Gazetteer {
  wards: readonly Ward[];
  entries: readonly PlaceEntry[];
  /** Entries by a name's folded letters without gaps: "hoankiem". */
  byLetters: ReadonlyMap<string, readonly { entry: PlaceEntry; name: PlaceEntry["names"][number] }[]>;
  /** Entries by the first folded letter of each syllable of their names. */
  byInitial: ReadonlyMap<string, readonly PlaceEntry[]>;
}

/** Which level comes first where a name fits several. */
export const levelRanks = { "former-district": 0, ward: 1, "former-ward": 2 } as const;

/** Prepares the units for being looked up; former units whose district or wards are unknown lack them in answers. */
export function buildGazetteer(wards: readonly Ward[], formerUnits: readonly FormerUnit[]): Gazetteer {
  const entries = [...wards.map(wardEntry), ...formerUnitEntries(formerUnits, wards)];
  const byLetters = grouped(entries.flatMap((entry) => entry.names.map((name) => [lettersOf(name.syllables), { entry, name }] as const)));
  const byInitial = grouped(entries.flatMap((entry) => initialsOf(entry).map((initial) => [initial, entry] as const)));
  return { wards, entries, byLetters, byInitial };
}

/** The place that a whole text names, or null; a text that merely contains a name names no place. */
export function resolvePlace(gazetteer: Gazetteer, text: string): PlaceAnswer | null {
  if (text.length > 200) return null;
  const parts = addressParts(text);
  const [first, second] = parts;
  if (!first || parts.length > 2) return null;
  if (second) return lookUp(gazetteer, first, second);
  const whole = lookUp(gazetteer, first, null);
  if (whole) return whole;
  for (const [ward, district] of districtSplits(first)) {
    const found = lookUp(gazetteer, ward, district);
    if (found) return found;
  }
  return null;
}

function lookUp(gazetteer: Gazetteer, part: Syllable[], districtPart: Syllable[] | null): PlaceAnswer | null {
  const district = districtPart && lookUp(gazetteer, districtPart, null);
  if (districtPart && district?.level !== "former-district") return null;
  for (const reading of readings(part)) {
    const best = (gazetteer.byLetters.get(lettersOf(reading.name)) ?? [])
      .flatMap(({ entry, name }) => {
        const rank = nameRank(entry, name, reading);
        return rank === null || (district && !liesIn(entry.answer, district)) ? [] : [{ entry, rank }];
      })
      .sort((a, b) => a.rank - b.rank || a.entry.metresFromMiddle - b.entry.metresFromMiddle)[0];
    if (best) return best.entry.answer;
  }
  return null;
}

/** Smaller is better; null where the reading does not name the entry. */
function nameRank(entry: PlaceEntry, name: PlaceEntry["names"][number], reading: NameReading): number | null {
  if (!allowsLevel(entry, reading.types) || (name.isAlias && reading.types === null)) return null;
  const match = matchName(reading.name, name.syllables);
  // why: a lone syllable without its marks ("lang", "buoi") is far more often another word.
  if (match === null || (match === "loose" && name.syllables.length === 1 && reading.types === null)) return null;
  return (match === "exact" ? 0 : 100) + (reading.types && !reading.types.includes(entry.type) ? 10 : 0) + levelRank(entry, reading);
}

function levelRank(entry: PlaceEntry, reading: NameReading): number {
  return reading.saysFormer && entry.answer.level === "ward" ? 9 : levelRanks[entry.answer.level];
}

/** A type word decides between districts and wards; within the level a wrong one ("phường Bát Tràng") is forgiven. */
export function allowsLevel(entry: PlaceEntry, types: NameReading["types"]): boolean {
  const isDistrict = (type: FormerUnitType) => type === "quan" || type === "huyen" || type === "thi-xa";
  return types === null || types.some((type) => isDistrict(type) === (entry.answer.level === "former-district"));
}

function liesIn(place: PlaceAnswer, district: PlaceAnswer): boolean {
  if (place.level === "former-ward") return place.district?.id === district.id;
  return place.level === "ward" && district.wards.some(({ code }) => code === place.id);
}

function matchName(typed: Syllable[], written: Syllable[]): "exact" | "loose" | null {
  // why: without gaps ("hoankiem") marks cannot be told to syllables, so such a text must have none.
  if (typed.length !== written.length) return typed.every(isBare) ? "loose" : null;
  const matches = typed.map((syllable, place) => matchSyllable(syllable, written[place] as Syllable));
  return matches.includes(null) ? null : matches.includes("loose") ? "loose" : "exact";
}

function initialsOf({ names }: PlaceEntry): string[] {
  return [...new Set(names.flatMap(({ syllables }) => syllables.map(({ folded }) => folded.charAt(0))))];
}

function grouped<Value>(pairs: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
