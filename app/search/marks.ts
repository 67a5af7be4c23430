/**
 * Vietnamese marks as plain letters and digits. The search engine folds marks away ("bán", "bàn" and "bạn" are one
 * word to it), so each document also carries its words with marks spelt out, as people once typed them:
 * "gốm" is "go61m". Who types marks then finds exactly those words first. A word begun is spelt as the beginning
 * of the whole word ("gô" is "go6"), so that looking for beginnings keeps working.
 */
import { normaliseText } from "~/lib/fold";

const digitOfMark: Record<string, string> = {
  "\u0301": "1", // acute
  "\u0300": "2", // grave
  "\u0309": "3", // hook above
  "\u0303": "4", // tilde
  "\u0323": "5", // dot below
  "\u0302": "6", // circumflex
  "\u031B": "7", // horn
  "\u0306": "8", // breve
};

/** Whether a text carries any Vietnamese mark, đ included. */
export function hasMarks(text: string): boolean {
  return spellMarks(text) !== normaliseText(text).toLowerCase();
}

/** The text in lower case with its marks spelt out: vowel first, then its shape, then its tone. */
export function spellMarks(text: string): string {
  return normaliseText(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u0309\u031B\u0323\u0306]+/gu, spellRun)
    .replaceAll("đ", "d9");
}

// why: NFD orders marks by their place on the letter (dot below before circumflex); shape before tone keeps "ô" the beginning of "ộ".
function spellRun(marks: string): string {
  return [...marks].map((mark) => digitOfMark[mark] ?? "").sort((a, b) => Number(b > "5") - Number(a > "5")).join("");
}
