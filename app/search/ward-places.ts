/**
 * The places that wards of today stand for: the wards themselves, and every former ward and district that went into them, by whose
 * names people still look.
 */
import type { Gazetteer } from "~/places/gazetteer";
import type { PlaceAnswer } from "~/places/place";

/** The administrative places a record belongs to, as the index needs them. */
export interface Places {
  /** Its ward of today; where nobody has decided it, the wards it may lie in. */
  wards: string[];
  /** Former units it counts under: its former district, and the former wards that went into its wards. */
  areas: string[];
  /** Every name of those places, old and new. */
  names: string[];
}

/**
 * A lookup of the places of wards, prepared once for a gazetteer. Where the former district is known by id, it stands for all former
 * districts of the wards.
 */
export function placesByWard(gazetteer: Gazetteer): (codes: readonly string[], formerDistrictId: string | null) => Places {
  const wards = new Map<string, PlaceAnswer>();
  const districts = new Map<string, PlaceAnswer>();
  const formerByWard = new Map<string, PlaceAnswer[]>();
  for (const { answer } of gazetteer.entries) {
    if (answer.level === "ward") wards.set(answer.id, answer);
    if (answer.level === "former-district") districts.set(answer.id, answer);
    if (answer.level === "ward") continue;
    for (const { code } of answer.wards) formerByWard.set(code, [...(formerByWard.get(code) ?? []), answer]);
  }

  return (codes, formerDistrictId) => {
    const formers = codes.flatMap((code) => formerByWard.get(code) ?? []);
    const recorded = formerDistrictId ? districts.get(formerDistrictId) : undefined;
    const areas = formers.filter(({ level }) => level === "former-ward" || !recorded).concat(recorded ?? []);
    const named = [...codes.flatMap((code) => wards.get(code) ?? []), ...areas];
    return {
      wards: [...codes],
      areas: [...new Set(areas.map(({ id }) => id))],
      names: [...new Set(named.map(({ nameVi }) => nameVi))],
    };
  };
}
