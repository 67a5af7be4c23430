/** What the directory's answers look like to a program: GeoJSON collections with their figures beside the features. */
import { inLanguage, type Language } from "~/i18n/i18n";
import { pictureUrl } from "~/media/media";
import type { Cluster, SpacesView } from "~/search/view";
import { ageingDays, freshnessOf } from "~/spaces/freshness";
import { type Feature, pointFeature, spaceFeature } from "~/spaces/geojson";
import type { Space } from "~/spaces/space";
import type { SpacePhoto } from "~/spaces/space-photo";

export const geoJsonType = "application/geo+json";

/** One page of spaces with total, facets and place, and how fresh each is on a day in Hanoi. */
export function spacePage(language: Language, origin: string, view: SpacesView, limit: number, today: string) {
  const { spaces, total, page, pageCount, facets, openNow, place, degraded } = view;
  const features = spaces.map(({ id: _id, ...space }) => {
    const dated = { ...space, freshness: freshnessOf(space, today), ...ageingDays(space) };
    return spaceFeature(language, origin, dated);
  });
  return { type: "FeatureCollection", total, page, pageCount, limit, facets, openNow, place, degraded, features };
}

/** One space with all its public facts and what stands `around` it, such as its ward; inner numbers stay inside. */
export function publicSpace(language: Language, origin: string, space: Space, around: object = {}): Feature {
  const { id: _id, version: _version, ...facts } = space;
  return spaceFeature(language, origin, { ...facts, ...ageingDays(facts), ...around });
}

/** The photos of a space with their terms; each address is the largest that every program reads. */
export function publicPhotos(origin: string, photos: readonly SpacePhoto[]) {
  return photos.map(({ picture: { id, width, height, widths }, altVi, altEn, credit, licence }) => {
    const largest = widths.at(-1) ?? width;
    return { url: origin + pictureUrl(id, largest, "jpg"), width: largest, height: Math.round((height * largest) / width), altVi, altEn, credit, licence };
  });
}

/** The bubbles of a view; their counts add up to `total`. */
export function clusterPage(language: Language, view: SpacesView) {
  const { total, degraded, clusters } = view;
  return { type: "FeatureCollection", total, degraded, features: clusters.map((cluster) => clusterFeature(language, cluster)) };
}

function clusterFeature(language: Language, { lng, lat, count, field, space }: Cluster): Feature {
  if (!space) return pointFeature({ lng, lat }, { count, field });
  const name = inLanguage(language, space.nameVi, space.nameEn)?.text ?? space.nameVi;
  return pointFeature({ lng, lat }, { count, field, name, ...space });
}

/** The batches written one by one between a head and a tail; the head comes with the first batch, so that a failing source fails first. */
export async function* framed<Item>(
  batches: AsyncIterable<Item[]>,
  frame: { head: string; separator: string; tail: string; write: (item: Item) => string },
): AsyncGenerator<string> {
  let lead = frame.head;
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield lead + batch.map(frame.write).join(frame.separator);
    lead = frame.separator;
  }
  yield (lead === frame.head ? lead : "") + frame.tail;
}
