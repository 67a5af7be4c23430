/**
 * What a picture says of itself in its first bytes: its type and its size in pixels, read without decoding anything, so that a
 * small file that would unfold into gigabytes is refused before it can. Each reader follows the format's own specification.
 */
import type { PictureType, Refusal } from "./media";

/** Gives bytes of the file, fewer at its end. */
export type ReadBytes = (offset: number, length: number) => Promise<Uint8Array>;

export interface PictureHeader {
  type: PictureType;
  width: number;
  height: number;
}

/** Enough for the header of every type but JPEG, whose size may stand behind long metadata. */
const headBytes = 65_536;
const maxJpegSegments = 2_000;

/** Type and stored size (before any turning by EXIF), or why the file is not taken. */
export async function readPictureHeader(read: ReadBytes): Promise<PictureHeader | Refusal> {
  const head = await read(0, headBytes);
  if (head.length === 0) return "empty";
  if (startsWith(head, [0xff, 0xd8, 0xff])) return known("image/jpeg", await jpegSize(read));
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return known("image/png", pngSize(head));
  if (ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 4) === "WEBP") return known("image/webp", webpSize(head));
  if (ascii(head, 4, 4) === "ftyp") {
    const brands = ascii(head, 8, Math.min(uint(head, 0, 4), 64) - 8);
    if (/avif|avis/.test(brands)) return known("image/avif", avifSize(head));
    return /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) ? "heic" : "type";
  }
  return "type";
}

type Size = { width: number; height: number } | null;

function known(type: PictureType, size: Size): PictureHeader | Refusal {
  return size ? { type, ...size } : "unreadable";
}

/** ITU-T T.81: segments of marker and length up to a start of frame (SOF0 to SOF15 without DHT, JPG, DAC). */
async function jpegSize(read: ReadBytes): Promise<Size> {
  let offset = 2;
  for (let segment = 0; segment < maxJpegSegments; segment++) {
    const bytes = await read(offset, 9);
    const marker = bytes[1] ?? 0;
    if (bytes.length < 9 || bytes[0] !== 0xff) return null;
    if (marker === 0xff) offset += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { height: uint(bytes, 5, 2), width: uint(bytes, 7, 2) };
    else if (marker === 0xda || marker === 0xd9) return null;
    else offset += 2 + Math.max(2, uint(bytes, 2, 2));
  }
  return null;
}

/** PNG, section 11.2.1: the first chunk is IHDR. */
function pngSize(head: Uint8Array): Size {
  return head.length >= 24 && ascii(head, 12, 4) === "IHDR" ? { width: uint(head, 16, 4), height: uint(head, 20, 4) } : null;
}

/** RFC 9649: the first chunk is VP8X, VP8L or VP8, each with its own way of writing the size. */
function webpSize(head: Uint8Array): Size {
  if (head.length < 30) return null;
  const little = (offset: number, bytes: number) => uint(head.subarray(offset, offset + bytes).toReversed(), 0, bytes);
  switch (ascii(head, 12, 4)) {
    case "VP8X":
      return { width: little(24, 3) + 1, height: little(27, 3) + 1 };
    case "VP8L": {
      const packed = little(21, 4);
      return head[20] === 0x2f ? { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 } : null;
    }
    case "VP8 ":
      return { width: little(26, 2) & 0x3fff, height: little(28, 2) & 0x3fff };
    default:
      return null;
  }
}

/** ISO 23008-12: every item's size stands in an `ispe` box; the largest is what a decoder would have to unfold. */
function avifSize(head: Uint8Array): Size {
  let largest: Size = null;
  for (let offset = 0; offset + 20 <= head.length; offset++) {
    if (head[offset + 4] !== 0x69 || uint(head, offset, 4) !== 20 || ascii(head, offset + 4, 4) !== "ispe") continue;
    const found = { width: uint(head, offset + 12, 4), height: uint(head, offset + 16, 4) };
    if (!largest || found.width * found.height > largest.width * largest.height) largest = found;
  }
  return largest;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}

/** A big-endian number of up to four bytes; bytes past the end count as nought. */
function uint(bytes: Uint8Array, offset: number, length: number): number {
  let value = 0;
  for (let place = 0; place < length; place++) value = value * 256 + (bytes[offset + place] ?? 0);
  return value;
}

function ascii(bytes: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + Math.max(0, length)));
}
