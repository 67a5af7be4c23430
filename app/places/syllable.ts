/**
 * How a typed syllable stands for a written one. Vietnamese carries two kinds of marks: those that make another
 * letter (ă â ê ô ơ ư đ) and the tone. People leave out some or all, and put the tone on either of two vowels
 * ("Hoà", "Hòa"); but a mark that is typed is meant, so "Phúc" never stands for "Phố".
 */
import { foldText, normaliseText } from "~/lib/fold";

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A syllable taken apart: letters without marks, the letters' own marks by place, and the tone ("" is level). */
export interface Syllable {
  folded: string;
  letters: string[];
  tone: string;
}

/** The syllables of a text, with punctuation and hyphens as gaps. */
export function syllablesOf(text: string): Syllable[] {
  return normaliseText(text)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(takeApart);
}

/** "exact" where all marks agree, "loose" where some were left out, null where the syllables differ. */
export function matchSyllable(typed: Syllable, written: Syllable): "exact" | "loose" | null {
  if (typed.folded !== written.folded) return null;
  return matchMarks(typed, written);
}

/** As `matchSyllable` for a syllable still being typed, which may be the beginning of the written one. */
export function matchBeginning(typed: Syllable, written: Syllable): "exact" | "loose" | null {
  return written.folded.startsWith(typed.folded) ? matchMarks(typed, written) : null;
}

/** Whether a syllable is typed without any mark. */
export function isBare({ folded, letters, tone }: Syllable): boolean {
  return tone === "" && letters.join("") === folded;
}

function matchMarks(typed: Syllable, written: Syllable): "exact" | "loose" | null {
  if (typed.tone !== "" && typed.tone !== written.tone) return null;
  let match: "exact" | "loose" = typed.tone === written.tone ? "exact" : "loose";
  for (const [place, letter] of typed.letters.entries()) {
    if (letter === written.letters[place]) continue;
    if (letter !== typed.folded[place]) return null;
    match = "loose";
  }
  return match;
}

function takeApart(word: string): Syllable {
  const parts = word.normalize("NFD");
  const tone = (parts.match(toneMarks) ?? []).join("");
  const letters = parts.replace(toneMarks, "").match(/\P{M}\p{M}*/gu) ?? [];
  return { folded: foldText(word), letters, tone };
}
