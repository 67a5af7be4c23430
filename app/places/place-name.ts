/**
 * How people write the name of a place: "Q. Hai Bà Trưng", "phường Phố Huế cũ, Hà Nội", "Dong Da district".
 * Around the name itself stand a type word, words that say it is the old name, and the city; here they are told apart.
 */
import { matchSyllable, type Syllable, syllablesOf } from "./syllable";
import type { FormerUnitType } from "./place";

/** One way to read a text: the bare name, the types its type word allows (null without one), and whether the old unit is meant. */
export interface NameReading {
  name: Syllable[];
  types: readonly FormerUnitType[] | null;
  saysFormer: boolean;
}

const districtTypes = ["quan", "huyen", "thi-xa"] as const;

const typesInFront: [words: string, types: readonly FormerUnitType[]][] = [
  ["quận", ["quan"]], ["q", ["quan"]], ["huyện", ["huyen"]], ["h", ["huyen"]], ["thị xã", ["thi-xa"]], ["tx", ["thi-xa"]],
  ["phường", ["phuong"]], ["p", ["phuong"]], ["xã", ["xa"]], ["x", ["xa"]], ["thị trấn", ["thi-tran"]], ["tt", ["thi-tran"]],
  ["district", districtTypes], ["ward", ["phuong"]], ["commune", ["xa"]],
];
const typesBehind: [words: string, types: readonly FormerUnitType[]][] = [
  ["urban district", ["quan"]], ["rural district", ["huyen"]], ["district", districtTypes], ["dist", districtTypes], ["ward", ["phuong"]],
  ["commune", ["xa"]], ["township", ["thi-tran"]], ["town", ["thi-xa", "thi-tran"]],
];
const formerInFront = ["old", "former", "formerly"];
const formerBehind = ["cũ", "old", "former", "trước đây", "ngày trước"];
const cityBehind = ["thành phố Hà Nội", "tp Hà Nội", "tphn", "Hà Nội", "Hanoi", "Hanoi city", "Hà Nội city", "hn", "Việt Nam", "Vietnam"];

const asWords = (words: string) => syllablesOf(words);
const front = typesInFront.map(([words, types]) => ({ words: asWords(words), types }));
const behind = typesBehind.map(([words, types]) => ({ words: asWords(words), types }));
const oldFront = formerInFront.map(asWords);
const oldBehind = formerBehind.map(asWords);
const city = cityBehind.map(asWords);

/** The parts of an address from the smallest unit up ("Phố Huế, Hai Bà Trưng"), the city and the country left out. */
export function addressParts(text: string): Syllable[][] {
  return text
    .split(/[,;()|/\n]+/)
    .map(syllablesOf)
    .filter((part) => part.length > 0 && !city.some((words) => words.length === part.length && endsWith(part, words)));
}

/** Every way to read a part, the most literal first, since a name may itself begin like a type word ("Quan Hoa"). */
export function readings(part: Syllable[]): NameReading[] {
  const trimmed = withoutFrills(part);
  const bases: Omit<NameReading, "types">[] = [{ name: part, saysFormer: false }];
  if (trimmed.name.length < part.length) bases.push(trimmed);
  return bases.flatMap(({ name, saysFormer }) => [
    { name, types: null, saysFormer },
    ...front.filter(({ words }) => startsWith(name, words)).map(({ words, types }) => ({ name: name.slice(words.length), types, saysFormer })),
    ...behind.filter(({ words }) => endsWith(name, words)).map(({ words, types }) => ({ name: name.slice(0, -words.length), types, saysFormer })),
  ]).filter(({ name }) => name.length > 0);
}

/** Ways to part "phường Phố Huế quận Hai Bà Trưng" before the word for its district. */
export function districtSplits(part: Syllable[]): [ward: Syllable[], district: Syllable[]][] {
  const districtWords = front.filter(({ types }) => types.some((type) => districtTypes.some((district) => district === type)));
  return part.flatMap((_, place): [Syllable[], Syllable[]][] =>
    place > 0 && districtWords.some(({ words }) => startsWith(part.slice(place), words)) ? [[part.slice(0, place), part.slice(place)]] : [],
  );
}

function withoutFrills(part: Syllable[]): Omit<NameReading, "types"> {
  let name = part;
  let saysFormer = false;
  for (;;) {
    const cityWords = city.find((words) => words.length < name.length && endsWith(name, words));
    const oldWords = oldBehind.find((words) => words.length < name.length && endsWith(name, words));
    const firstOld = oldFront.find((words) => words.length < name.length && startsWith(name, words));
    if (cityWords) name = name.slice(0, -cityWords.length);
    else if (oldWords) name = name.slice(0, -oldWords.length);
    else if (firstOld) name = name.slice(firstOld.length);
    else return { name, saysFormer };
    if (!cityWords) saysFormer = true;
  }
}

function startsWith(part: Syllable[], words: Syllable[]): boolean {
  return words.length <= part.length && words.every((word, place) => isWord(part[place], word));
}

function endsWith(part: Syllable[], words: Syllable[]): boolean {
  return words.length <= part.length && startsWith(part.slice(-words.length), words);
}

function isWord(typed: Syllable | undefined, word: Syllable): boolean {
  return typed !== undefined && matchSyllable(typed, word) !== null;
}
