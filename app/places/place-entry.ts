/**
 * An entry of the gazetteer: a unit's ready answer, with the names it is found by and how central it is.
 */
import { distanceMetres, homeView, type Point } from "~/map/geo";
import type { FormerUnit, FormerUnitType, PlaceAnswer, Ward } from "./place";
import { type Syllable, syllablesOf } from "./syllable";

export interface PlaceEntry {
  answer: PlaceAnswer;
  type: FormerUnitType;
  /** An alias names the unit only together with a type word. */
  names: { syllables: Syllable[]; isAlias: boolean }[];
  metresFromMiddle: number;
}

/** The entry of a ward of today. */
export function wardEntry(ward: Ward): PlaceEntry {
  const { code, slug, type, nameVi, fullNameVi, nameEn } = ward;
  const wards = [{ code, slug, fullNameVi, nameEn, partial: false }];
  return entryOf({ level: "ward", id: code, nameVi, fullNameVi, nameEn, wards, district: null }, type, halves(nameVi), [ward]);
}

/** The entries of units that ended, pointing to the wards they became and the district they lay in. */
export function formerUnitEntries(units: readonly FormerUnit[], wards: readonly Ward[]): PlaceEntry[] {
  const wardByCode = new Map(wards.map((ward) => [ward.code, ward]));
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  return units.map((unit) => {
    const successors = unit.successors.flatMap(({ wardCode, partial }) => {
      const ward = wardByCode.get(wardCode);
      return ward ? [{ ...ward, partial }] : [];
    });
    const district = unit.districtId === null ? null : (unitById.get(unit.districtId) ?? null);
    const answer: PlaceAnswer = {
      level: unit.districtId === null ? "former-district" : "former-ward",
      id: unit.id,
      nameVi: unit.nameVi,
      fullNameVi: unit.fullNameVi,
      nameEn: unit.nameEn,
      wards: successors.map(({ code, slug, fullNameVi, nameEn, partial }) => ({ code, slug, fullNameVi, nameEn, partial })),
      district: district && { id: district.id, fullNameVi: district.fullNameVi, nameEn: district.nameEn },
    };
    return entryOf(answer, unit.type, unit.aliases, successors);
  });
}

/** The folded letters of a name without gaps: "hoankiem". */
export function lettersOf(syllables: readonly Syllable[]): string {
  return syllables.map(({ folded }) => folded).join("");
}

function entryOf(answer: PlaceAnswer, type: FormerUnitType, aliases: string[], points: Point[]): PlaceEntry {
  const names = [{ syllables: syllablesOf(answer.nameVi), isAlias: false }, ...aliases.map((alias) => ({ syllables: syllablesOf(alias), isAlias: true }))];
  const middle = { lng: mean(points.map(({ lng }) => lng)), lat: mean(points.map(({ lat }) => lat)) };
  return { answer, type, names, metresFromMiddle: points.length > 0 ? distanceMetres(homeView, middle) : Number.MAX_VALUE };
}

/** "Văn Miếu - Quốc Tử Giám" joins two older wards, whose names still stand for it. */
function halves(name: string): string[] {
  return name.includes(" - ") ? name.split(" - ") : [];
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
