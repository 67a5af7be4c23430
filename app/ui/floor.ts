/**
 * Gạch bông: every space has its own tile, always the same. The field gives motif and colours; a hash of
 * the slug chooses cut, colour order, scale, turn, shift and chequer. A floor is one path a layer over all
 * its tiles: no pattern, no id, no seam, and the same markup on the server, in the browser and in a picture.
 */
import { hash32 } from "~/lib/hash";
import type { CreativeField } from "~/spaces/space";
import { type LatticePoint, motifs, palettes } from "./tile-motif";

export interface TileFloor {
  field: CreativeField;
  slug: string;
  /** Size of the floor in tiles as asked; a space's own scale may lay smaller ones. */
  columns: number;
  rows: number;
}

/** One painted layer: SVG path data and its colour. */
export interface PaintedLayer {
  d: string;
  fill: string;
}

export interface FloorDrawing {
  /** In tile units: 100 a tile. */
  width: number;
  height: number;
  ground: string;
  /** SVG transform of the layers. */
  transform: string;
  layers: PaintedLayer[];
}

const tileUnits = 100;
const colourOrders = [[0, 1, 2], [1, 0, 2], [2, 1, 0], [0, 2, 1], [1, 2, 0], [2, 0, 1]] as const;
/** Fields whose figures keep their sense on the skew. */
const turnable: ReadonlySet<CreativeField> = new Set(["design", "crafts-folk-art", "gastronomy", "music"]);

const offsets: Record<LatticePoint, readonly (readonly [x: number, y: number])[]> = {
  heart: [[0, 0]],
  corner: [[50, 50]],
  edge: [[50, 0], [0, 50]],
  quarter: [[50, 25], [50, -25], [25, 50], [-25, 50]],
};

/** How the slug's hash falls for this floor. */
export function tileVariant({ field, slug, columns, rows }: TileFloor) {
  const hash = hash32(`${field}/${slug}`);
  const pick = (shift: number, count: number) => (((hash >>> shift) ^ (hash >>> (shift + 11))) >>> 0) % count;
  const single = columns * rows === 1;
  return {
    cut: pick(0, 4),
    order: colourOrders[pick(3, colourOrders.length)] ?? colourOrders[0],
    scale: single ? 1 : ([1, 1, 0.75, 2 / 3][pick(6, 4)] ?? 1),
    turned: !single && turnable.has(field) && pick(8, 4) === 0,
    /** Whether a corner, not a heart, stands in the middle of the floor. */
    shifted: !single && pick(10, 2) === 1,
    /** Whether every other tile swaps its two figures' colours. */
    chequered: !single && pick(13, 3) === 0,
  };
}

/** The floor as layers to paint over its ground. */
export function drawFloor(floor: TileFloor): FloorDrawing {
  const variant = tileVariant(floor);
  const [width, height] = [floor.columns * tileUnits, floor.rows * tileUnits];
  const colours = variant.order.map((index) => palettes[floor.field][index] ?? "");
  // why: what only touches the floor's edge from outside is left out, or a page of cards would carry it for nothing.
  const start = variant.shifted ? tileUnits / 2 : 0;
  const [halfWidth, halfHeight] = [width / 2 / variant.scale, height / 2 / variant.scale];
  const reach = variant.turned ? (halfWidth + halfHeight) * Math.SQRT1_2 : 0;
  const isSeen = (x: number, y: number) =>
    variant.turned
      ? Math.abs(x - y) * Math.SQRT1_2 < halfWidth + tileUnits * 0.6 && Math.abs(x + y) * Math.SQRT1_2 < halfHeight + tileUnits * 0.6
      : Math.abs(x) < halfWidth + tileUnits / 2 && Math.abs(y) < halfHeight + tileUnits / 2;
  const tilesX = Math.ceil(Math.max(halfWidth, reach) / tileUnits) + 2;
  const tilesY = Math.ceil(Math.max(halfHeight, reach) / tileUnits) + 2;

  const layers: PaintedLayer[] = [];
  for (const { at, shape, colour } of motifs[floor.field][variant.cut] ?? []) {
    const plain: string[] = [];
    const swapped: string[] = [];
    for (let row = -tilesY; row <= tilesY; row++) {
      for (let column = -tilesX; column <= tilesX; column++) {
        for (const [dx, dy] of offsets[at]) {
          const [x, y] = [start + column * tileUnits + dx, start + row * tileUnits + dy];
          if (!isSeen(x, y)) continue;
          const odd = at === "heart" && (row + column) % 2 !== 0;
          (variant.chequered && odd ? swapped : plain).push(`M${x} ${y}${shape}`);
        }
      }
    }
    layers.push({ d: plain.join(""), fill: colours[colour] ?? "" });
    if (swapped.length > 0) layers.push({ d: swapped.join(""), fill: colours[colour === 0 ? 0 : 3 - colour] ?? "" });
  }
  const turn = variant.turned ? " rotate(45)" : "";
  const scale = variant.scale === 1 ? "" : ` scale(${variant.scale.toFixed(4)})`;
  return { width, height, ground: colours[0] ?? "", transform: `translate(${width / 2} ${height / 2})${turn}${scale}`, layers };
}

/** The floor as a self-contained decorative SVG; it fills the box it is given, cut at the sides. */
export function tileSvg(floor: TileFloor): string {
  const { width, height } = drawFloor(floor);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
    ` preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">${floorMarkup(floor)}</svg>`
  );
}

/** The floor's shapes without their SVG element, in a box of `columns * 100` by `rows * 100`. */
export function floorMarkup(floor: TileFloor): string {
  const { width, height, ground, transform, layers } = drawFloor(floor);
  const paths = layers.map(({ d, fill }) => `<path fill="${fill}" d="${d}"/>`).join("");
  return `<rect width="${width}" height="${height}" fill="${ground}"/><g transform="${transform}">${paths}</g>`;
}
