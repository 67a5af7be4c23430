/**
 * A space as the search engine keeps it: words to find it by, values to filter and count by, and where it lies.
 * A document is a copy that can always be made again from the space; nothing is read from it that must be true.
 */
import { normaliseText } from "~/lib/fold";
import { cellOf, type CellZoom, cellZooms } from "~/map/cells";
import type { CreativeField, Space, SpaceKind } from "~/spaces/space";
import { spellMarks } from "./marks";
import type { AmenityFilter } from "./query";
import { fieldWords, kindWords } from "./subject-words";
import type { Places } from "./ward-places";

/** Raised whenever documents change their shape, so that older ones are seen and made anew. */
export const documentShape = 1;

export interface SpaceDocument {
  id: string;
  version: number;
  shape: number;
  slug: string;
  nameVi: string;
  nameEn: string | null;
  subjects: string[];
  address: string;
  summaries: string[];
  places: string[];
  /** Names, then all else but the places, with marks spelt out. */
  markedNames: string[];
  markedTexts: string[];
  kinds: SpaceKind[];
  fields: CreativeField[];
  wards: string[];
  areas: string[];
  amenities: AmenityFilter[];
  slots: number[];
  cell: Record<`z${CellZoom}`, string>;
  _geo: { lat: number; lng: number };
  /** Milliseconds since 1970. */
  createdAt: number;
  updatedAt: number;
  /** 0 works, 1 nobody knows or planned, 2 gone. */
  rank: number;
  /** Orders by name as Vietnamese dictionaries do. */
  sortName: string;
}

/** The document of a space; `slots` are the half-hours of the week in which it is open. */
export function toDocument(space: Space, places: Places, slots: number[]): SpaceDocument {
  const subjects = [...space.kinds.flatMap((kind) => kindWords[kind]), ...space.fields.flatMap((field) => fieldWords[field])];
  const address = normaliseText(space.addressVi ?? "");
  const summaries = present([space.summaryVi, space.summaryEn]);
  return {
    id: space.id,
    version: space.version,
    shape: documentShape,
    slug: space.slug,
    nameVi: space.nameVi,
    nameEn: space.nameEn,
    subjects,
    address,
    summaries,
    places: places.names.map(normaliseText),
    markedNames: present([space.nameVi, space.nameEn]).map(spellMarks),
    markedTexts: [...subjects, address, ...summaries].map(spellMarks),
    kinds: space.kinds,
    fields: space.fields,
    wards: places.wards,
    areas: places.areas,
    amenities: space.stepFree === "yes" || space.stepFree === "partly" ? [...space.amenities, "step-free"] : space.amenities,
    slots,
    cell: Object.fromEntries(cellZooms.map((zoom) => [`z${zoom}`, cellOf(space, zoom)])) as SpaceDocument["cell"],
    _geo: { lat: space.lat, lng: space.lng },
    createdAt: Date.parse(space.createdAt),
    updatedAt: Date.parse(space.updatedAt),
    rank: space.status === "closed" ? 2 : space.operation === "operating" ? 0 : 1,
    sortName: sortKey(space.nameVi),
  };
}

function present(texts: (string | null)[]): string[] {
  return texts.filter((text) => text !== null).map(normaliseText);
}

const letterOrder = [..."aăâbcdđeêghiklmnoôơpqrstuưvxy"];
const toneOrder = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

/**
 * A text whose plain order is the dictionary order of Vietnamese: a ă â b c d đ e ê ..., and between equal letters
 * the tones level, huyền, hỏi, ngã, sắc, nặng, compared syllable by syllable.
 */
export function sortKey(name: string): string {
  return normaliseText(name).toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "").map(syllableKey).join(" ").slice(0, 200);
}

function syllableKey(syllable: string): string {
  let letters = "";
  let tone = 0;
  for (const character of syllable) {
    const marks = [...character.normalize("NFD")];
    tone = Math.max(tone, ...marks.map((mark) => toneOrder.indexOf(mark) + 1));
    const letter = marks.filter((mark) => !toneOrder.includes(mark)).join("").normalize("NFC");
    const place = letterOrder.indexOf(letter);
    // why: each letter becomes its base letter and its rank among those that share it, so that foreign letters keep their place.
    letters += place < 0 ? `${letter.normalize("NFD").charAt(0)}0` : `${baseOf(letter)}${rankOf(letter)}`;
  }
  return `${letters}${tone}`;
}

function baseOf(letter: string): string {
  return letter === "đ" ? "d" : letter.normalize("NFD").charAt(0);
}

function rankOf(letter: string): number {
  return ["ă", "đ", "ê", "ô", "ư"].includes(letter) ? 1 : ["â", "ơ"].includes(letter) ? 2 : 0;
}
