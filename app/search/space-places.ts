/**
 * The places a space counts under in the index. A recorded ward is taken as it is; where nobody has decided it,
 * the two wards with the nearest middles stand for it, for finding and counting only. Under its wards it also
 * carries every former ward that went into them, and its former district: the recorded one, else those of its wards.
 */
import type { Gazetteer } from "~/places/gazetteer";
import { nearestWards } from "~/places/ward-position";
import type { Space } from "~/spaces/space";
import { type Places, placesByWard } from "./ward-places";

/** Wards that may stand for an undecided one. */
const candidateWards = 2;

/** A lookup of the places of any space, prepared once for a gazetteer. */
export function placesBySpace(gazetteer: Gazetteer): (space: Space) => Places {
  const placesOf = placesByWard(gazetteer);
  return (space) => {
    const codes = space.wardCode ? [space.wardCode] : nearestWards(gazetteer.wards, space, candidateWards).map(({ ward }) => ward.code);
    return placesOf(codes, space.formerDistrictId);
  };
}
