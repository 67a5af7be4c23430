/** Sizes of marks on the screen, one for the server's sketch and Leaflet alike: what `clusters.ts` keeps apart must also be drawn apart. */
import { bubbleRadiusPixels, pinRadiusPixels } from "./clusters";

/** A pin is drawn a little smaller than the place it takes, which is as large as a finger. */
const pinArtPixels = 40;

/** Side of the box a mark takes, in px. */
export function markSizePixels(mark: { count: number }): number {
  return mark.count === 1 ? pinRadiusPixels * 2 : Math.round(bubbleRadiusPixels(mark.count) * 2);
}

/** Tip-to-tip size the mark is drawn at, in px. */
export function markArtPixels(mark: { count: number }): number {
  return mark.count === 1 ? pinArtPixels : markSizePixels(mark);
}
