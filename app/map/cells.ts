/**
 * Map cells: the squares of the usual web map (Web Mercator), 2^zoom of them along each side of the world.
 * Every space carries the key of its cell at several zooms, so that the search engine can count spaces per square.
 * A key reads "x:y", counted from the north-west corner; its zoom is known from where it stands.
 */
import type { Bounds, Point } from "./geo";

/** Zooms whose cells every space carries in the index. */
export const cellZooms = [11, 12, 13, 14, 15, 16, 17, 18] as const;
export type CellZoom = (typeof cellZooms)[number];

/** Screen pixels along the side of a cell drawn at its own zoom. */
export const tilePixels = 256;

/** Where a point lies across the whole world, both from 0 (north-west) to 1. */
export function worldOf(point: Point): { x: number; y: number } {
  const sine = Math.sin((point.lat * Math.PI) / 180);
  return { x: point.lng / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

/** The point at a place across the world, as `worldOf` gives it. */
export function pointOf(world: { x: number; y: number }): Point {
  return { lng: (world.x - 0.5) * 360, lat: (Math.atan(Math.sinh(Math.PI * (1 - 2 * world.y))) * 180) / Math.PI };
}

/** The key of the cell that holds a point. */
export function cellOf(point: Point, zoom: number): string {
  const { x, y } = worldOf(point);
  const side = 2 ** zoom;
  return `${Math.floor(x * side)}:${Math.floor(y * side)}`;
}

/** Column and row of a cell's key. */
export function cellPosition(key: string): { x: number; y: number } {
  const colon = key.indexOf(":");
  return { x: Number(key.slice(0, colon)), y: Number(key.slice(colon + 1)) };
}

/** The edges of a cell. */
export function cellBounds(key: string, zoom: number): Bounds {
  const { x, y } = cellPosition(key);
  const side = 2 ** zoom;
  const northWest = pointOf({ x: x / side, y: y / side });
  const southEast = pointOf({ x: (x + 1) / side, y: (y + 1) / side });
  return { west: northWest.lng, south: southEast.lat, east: southEast.lng, north: northWest.lat };
}

/** The middle of a cell on the screen. */
export function cellCentre(key: string, zoom: number): Point {
  const { x, y } = cellPosition(key);
  const side = 2 ** zoom;
  return pointOf({ x: (x + 0.5) / side, y: (y + 0.5) / side });
}
