/**
 * A picture somebody hands in: it waits as uploaded until the worker has drawn it anew in several widths and formats, and only
 * those are ever shown. What may be handed in, what becomes of it, and how its files are named.
 */

/** "taken-down" by moderators: the files stay, and nobody else is sent them. */
export const mediaStates = ["waiting", "ready", "refused", "taken-down"] as const;
export type MediaState = (typeof mediaStates)[number];

/** What is taken, by the bytes of the file and never by its name. */
export const pictureTypes = ["image/jpeg", "image/png", "image/webp", "image/avif"] as const;
export type PictureType = (typeof pictureTypes)[number];

export const pictureFormats = ["avif", "webp", "jpg"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** Why a picture is not taken; the reader sees `works:refusal.<code>`. */
export const refusals = ["empty", "tooLarge", "tooMany", "type", "heic", "tooManyPixels", "shape", "unreadable", "quotaCount", "quotaBytes", "storage"] as const;
export type Refusal = (typeof refusals)[number];

export const pictureLimits = {
  /** One file as uploaded. */
  maxBytes: 20 * 1024 * 1024,
  /** Width times height: the largest sensors of phones and most cameras. */
  maxPixels: 50_000_000,
  /** The longer side in shorter sides; past it no width gives files that every format can hold. */
  maxRatio: 8,
  /** Files in one form sent without a script. */
  maxFilesAtOnce: 8,
  /** What one account may keep. */
  maxCount: 200,
  maxKeptBytes: 400 * 1024 * 1024,
} as const;

/** Widths in pixels that pages ask for; a smaller picture stands in its own width. */
export const pictureWidths = [320, 640, 1280, 1920] as const;

/** One public file of a picture. */
export interface Variant {
  format: PictureFormat;
  width: number;
  height: number;
  key: string;
}

/** What a page needs to show a picture. */
export interface PictureData {
  id: string;
  width: number;
  height: number;
  /** Base64 thumbhash. */
  placeholder: string | null;
  /** The point that stays in view when the picture is cropped: shares of width and height. */
  focalX: number;
  focalY: number;
  /** Widths every format exists in, ascending. */
  widths: number[];
}

/** The widths in which a picture of this width is kept. */
export function widthsFor(width: number): number[] {
  const smaller = pictureWidths.filter((one) => one < width);
  const largest = Math.min(width, pictureWidths[pictureWidths.length - 1] ?? width);
  return smaller.includes(largest as never) ? smaller : [...smaller, largest];
}

/** Why a picture of this size is not taken; null where it is. */
export function sizeProblem({ width, height }: { width: number; height: number }): Refusal | null {
  if (width < 1 || height < 1) return "unreadable";
  if (width * height > pictureLimits.maxPixels) return "tooManyPixels";
  return Math.max(width, height) / Math.min(width, height) > pictureLimits.maxRatio ? "shape" : null;
}

/** Where an upload waits. */
export function uploadKey(mediaId: string): string {
  return `upload/${mediaId}`;
}

/** Where a public file stands. */
export function variantKey(mediaId: string, width: number, format: PictureFormat): string {
  return `picture/${mediaId}/${width}.${format}`;
}

/** The picture a stored file belongs to; null for a key we never make. */
export function mediaIdOfKey(key: string): string | null {
  return /^(?:upload|picture)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/.exec(key)?.[1] ?? null;
}

/** The address of a public file. */
export function pictureUrl(mediaId: string, width: number, format: PictureFormat): string {
  return `/media/${mediaId}/${width}.${format}`;
}

/** What an address under /media/ asks for; null where it can name no file of ours. */
export function readPictureUrl(path: string): { mediaId: string; key: string } | null {
  const [, mediaId, width, format] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([1-9]\d{0,3})\.(avif|webp|jpg)$/.exec(path) ?? [];
  return mediaId ? { mediaId, key: variantKey(mediaId, Number(width), format as PictureFormat) } : null;
}
