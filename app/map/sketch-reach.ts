/**
 * The sketch is drawn at its own scale for a large screen and cut to the box it stands in. What lies beyond a
 * smaller box must not be reached by the keyboard, nor be cut in half: each link and name carries the class of
 * its distance from the middle, and sketch-map.css hides the class where the box is smaller.
 */
import type { SizePixels } from "./frame";
import type { Pixel } from "./projection";

/** Half widths and half heights in px that sketch-map.css knows. */
export const reaches = [140, 160, 180, 200, 220, 250, 280, 320, 360, 420, 480, 560, 640, 720] as const;

/** Classes of something around a place of the drawing; `halfWidth` and `halfHeight` in px are what must be seen of it. */
export function reachClasses({ x, y }: Pixel, size: SizePixels, halfWidth: number, halfHeight: number): string {
  const across = classOf("x", Math.abs(x - size.width / 2) + halfWidth);
  const down = classOf("y", Math.abs(y - size.height / 2) + halfHeight);
  return [across, down].filter(Boolean).join(" ");
}

/** The next larger reach, so that what shows is wholly inside. */
function classOf(axis: "x" | "y", distance: number): string {
  if (distance <= reaches[0]) return "";
  return `reach-${axis}-${reaches.find((reach) => reach >= distance) ?? reaches.at(-1)}`;
}
