import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sizeProblem } from "~/media/media";
import { readPictureHeader } from "~/media/picture-header";
import { phonePhoto, pictureBytes, refusedFiles } from "../../support/pictures";

const headerOf = (bytes: Uint8Array) => readPictureHeader(async (offset, length) => bytes.subarray(offset, offset + length));

describe("what a picture says of itself", () => {
  it.each(["jpeg", "png", "webp", "avif"] as const)("%s: type and size without decoding", async (format) => {
    expect(await headerOf(await pictureBytes(301, 203, format))).toEqual({ type: `image/${format}`, width: 301, height: 203 });
  });

  it("WebP in all its ways of writing the size", async () => {
    const sharp = (await import("sharp")).default;
    const base = sharp({ create: { width: 301, height: 203, channels: 4, background: { r: 1, g: 2, b: 3, alpha: 0.5 } } });
    for (const options of [{ lossless: true }, { quality: 50 }]) expect(await headerOf(await base.clone().webp(options).toBuffer())).toEqual({ type: "image/webp", width: 301, height: 203 });
  });

  it("a JPEG behind long metadata", async () => {
    const photo = await phonePhoto(400, 300);
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0xff, 0xff]), Buffer.alloc(65_533)]);
    const long = Buffer.concat([photo.subarray(0, 2), ...Array.from({ length: 20 }, () => comment), photo.subarray(2)]);
    expect(await headerOf(long)).toEqual({ type: "image/jpeg", width: 400, height: 300 });
  });

  it("refuses what is no picture of ours, whatever its name", async () => {
    for (const [name, { bytes, reason }] of Object.entries(await refusedFiles())) {
      const found = await headerOf(bytes);
      expect(typeof found === "string" ? found : sizeProblem(found), name).toBe(reason);
    }
    expect(await headerOf(new Uint8Array())).toBe("empty");
  });

  it("never fails and never runs on, whatever the bytes", async () => {
    const starts = ["\xff\xd8\xff", "\x89PNG\r\n\x1a\n", "RIFF\0\0\0\0WEBPVP8 ", "RIFF\0\0\0\0WEBPVP8L", "\0\0\0\x20ftypavif"].map((text) => [...Buffer.from(text, "latin1")]);
    await fc.assert(fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
      const found = await headerOf(Uint8Array.from([...start, ...rest]));
      expect(typeof found === "string" || found.width >= 0).toBe(true);
    }));
    expect(await headerOf(Buffer.alloc(500_000, 0xff))).toBe("type");
    expect(await headerOf(Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(50_000, 0xff)]))).toBe("unreadable");
  });
});
