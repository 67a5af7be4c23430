/**
 * Which cells a view of the map is counted in. Bubbles are drawn in cells of 64 screen pixels, counted in cells
 * of a quarter of that side, so that each bubble stands at its weighted middle.
 */
import { type CellZoom, cellZooms, tilePixels, worldOf } from "./cells";
import { type Bounds, hanoiBounds, maxZoom, minZoom } from "./geo";

const drawnAhead = 2;
const countedAhead = 4;
const maxViewPixels = 2560;
const usualViewPixels = 1024;

export interface ClusterPlan {
  /** What the answer is limited to: the viewport, or all of Hanoi. */
  bounds: Bounds;
  /** Zoom whose screen distances hold. */
  zoom: number;
  /** Cells of at most one bubble. */
  drawnZoom: CellZoom;
  /** Finer (or equal) cells the search engine counts in. */
  countedZoom: CellZoom;
  /** True this far in, where cells are larger than bubbles and the spaces themselves are asked for. */
  asksPoints: boolean;
}

/**
 * The plan for a viewport and zoom. A zoom too deep for its box is brought back to one at which the box
 * still fits a large screen, so that no address can ask for more cells than a screen has room for.
 */
export function planClusters(bbox: Bounds | null, zoom: number | null): ClusterPlan {
  const bounds = bbox ?? hanoiBounds;
  const deepest = zoomFitting(bounds, maxViewPixels);
  const asked = zoom ?? zoomFitting(bounds, usualViewPixels);
  const shown = Math.max(minZoom, Math.min(asked, deepest, maxZoom));
  return {
    bounds,
    zoom: shown,
    drawnZoom: cellZoom(shown + drawnAhead),
    countedZoom: cellZoom(shown + countedAhead),
    asksPoints: shown + drawnAhead > maxZoom,
  };
}

/** The deepest whole zoom at which both sides of a box take at most so many pixels. */
function zoomFitting(bounds: Bounds, pixels: number): number {
  const northWest = worldOf({ lng: bounds.west, lat: bounds.north });
  const southEast = worldOf({ lng: bounds.east, lat: bounds.south });
  const side = Math.max(southEast.x - northWest.x, southEast.y - northWest.y) * tilePixels;
  return Math.max(minZoom, Math.min(maxZoom, Math.floor(Math.log2(pixels / side))));
}

function cellZoom(zoom: number): CellZoom {
  return cellZooms.find((known) => known >= zoom) ?? 18;
}
