/**
 * Old place answers: which words of a text name a place, and which are left to search for.
 * "quận Đống Đa" is wholly a place; "gốm ở Bát Tràng" and "cafe q. Tây Hồ" hold one beside other words,
 * told by a word for its type or a word such as "in". Without such a word a place inside a longer text is only words.
 */
import { foldWords } from "~/lib/fold";
import type { PlaceAnswer } from "~/places/place";

export interface PlacedWords {
  place: PlaceAnswer | null;
  /** What to search for: the words beside the place, or the place's own name, so that spaces named after it come first. */
  text: string;
}

type Resolve = (text: string) => PlaceAnswer | null;

const typeWords = new Set(["quan", "q", "huyen", "phuong", "p", "xa", "thi xa", "tx", "thi tran", "tt"]);
const englishTypeWords = new Set(["district", "ward", "commune", "town"]);
const inWords = new Set(["o", "tai", "in", "at", "near", "gan", "khu", "around"]);
const maxPlaceWords = 6;

/**
 * Finds the place a text names, if any. Without `bareNames` a name alone is only words: a person may be called Hoàng Mai, which
 * is a district too.
 */
export function findPlace(text: string, resolve: Resolve, { bareNames = true } = {}): PlacedWords {
  const whole = text === "" || (!bareNames && !isTyped(text.split(" "))) ? null : resolve(text);
  if (whole) return { place: whole, text: whole.nameVi };
  const words = text.split(" ");
  for (let length = Math.min(maxPlaceWords, words.length - 1); length > 0; length--) {
    for (let start = words.length - length; start >= 0; start--) {
      const found = placeAt(words, start, start + length, resolve);
      if (found) return found;
    }
  }
  return { place: null, text };
}

function placeAt(words: string[], start: number, end: number, resolve: Resolve): PlacedWords | null {
  const before = folded(words[start - 1]);
  const isAfterIn = inWords.has(before);
  if (!isAfterIn && !isTyped(words.slice(start, end))) return null;
  const place = resolve(words.slice(start, end).join(" "));
  if (!place) return null;
  const rest = [...words.slice(0, isAfterIn ? start - 1 : start), ...words.slice(end)].join(" ");
  return { place, text: rest.trim() === "" ? place.nameVi : rest };
}

/** Whether words begin (in Vietnamese) or end (in English) with the type of a place. */
function isTyped(words: string[]): boolean {
  const first = folded(words[0]);
  const isVietnamese = typeWords.has(first) || typeWords.has(`${first} ${folded(words[1])}`);
  return words.length > 1 && (isVietnamese || englishTypeWords.has(folded(words.at(-1))));
}

function folded(word: string | undefined): string {
  return word === undefined ? "" : foldWords(word).join(" ");
}
