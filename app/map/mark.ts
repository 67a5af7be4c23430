/** Bubbles and pins as the map's own things: each has a key that stays the same as long as it stands for the same spaces. */
import { distanceMetres, type Point } from "./geo";

interface Keyed extends Point {
  count: number;
  space: { slug: string } | null;
}

/** A name for the mark, unique within one view; a card and its mark find each other by it. */
export function markKey(mark: Keyed): string {
  return mark.space ? `space-${mark.space.slug}` : `${mark.count}@${mark.lng.toFixed(5)},${mark.lat.toFixed(5)}`;
}

/** The mark a space is drawn by: its own pin, else the nearest bubble; null where the map shows none. */
export function nearestMark<Mark extends Keyed>(space: Point & { slug: string }, marks: readonly Mark[]): Mark | null {
  const own = marks.find((mark) => mark.space?.slug === space.slug);
  if (own) return own;
  let best: Mark | null = null;
  let bestMetres = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const metres = mark.space ? Number.POSITIVE_INFINITY : distanceMetres(space, mark);
    if (metres < bestMetres) [best, bestMetres] = [mark, metres];
  }
  return best;
}
