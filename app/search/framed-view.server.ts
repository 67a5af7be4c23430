import { type Frame, type SizePixels, boundsOfFrame, frameOfBounds, frameOfPoints, homeFrame, usualSize } from "~/map/frame";
import { narrowingsOf } from "./narrowing";
import type { SpaceQuery } from "./query";
import { searchSpaces, usualPageSize } from "./search.server";
import type { SpacesView } from "./view";

export interface FramedView {
  view: SpacesView;
  /** What the map shows, decided here so that sketch and Leaflet agree. */
  frame: Frame;
}

/**
 * The answer to a query with the frame of its map. A query without a viewport answers for all of Hanoi,
 * and its map shows the inner city where nothing narrows it, else the results as they fit into a map of `fitted` pixels;
 * bubbles are then counted for that frame.
 */
export async function searchFramed(query: SpaceQuery, now: Date, fitted: SizePixels): Promise<FramedView> {
  if (query.bbox) return { view: await searchSpaces(query, now), frame: frameOfBounds(query.bbox, query.zoom) };
  const atFrame = async (frame: Frame) =>
    (await searchSpaces({ ...query, bbox: boundsOfFrame(frame, usualSize), zoom: frame.zoom, page: 1 }, now)).clusters;

  if (narrowingsOf(query).length === 0) {
    const map = { bounds: boundsOfFrame(homeFrame, usualSize), zoom: homeFrame.zoom };
    return { view: await searchSpaces(query, now, usualPageSize, map), frame: homeFrame };
  }
  const view = await searchSpaces(query, now);
  const shown = query.near ? [query.near, ...view.spaces] : view.total > view.spaces.length ? view.clusters : view.spaces;
  const frame = frameOfPoints(shown, fitted);
  return { view: view.total > 0 ? { ...view, clusters: await atFrame(frame) } : view, frame };
}
