/** The wards that a name leads to: the whole name first, then whatever begins like it. */
import { type Gazetteer, resolvePlace } from "./gazetteer";
import { suggestPlaces } from "./place-suggestion";
import type { PlaceAnswer, Ward } from "./place";

const maxPlaces = 20;

/** Places of a name, old or new, best first, and the wards of today they stand for; all wards where nothing is asked. */
export function namedWards(gazetteer: Gazetteer, words: string): { places: PlaceAnswer[]; wards: Ward[] } {
  if (words === "") return { places: [], wards: [...gazetteer.wards] };
  const whole = resolvePlace(gazetteer, words);
  const begun = suggestPlaces(gazetteer, words, maxPlaces);
  const isWhole = (place: PlaceAnswer) => place.level === whole?.level && place.id === whole.id;
  const places = whole ? [whole, ...begun.filter((place) => !isWhole(place))] : begun;
  // why: where the text is a whole name, wards that merely begin like it would only confuse.
  const codes = new Set((whole ? [whole] : places).flatMap((place) => place.wards.map(({ code }) => code)));
  return { places, wards: gazetteer.wards.filter(({ code }) => codes.has(code)) };
}
