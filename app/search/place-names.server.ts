import { getGazetteer } from "~/places/place.server";
import type { PlaceNames } from "./filter-label";
import type { SpaceQuery } from "./query";
import type { SpacesView } from "./view";

/** Names for the wards and former units that the filters of a view show. */
export async function placeNamesFor(query: SpaceQuery, view: SpacesView): Promise<PlaceNames> {
  const { entries } = await getGazetteer();
  const wanted = new Set([...Object.keys(view.facets.ward), ...query.wards, ...query.areas]);
  const found = entries.filter(({ answer }) => wanted.has(answer.id));
  return Object.fromEntries(found.map(({ answer: { id, fullNameVi, nameEn } }) => [id, { fullNameVi, nameEn }]));
}
