import { deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

type Format = "jpeg" | "png" | "webp" | "avif";

function drawn(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: "#c8321f" } }).composite([
    { input: { create: { width: Math.ceil(width / 2), height: Math.ceil(height / 2), channels: 3, background: "#2b4c9b" } }, left: 0, top: 0 },
  ]);
}

/** A picture with a blue quarter at its upper left on red. */
export async function pictureBytes(width = 1600, height = 1200, format: Format = "jpeg"): Promise<Buffer> {
  return drawn(width, height)[format]({ quality: 80, ...(format === "avif" ? { effort: 0 } : {}) }).toBuffer();
}

/** A photo as a phone takes it: lying on its side, with the place where it was taken. */
export async function phonePhoto(width = 1600, height = 1200): Promise<Buffer> {
  return drawn(width, height)
    .withExif({ IFD0: { Copyright: "A secret name", Make: "SecretPhone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "21/1 1/1 42/1", GPSLongitudeRef: "E", GPSLongitude: "105/1 51/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** Detailed as a photo is, so that it compresses no better than one. */
export async function noisyPhoto(width: number, height: number): Promise<Buffer> {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
  return sharp({ create: { width: Math.ceil(width / 8), height: Math.ceil(height / 8), channels: 3, background: "#888", noise } }).resize(width, height).jpeg({ quality: 88 }).toBuffer();
}

/** A PNG of a few kilobytes that says it is of this size. */
export function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.alloc(4_000_000))), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const framed = Buffer.alloc(8);
  framed.writeUInt32BE(data.length, 0);
  framed.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([framed.subarray(0, 4), body, framed.subarray(4)]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

/** Files that are not what they say, or nothing we take, by a name for the test. */
export async function refusedFiles(): Promise<Record<string, { bytes: Buffer; reason: string }>> {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>');
  return {
    "an SVG": { bytes: svg, reason: "type" },
    "an SVG after a declaration": { bytes: Buffer.concat([Buffer.from('<?xml version="1.0"?>'), svg]), reason: "type" },
    "a TIFF": { bytes: await drawn(40, 30).tiff().toBuffer(), reason: "type" },
    "a GIF with a script in it": { bytes: Buffer.concat([await drawn(40, 30).gif().toBuffer(), Buffer.from("*/=1;alert(1)//")]), reason: "type" },
    "a PDF": { bytes: Buffer.from("%PDF-1.7\n1 0 obj\n"), reason: "type" },
    "HTML": { bytes: Buffer.from("<!doctype html><script>alert(1)</script>"), reason: "type" },
    "a ZIP": { bytes: Buffer.from("PK\x03\x04aaaaaaaaaaaaaaaaaaaaaaaaaaaa", "latin1"), reason: "type" },
    "a HEIC": { bytes: Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), reason: "heic" },
    "a PNG of 40,000 x 40,000": { bytes: hugePng(40_000, 40_000), reason: "tooManyPixels" },
    "a JPEG without a frame": { bytes: Buffer.from([0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0]), reason: "unreadable" },
    "a strip": { bytes: await pictureBytes(2000, 20, "png"), reason: "shape" },
  };
}
