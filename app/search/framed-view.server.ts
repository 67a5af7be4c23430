import { planClusters } from "~/map/cluster-plan";
import { clusterPoints } from "~/map/clusters";
import { type Frame, type SizePixels, boundsOfFrame, frameOfBounds, frameOfPoints, homeFrame, usualSize } from "~/map/frame";
import { minZoom } from "~/map/geo";
import { leadingField } from "~/spaces/space";
import { narrowingsOf } from "./narrowing";
import type { SpaceQuery } from "./query";
import { toCluster } from "./search-answer";
import { searchSpaces, usualPageSize } from "./search.server";
import type { Cluster, SpaceCard, SpacesView } from "./view";

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
  // why: where the page holds them all, their bubbles follow from it, and the engine need not be asked again.
  if (view.total === view.spaces.length) return { view: { ...view, clusters: clustersOf(view.spaces, frame) }, frame };
  const clusters = await atFrame(frame);
  // why: the frame is fitted to the middles of bubbles, whose outer spaces may lie beyond it.
  if (frame.zoom === minZoom || countOf(clusters) === view.total) return { view: { ...view, clusters }, frame };
  const wider = { ...frame, zoom: frame.zoom - 1 };
  return { view: { ...view, clusters: await atFrame(wider) }, frame: wider };
}

function countOf(clusters: Cluster[]): number {
  return clusters.reduce((sum, { count }) => sum + count, 0);
}

function clustersOf(spaces: SpaceCard[], frame: Frame): Cluster[] {
  const items = spaces.map((space) => ({ ...space, kind: space.kinds[0] ?? "creative-hub", field: leadingField(space) }));
  return clusterPoints(items, planClusters(boundsOfFrame(frame, usualSize), frame.zoom)).map(toCluster);
}
