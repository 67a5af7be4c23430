/**
 * What the map of a review shows: the proposed pin in sight, together with where it stood before and with those that may be the same and
 * lie near enough to be seen with it. What lies farther off is listed with its distance, and would only make everything else tiny.
 */
import { type Frame, frameOfPoints } from "~/map/frame";
import { distanceMetres, type Point } from "~/map/geo";

/** The box of the map on the page, less what pins need at its edges. */
const fit = { width: 250, height: 170 };
const nearMetres = 1500;

/** The frame for a pin, where it was, and what may be the same. */
export function reviewFrame(pin: Point, before: Point | null, alike: readonly Point[]): Frame {
  const seen = [pin, ...(before ? [before] : []), ...alike.filter((one) => distanceMetres(pin, one) <= nearMetres)];
  return frameOfPoints(seen.map(({ lng, lat }) => ({ lng, lat })), fit);
}
