/**
 * Places for a name still being typed: "hoan k" offers Hoàn Kiếm. The last syllable may be half typed, the ones
 * before it are whole, and a later word of a name serves too ("trưng" offers Hai Bà Trưng), after names that begin so.
 */
import { allowsLevel, type Gazetteer, levelRanks } from "./gazetteer";
import type { PlaceAnswer } from "./place";
import { lettersOf, type PlaceEntry } from "./place-entry";
import { addressParts, type NameReading, readings } from "./place-name";
import { isBare, matchBeginning, matchSyllable, type Syllable } from "./syllable";

/** The places whose name may be meant, best first: as the type word says, then districts, then what is more central. */
export function suggestPlaces(gazetteer: Gazetteer, text: string, limit: number): PlaceAnswer[] {
  const part = text.length > 200 ? undefined : addressParts(text)[0];
  if (!part || lettersOf(part).length < 2) return [];
  const found = new Map<PlaceEntry, number>();
  for (const reading of readings(part)) {
    for (const entry of gazetteer.byInitial.get(reading.name[0]?.folded.charAt(0) ?? "") ?? []) {
      const rank = beginningRank(entry, reading);
      if (rank !== null) found.set(entry, Math.min(rank, found.get(entry) ?? Number.POSITIVE_INFINITY));
    }
  }
  return [...found]
    .sort(([a, rankA], [b, rankB]) => rankA - rankB || levelRanks[a.answer.level] - levelRanks[b.answer.level] || a.metresFromMiddle - b.metresFromMiddle)
    .slice(0, limit)
    .map(([entry]) => entry.answer);
}

/** Smaller is better; null where no part of a name begins as the reading does. */
function beginningRank(entry: PlaceEntry, { name, types }: NameReading): number | null {
  if (!allowsLevel(entry, types)) return null;
  const ranks = entry.names.flatMap(({ syllables, isAlias }) => (isAlias ? [] : syllables.flatMap((_, start) => {
    const match = matchStart(name, syllables.slice(start));
    // why: someone who types no marks leaves them out everywhere, so their absence tells names apart no better.
    return match === null ? [] : [(start === 0 ? 0 : 4) + (match === "loose" && !name.every(isBare) ? 2 : 0)];
  })));
  const rank = ranks.length > 0 ? Math.min(...ranks) : beginsGapless(entry, name) ? 6 : null;
  return rank === null ? null : rank + (types !== null && !types.includes(entry.type) ? 1 : 0);
}

function matchStart(typed: Syllable[], written: Syllable[]): "exact" | "loose" | null {
  if (typed.length > written.length) return null;
  let match: "exact" | "loose" = "exact";
  for (const [place, syllable] of typed.entries()) {
    const one = (place === typed.length - 1 ? matchBeginning : matchSyllable)(syllable, written[place] as Syllable);
    if (one === null) return null;
    if (one === "loose") match = "loose";
  }
  return match;
}

/** "hoank" begins "Hoàn Kiếm" written without gaps. */
function beginsGapless({ names }: PlaceEntry, typed: Syllable[]): boolean {
  const letters = lettersOf(typed);
  return typed.length === 1 && letters.length > 3 && typed.every(isBare) && names.some(({ syllables }) => lettersOf(syllables).startsWith(letters));
}
