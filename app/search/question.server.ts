import { planClusters } from "~/map/cluster-plan";
import type { Bounds } from "~/map/geo";
import { resolvePlace } from "~/places/gazetteer";
import { getGazetteer } from "~/places/place.server";
import { instantOfHanoi } from "~/spaces/hanoi-time";
import { slotOf } from "~/spaces/hours.server";
import { spacesIndex } from "./index-kind.server";
import { findPlace } from "./place-words";
import type { OpenAt, SpaceQuery } from "./query";
import type { SearchQuestion } from "./search-request";

/** A part of the city to draw bubbles for. */
export interface ShownMap {
  bounds: Bounds;
  zoom: number;
}

/** A question with its place, its time and its map understood, ready for the search engine or for Postgres. */
export async function understandQuery(query: SpaceQuery, now: Date, pageSize: number, map: ShownMap | null = null): Promise<SearchQuestion> {
  const gazetteer = await getGazetteer();
  const { place, text } = query.plainWords ? { place: null, text: query.q } : findPlace(query.q, (text) => resolvePlace(gazetteer, text));
  return {
    index: spacesIndex,
    text,
    place,
    bbox: query.bbox,
    kinds: query.kinds,
    fields: query.fields,
    wards: query.wards,
    areas: query.areas,
    amenities: query.amenities,
    slot: query.open ? slotOf(instantAsked(query.open, now)) : null,
    sort: query.sort,
    near: query.near,
    page: query.page,
    pageSize,
    nowSlot: slotOf(now),
    plan: map ? planClusters(map.bounds, map.zoom) : planClusters(query.bbox, query.zoom),
    mapBounds: map?.bounds ?? null,
    excluded: [],
  };
}

function instantAsked(open: OpenAt, now: Date): Date {
  if (open === "now") return now;
  const [date = "", time = ""] = open.split("T");
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return instantOfHanoi(date, hour * 60 + minute);
}
