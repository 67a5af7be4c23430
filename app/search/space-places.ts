/**
 * The places a space counts under in the index. A recorded ward is taken as it is; where nobody has decided it,
 * the two wards with the nearest middles stand for it, for finding and counting only. Under its wards it also
 * carries every former ward that went into them, and its former district: the recorded one, else those of its wards.
 */
import type { Gazetteer } from "~/places/gazetteer";
import type { PlaceAnswer } from "~/places/place";
import { nearestWards } from "~/places/ward-position";
import type { Space } from "~/spaces/space";
import type { SpacePlaces } from "./space-document";

/** Wards that may stand for an undecided one. */
const candidateWards = 2;

/** A lookup of the places of any space, prepared once for a gazetteer. */
export function placesBySpace(gazetteer: Gazetteer): (space: Space) => SpacePlaces {
  const wards = new Map<string, PlaceAnswer>();
  const districts = new Map<string, PlaceAnswer>();
  const formerByWard = new Map<string, PlaceAnswer[]>();
  for (const { answer } of gazetteer.entries) {
    if (answer.level === "ward") wards.set(answer.id, answer);
    if (answer.level === "former-district") districts.set(answer.id, answer);
    if (answer.level === "ward") continue;
    for (const { code } of answer.wards) formerByWard.set(code, [...(formerByWard.get(code) ?? []), answer]);
  }

  return (space) => {
    const codes = space.wardCode ? [space.wardCode] : nearestWards(gazetteer.wards, space, candidateWards).map(({ ward }) => ward.code);
    const formers = codes.flatMap((code) => formerByWard.get(code) ?? []);
    const recorded = space.formerDistrictId ? districts.get(space.formerDistrictId) : undefined;
    const areas = formers.filter(({ level }) => level === "former-ward" || !recorded).concat(recorded ?? []);
    const named = [...codes.flatMap((code) => wards.get(code) ?? []), ...areas];
    return {
      wards: codes,
      areas: [...new Set(areas.map(({ id }) => id))],
      names: [...new Set(named.map(({ nameVi }) => nameVi))],
    };
  };
}
