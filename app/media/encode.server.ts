import sharp, { type Raw, type Sharp } from "sharp";
import { rgbaToThumbHash } from "thumbhash";
import { pictureFormats, type PictureFormat, pictureLimits, pictureWidths, widthsFor } from "./media";

// why: one thread a picture; the number of pictures at once is bounded by the job queues.
sharp.concurrency(1);
sharp.cache(false);

/** A picture drawn anew: oriented size, blurred placeholder, and a file for each width and format. */
export interface EncodedPicture {
  width: number;
  height: number;
  /** Base64 thumbhash. */
  placeholder: string;
  files: { format: PictureFormat; width: number; height: number; bytes: Buffer }[];
}

const encodeTimeoutSeconds = 120;
const thumbnailSide = 100;

/**
 * Closes every decoder of libvips but those of the four types we take, by name and for the whole process. libvips chooses a decoder
 * by the bytes, so a file that passed our own look at its first bytes still cannot reach the others.
 */
export function closeOtherDecoders(): void {
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadHeif"] });
}

/**
 * Draws a picture anew: turned upright, on white, in sRGB, without any metadata, no larger than pages need. Throws where the bytes
 * cannot be decoded, and soon after it is told to stop.
 */
export async function encodePicture(upload: Buffer, stopping?: AbortSignal): Promise<EncodedPicture> {
  const { data, info } = await sharp(upload, { limitInputPixels: pictureLimits.maxPixels, sequentialRead: true, failOn: "error" })
    .timeout({ seconds: encodeTimeoutSeconds })
    .autoOrient()
    .resize({ width: pictureWidths[pictureWidths.length - 1], withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const master = { data, raw: { width: info.width, height: info.height, channels: info.channels } };
  const files: EncodedPicture["files"] = [];
  for (const width of widthsFor(info.width)) {
    for (const format of pictureFormats) {
      stopping?.throwIfAborted();
      const drawn = sharp(master.data, { raw: master.raw }).resize({ width });
      const { data: bytes, info: size } = await inFormat(drawn, format).timeout({ seconds: encodeTimeoutSeconds }).toBuffer({ resolveWithObject: true });
      files.push({ format, width, height: size.height, bytes });
    }
  }
  return { width: info.width, height: info.height, placeholder: await placeholderOf(master), files };
}

function inFormat(picture: Sharp, format: PictureFormat): Sharp {
  switch (format) {
    case "avif":
      return picture.avif({ quality: 52, effort: 2 });
    case "webp":
      return picture.webp({ quality: 78 });
    case "jpg":
      return picture.jpeg({ quality: 80, progressive: true });
  }
}

async function placeholderOf({ data, raw }: { data: Buffer; raw: Raw }): Promise<string> {
  const { data: pixels, info } = await sharp(data, { raw })
    .resize({ width: thumbnailSide, height: thumbnailSide, fit: "inside", withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, pixels)).toString("base64");
}
