import { type Frame, boundsOfFrame, frameOfBounds, frameOfPoints, homeFrame, usualSize } from "~/map/frame";
import { narrowingsOf } from "./narrowing";
import type { SpaceQuery } from "./query";
import { searchSpaces } from "./search.server";
import type { SpacesView } from "./view";

export interface FramedView {
  view: SpacesView;
  /** What the map shows, decided here so that sketch and Leaflet agree. */
  frame: Frame;
}

/**
 * The answer to a query with the frame of its map. A query without a viewport answers for all of Hanoi,
 * and its map shows the inner city where nothing narrows it, else the results; bubbles are then counted for that frame.
 */
export async function searchFramed(query: SpaceQuery, now: Date): Promise<FramedView> {
  if (query.bbox) return { view: await searchSpaces(query, now), frame: frameOfBounds(query.bbox, query.zoom) };
  const atFrame = async (frame: Frame) =>
    (await searchSpaces({ ...query, bbox: boundsOfFrame(frame, usualSize), zoom: frame.zoom, page: 1 }, now)).clusters;

  if (narrowingsOf(query).length === 0) {
    const [view, clusters] = await Promise.all([searchSpaces(query, now), atFrame(homeFrame)]);
    return { view: { ...view, clusters }, frame: homeFrame };
  }
  const view = await searchSpaces(query, now);
  const frame = frameOfPoints(query.near ? [query.near, ...view.spaces] : view.total > view.spaces.length ? view.clusters : view.spaces);
  return { view: view.total > 0 ? { ...view, clusters: await atFrame(frame) } : view, frame };
}
