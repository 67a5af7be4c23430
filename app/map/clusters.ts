/**
 * Bubbles: many spaces drawn as one, so that pins never hide each other. Counts per small cell become one mark
 * per drawn cell at its weighted middle; marks that would touch on the screen are merged until none does.
 * The same counts always give the same bubbles, and nothing is ever lost: counts add up to what went in.
 */
import { cellPosition, pointOf, tilePixels, worldOf } from "./cells";
import type { ClusterPlan } from "./cluster-plan";
import type { Point } from "./geo";

/** At most so many bubbles stand in one view. */
export const maxClusters = 200;
/** Radius of the pin of a lone space, in screen pixels. */
export const pinRadiusPixels = 22;
const gapPixels = 2;

/** Something to draw: a lone space (with what is known of it) or a count of spaces. */
export interface Mark<Item> extends Point {
  count: number;
  /** The lone space, or one of the spaces counted; null where none was asked for. */
  item: Item | null;
}

/** A mark on the screen plane of one zoom, in pixels. */
interface ScreenMark<Item> {
  x: number;
  y: number;
  count: number;
  item: Item | null;
  /** True for a space whose own point is known. */
  exact: Point | null;
}

/** Radius of a bubble in screen pixels, growing with the magnitude of its count; 22 for a lone pin. */
export function bubbleRadiusPixels(count: number): number {
  return Math.min(40, pinRadiusPixels + Math.round(7 * Math.log10(count) * 10) / 10);
}

/**
 * Bubbles from counts per counted cell. `items` are spaces of whom each drawn cell has at least one:
 * the one of a drawn cell that holds a single space is that space, and stands at its own point.
 */
export function clusterCells<Item extends Point>(counts: Record<string, number>, items: readonly Item[], plan: ClusterPlan): Mark<Item>[] {
  const shrink = 2 ** (plan.drawnZoom - plan.countedZoom);
  const side = 2 ** plan.drawnZoom;
  const cellPixels = 2 ** (plan.zoom - plan.countedZoom) * tilePixels;
  const worldPixels = 2 ** plan.zoom * tilePixels;
  // why: the middle of a cell may lie outside the view although its spaces do not.
  const northWest = worldOf({ lng: plan.bounds.west, lat: plan.bounds.north });
  const southEast = worldOf({ lng: plan.bounds.east, lat: plan.bounds.south });
  const marks = new Map<number, ScreenMark<Item>>();
  for (const key in counts) {
    const count = counts[key] ?? 0;
    const cell = cellPosition(key);
    const x = within((cell.x + 0.5) * cellPixels, northWest.x * worldPixels, southEast.x * worldPixels);
    const y = within((cell.y + 0.5) * cellPixels, northWest.y * worldPixels, southEast.y * worldPixels);
    const drawn = Math.floor(cell.x * shrink) * side + Math.floor(cell.y * shrink);
    const mark = marks.get(drawn);
    if (!mark) marks.set(drawn, { x, y, count, item: null, exact: null });
    else moveTo(mark, x, y, count);
  }
  for (const item of items) {
    const world = worldOf(item);
    const mark = marks.get(Math.floor(world.x * side) * side + Math.floor(world.y * side));
    if (!mark || mark.item) continue;
    mark.item = item;
    if (mark.count === 1) Object.assign(mark, { x: world.x * worldPixels, y: world.y * worldPixels, exact: { lng: item.lng, lat: item.lat } });
  }
  return merged([...marks.values()], plan);
}

/** Bubbles from the spaces themselves. */
export function clusterPoints<Item extends Point>(items: readonly Item[], plan: ClusterPlan): Mark<Item>[] {
  const pixels = 2 ** plan.zoom * tilePixels;
  const marks = items.map((item) => {
    const { x, y } = worldOf(item);
    return { x: x * pixels, y: y * pixels, count: 1, item, exact: { lng: item.lng, lat: item.lat } };
  });
  return merged(marks, plan);
}

/** Shifts a mark towards a place in proportion to what joins it there. */
function moveTo<Item>(mark: ScreenMark<Item>, x: number, y: number, count: number): void {
  const total = mark.count + count;
  mark.x += ((x - mark.x) * count) / total;
  mark.y += ((y - mark.y) * count) / total;
  mark.count = total;
  mark.exact = null;
}

function merged<Item>(marks: ScreenMark<Item>[], plan: ClusterPlan): Mark<Item>[] {
  let left = ordered(withoutNameless(marks));
  // why: where even bubbles that do not touch are too many for one view, they are held further apart.
  for (let spread = 1; ; spread *= 1.25) {
    left = mergeTouching(left, spread);
    if (left.length <= maxClusters) break;
  }
  return left.map((mark) => ({ ...placeOf(mark, plan), count: mark.count, item: mark.item }));
}

/** Largest first, then from north to south and west to east, so that the order of arrival never matters. */
function ordered<Item>(marks: ScreenMark<Item>[]): ScreenMark<Item>[] {
  return marks.sort((a, b) => b.count - a.count || a.y - b.y || a.x - b.x);
}

/** Merges marks nearer to each other than their radii allow, until a whole pass finds none. */
function mergeTouching<Item>(marks: ScreenMark<Item>[], spread: number): ScreenMark<Item>[] {
  for (;;) {
    const kept: ScreenMark<Item>[] = [];
    for (const mark of marks) {
      const near = nearest(mark, kept, spread);
      if (near) moveTo(near, mark.x, mark.y, mark.count);
      else kept.push(mark);
    }
    if (kept.length === marks.length) return kept;
    marks = ordered(kept);
  }
}

/** Of the marks that touch one, the nearest. */
function nearest<Item>(mark: ScreenMark<Item>, others: ScreenMark<Item>[], spread: number): ScreenMark<Item> | null {
  let best: ScreenMark<Item> | null = null;
  let bestSquare = Number.POSITIVE_INFINITY;
  const radius = bubbleRadiusPixels(mark.count) + gapPixels;
  for (const other of others) {
    const dx = other.x - mark.x;
    const dy = other.y - mark.y;
    const square = dx * dx + dy * dy;
    const reach = (radius + bubbleRadiusPixels(other.count)) * spread;
    if (square < reach * reach && square < bestSquare) {
      best = other;
      bestSquare = square;
    }
  }
  return best;
}

/** Joins to its nearest neighbour any single space that nobody named, since a lone pin must lead somewhere. */
function withoutNameless<Item>(marks: ScreenMark<Item>[]): ScreenMark<Item>[] {
  const kept = marks.filter((mark) => mark.count > 1 || mark.item);
  for (const mark of ordered(marks.filter((mark) => mark.count === 1 && !mark.item))) {
    const near = nearest(mark, kept, Number.POSITIVE_INFINITY);
    if (near) moveTo(near, mark.x, mark.y, mark.count);
    else kept.push(mark);
  }
  return kept;
}

function within(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

/** Where a mark stands: a lone space at its own point, a bubble at its middle. */
function placeOf<Item>(mark: ScreenMark<Item>, plan: ClusterPlan): Point {
  const pixels = 2 ** plan.zoom * tilePixels;
  return mark.exact ?? pointOf({ x: mark.x / pixels, y: mark.y / pixels });
}
