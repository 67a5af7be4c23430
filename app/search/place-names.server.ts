import { getGazetteer } from "~/places/place.server";
import type { PlaceNames } from "./filter-label";

/** Names for wards of today by code and former units by id, such as those that the filters of a view show. */
export async function placeNamesFor(ids: readonly string[]): Promise<PlaceNames> {
  const { entries } = await getGazetteer();
  const wanted = new Set(ids);
  const found = entries.filter(({ answer }) => wanted.has(answer.id));
  return Object.fromEntries(found.map(({ answer: { id, fullNameVi, nameEn } }) => [id, { fullNameVi, nameEn }]));
}
