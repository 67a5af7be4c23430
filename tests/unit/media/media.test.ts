import { describe, expect, it } from "vitest";
import { focalClasses, focalPointOf } from "~/media/focal";
import { mediaIdOfKey, pictureUrl, readPictureUrl, sizeProblem, uploadKey, variantKey, widthsFor } from "~/media/media";
import { mosaicOf } from "~/media/mosaic";

const id = "0b0e4c52-8f1d-4d1a-9c8e-0123456789ab";

describe("widths", () => {
  it("are those of pages that are smaller than the picture, and its own", () => {
    expect(widthsFor(4000)).toEqual([320, 640, 1280, 1920]);
    expect(widthsFor(1280)).toEqual([320, 640, 1280]);
    expect(widthsFor(700)).toEqual([320, 640, 700]);
    expect(widthsFor(20)).toEqual([20]);
  });
});

describe("sizes", () => {
  it("are bounded in pixels and in shape", () => {
    expect(sizeProblem({ width: 8000, height: 6000 })).toBeNull();
    expect(sizeProblem({ width: 8000, height: 6300 })).toBe("tooManyPixels");
    expect(sizeProblem({ width: 0, height: 10 })).toBe("unreadable");
    expect(sizeProblem({ width: 100, height: 801 })).toBe("shape");
  });
});

describe("names of files", () => {
  it("lead from an address to a key and from a key to the picture", () => {
    expect(readPictureUrl(pictureUrl(id, 640, "avif").slice("/media/".length))).toEqual({ mediaId: id, key: variantKey(id, 640, "avif") });
    expect(mediaIdOfKey(variantKey(id, 640, "avif"))).toBe(id);
    expect(mediaIdOfKey(uploadKey(id))).toBe(id);
  });

  it("an address that is none of ours names no file", () => {
    for (const path of ["", id, `${id}/640.svg`, `${id}/0.jpg`, `${id}/../../secrets.json`, `${id}/640.avif/..`, `../upload/${id}`, `${id.toUpperCase()}/640.jpg`, `${id}/99999.jpg`]) {
      expect(readPictureUrl(path), path).toBeNull();
    }
    expect(mediaIdOfKey(`upload/${id}x`)).toBeNull();
  });
});

describe("the focal point", () => {
  it("is the share of the drawing that was clicked", () => {
    expect(focalPointOf(64, 150, { width: 256, height: 200 })).toEqual({ focalX: 0.25, focalY: 0.75 });
    expect(focalPointOf(300, 10, { width: 256, height: 200 })).toBeNull();
    expect(focalPointOf(Number.NaN, 10, { width: 256, height: 200 })).toBeNull();
  });

  it("is shown by classes", () => {
    expect(focalClasses({ focalX: 0.26, focalY: 1 })).toBe("focal-x-3 focal-y-10");
  });
});

describe("the placeholder", () => {
  it("is tiles in the picture's colours", async () => {
    const { encodePicture } = await import("~/media/encode.server");
    const { pictureBytes } = await import("../../support/pictures");
    const mosaic = mosaicOf((await encodePicture(await pictureBytes(400, 300))).placeholder);
    expect(mosaic).toMatchObject({ columns: 5, rows: 4 });
    expect(mosaic?.colours).toHaveLength(20);
    const blueness = (colour = "#000000") => Number.parseInt(colour.slice(5), 16) - Number.parseInt(colour.slice(1, 3), 16);
    expect(blueness(mosaic?.colours[0])).toBeGreaterThan(0);
    expect(blueness(mosaic?.colours[19])).toBeLessThan(0);
  });

  it("is nothing where there is no thumbhash", () => {
    for (const text of [null, "", "AAAA", "no hash at all", "<script>"]) expect(mosaicOf(text)).toBeNull();
  });
});
