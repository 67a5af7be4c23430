/**
 * A frame is what a map shows without knowing its size on the screen: a middle and a zoom. The server draws the
 * sketch for a frame and Leaflet takes over at the same one, so nothing moves; a box of degrees follows from a
 * frame only together with a size in pixels.
 */
import { pointOf, tilePixels, worldOf } from "./cells";
import { type Bounds, type Point, hanoiBounds, homeView, intersection, maxZoom, minZoom } from "./geo";

export interface Frame extends Point {
  zoom: number;
}

export interface SizePixels {
  width: number;
  height: number;
}

/** What is surely seen of the map on a phone, and on a desktop: points are fitted into it. */
export const phoneFit: SizePixels = { width: 330, height: 330 };
export const desktopFit: SizePixels = { width: 740, height: 640 };
/** A map on a usual desktop: what links ask for where no script can measure. */
export const usualSize: SizePixels = { width: 940, height: 840 };
/** A search that finds one place shows its surroundings, not its doorstep. */
const deepestFittedZoom = 16;

export const homeFrame: Frame = { ...homeView };

/** The box a map of some size shows in a frame, cut to Hanoi. */
export function boundsOfFrame(frame: Frame, size: SizePixels): Bounds {
  const pixels = 2 ** frame.zoom * tilePixels;
  const middle = worldOf(frame);
  const northWest = pointOf({ x: middle.x - size.width / 2 / pixels, y: middle.y - size.height / 2 / pixels });
  const southEast = pointOf({ x: middle.x + size.width / 2 / pixels, y: middle.y + size.height / 2 / pixels });
  const bounds = { west: northWest.lng, south: southEast.lat, east: southEast.lng, north: northWest.lat };
  return intersection(bounds, hanoiBounds) ?? hanoiBounds;
}

/** The frame of a box: its middle on the screen, and the zoom asked for or else the deepest at which all of it fits. */
export function frameOfBounds(bounds: Bounds, zoom: number | null, size: SizePixels = usualSize): Frame {
  const northWest = worldOf({ lng: bounds.west, lat: bounds.north });
  const southEast = worldOf({ lng: bounds.east, lat: bounds.south });
  const middle = pointOf({ x: (northWest.x + southEast.x) / 2, y: (northWest.y + southEast.y) / 2 });
  const fitting = Math.min(
    Math.log2(size.width / tilePixels / (southEast.x - northWest.x)),
    Math.log2(size.height / tilePixels / (southEast.y - northWest.y)),
  );
  return { ...middle, zoom: zoom ?? Math.max(minZoom, Math.min(maxZoom, Math.floor(fitting))) };
}

/** The frame in which all points are seen on a map of some size; home where there are none. */
export function frameOfPoints(points: readonly Point[], size: SizePixels): Frame {
  if (points.length === 0) return homeFrame;
  const lngs = points.map((point) => point.lng);
  const lats = points.map((point) => point.lat);
  const bounds = { west: Math.min(...lngs), south: Math.min(...lats), east: Math.max(...lngs), north: Math.max(...lats) };
  const frame = frameOfBounds(bounds, null, size);
  return { ...frame, zoom: Math.min(frame.zoom, deepestFittedZoom) };
}

/** The frame a bubble opens into: around it, two zooms nearer. */
export function frameOfBubble(bubble: Point, zoom: number): Frame {
  return { lng: bubble.lng, lat: bubble.lat, zoom: Math.min(maxZoom, zoom + 2) };
}

/** The frame so many map widths and heights to the side, its middle held inside Hanoi. */
export function frameBeside(frame: Frame, widths: number, heights: number, size: SizePixels = usualSize): Frame {
  const pixels = 2 ** frame.zoom * tilePixels;
  const middle = worldOf(frame);
  const point = pointOf({ x: middle.x + (widths * size.width) / pixels, y: middle.y + (heights * size.height) / pixels });
  const { west, south, east, north } = hanoiBounds;
  return { zoom: frame.zoom, lng: Math.min(east, Math.max(west, point.lng)), lat: Math.min(north, Math.max(south, point.lat)) };
}

/** Whether two boxes are the same on the screen: no edge apart by more than a hundredth of the box. */
export function isSameView(a: Bounds, b: Bounds): boolean {
  const [width, height] = [(a.east - a.west) / 100, (a.north - a.south) / 100];
  return (
    Math.abs(a.west - b.west) <= width && Math.abs(a.east - b.east) <= width &&
    Math.abs(a.south - b.south) <= height && Math.abs(a.north - b.north) <= height
  );
}
