/** Map marks: a space's tile set on its tip, and a larger one that carries a count in a paper plate. */
import { formatNumber } from "~/lib/format";
import type { CreativeField } from "~/spaces/space";
import { floorMarkup } from "./floor";
import { tileColours } from "./tile-motif";

export interface Pin {
  field: CreativeField;
  slug: string;
  /** Tip to tip. */
  sizePx: number;
}

export interface Bubble extends Pin {
  count: number;
  language: "vi" | "en";
}

/** Digits of the label face are at most this wide, in parts of the type size. */
const digitWidth = 0.64;

/** The plate's size and its type size, in px, so that any count up to 99.999 stays inside a mark of `sizePx`. */
export function plateFor(label: string, sizePx: number): { width: number; height: number; typePx: number } {
  // why: the mark narrows above and below its middle, so the plate's height costs width as well.
  const typePx = Math.min(14, (sizePx - 13) / (label.length * digitWidth + 1.4));
  return { width: label.length * digitWidth * typePx + 7, height: typePx * 1.4, typePx };
}

/** A tile on its tip around (0, 0), for use inside a larger drawing. */
export function pinMarkup({ field, slug, sizePx }: Pin): string {
  const outlinePx = 2;
  const side = (sizePx - outlinePx * 2) * Math.SQRT1_2;
  const half = round(side / 2);
  return (
    `<g transform="rotate(45)"><svg x="${-half}" y="${-half}" width="${round(side)}" height="${round(side)}" viewBox="0 0 100 100">` +
    `${floorMarkup({ field, slug, columns: 1, rows: 1 })}</svg>` +
    `<rect class="pin-outline" x="${-half}" y="${-half}" width="${round(side)}" height="${round(side)}" fill="none" stroke="${tileColours.ink}" stroke-width="${outlinePx}"/></g>`
  );
}

/** A counted mark around (0, 0), for use inside a larger drawing. */
export function bubbleMarkup({ count, language, ...pin }: Bubble): string {
  const label = formatNumber(language, count);
  const { width, height, typePx } = plateFor(label, pin.sizePx);
  return (
    `${pinMarkup(pin)}<rect class="pin-plate" x="${round(-width / 2)}" y="${round(-height / 2)}" width="${round(width)}" height="${round(height)}"` +
    ` fill="${tileColours.paper}" stroke="${tileColours.ink}" stroke-width="1.5"/>` +
    `<text class="pin-count" y="${round(typePx * 0.36)}" text-anchor="middle" font-family="Be Vietnam Pro, sans-serif" font-weight="600" font-size="${round(typePx)}" fill="${tileColours.ink}">${label}</text>`
  );
}

/** A space's map pin as self-contained SVG. */
export function pinSvg(pin: Pin): string {
  return framed(pin.sizePx, pinMarkup(pin));
}

/** A counted bubble as self-contained SVG. */
export function bubbleSvg(bubble: Bubble): string {
  return framed(bubble.sizePx, bubbleMarkup(bubble));
}

function framed(sizePx: number, content: string): string {
  const half = sizePx / 2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-half} ${-half} ${sizePx} ${sizePx}" width="${sizePx}" height="${sizePx}"` +
    ` aria-hidden="true" focusable="false">${content}</svg>`
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
