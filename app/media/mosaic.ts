/**
 * What stands where a picture is still loading: the picture as a few coloured tiles, worked out from its thumbhash. Tiles are drawn
 * as SVG shapes, so that the placeholder needs neither a style attribute nor a second request.
 */
import { thumbHashToRGBA } from "thumbhash";

export interface Mosaic {
  columns: number;
  rows: number;
  /** Hexadecimal colours, row by row. */
  colours: string[];
}

const longSide = 5;
const shortSide = 4;

/** The tiles of a base64 thumbhash; null where it is none. */
export function mosaicOf(placeholder: string | null): Mosaic | null {
  if (!placeholder || !/^[A-Za-z0-9+/]{7,60}={0,2}$/.test(placeholder)) return null;
  const hash = Uint8Array.from(atob(placeholder), (character) => character.charCodeAt(0));
  if (hash.length < 5) return null;
  const { w, h, rgba } = thumbHashToRGBA(hash);
  const [columns, rows] = w >= h ? [longSide, shortSide] : [shortSide, longSide];
  const colours = Array.from({ length: columns * rows }, (_, place) => {
    const x = Math.floor(((place % columns) + 0.5) * (w / columns));
    const y = Math.floor((Math.floor(place / columns) + 0.5) * (h / rows));
    return hex(rgba.subarray((y * w + x) * 4, (y * w + x) * 4 + 3));
  });
  return { columns, rows, colours };
}

function hex(channels: Uint8Array): string {
  return `#${[...channels].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
