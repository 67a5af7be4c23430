/** Screen geometry of the map: Web Mercator in pixels, 256 for the whole world at zoom 0. */
import { pointOf, tilePixels, worldOf } from "./cells";
import type { Frame, SizePixels } from "./frame";
import type { Point } from "./geo";

export interface Pixel {
  x: number;
  y: number;
}

/** A point in pixels of the whole world at a zoom. */
export function project(point: Point, zoom: number): Pixel {
  const { x, y } = worldOf(point);
  const worldPixels = 2 ** zoom * tilePixels;
  return { x: x * worldPixels, y: y * worldPixels };
}

/** The point at a place in pixels of the whole world. */
export function unproject(pixel: Pixel, zoom: number): Point {
  const worldPixels = 2 ** zoom * tilePixels;
  return pointOf({ x: pixel.x / worldPixels, y: pixel.y / worldPixels });
}

/** Puts points into a drawing of some size whose middle is the frame's: from its top left corner, in pixels. */
export function drawingOf(frame: Frame, size: SizePixels): (point: Point) => Pixel {
  const middle = project(frame, frame.zoom);
  return (point) => {
    const { x, y } = project(point, frame.zoom);
    return { x: x - middle.x + size.width / 2, y: y - middle.y + size.height / 2 };
  };
}
