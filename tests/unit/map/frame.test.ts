import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOfFrame, phoneFit, frameBeside, frameOfBounds, frameOfBubble, frameOfPoints, homeFrame, isSameView, usualSize } from "~/map/frame";
import { hanoiBounds, isInside, maxZoom, minZoom } from "~/map/geo";

const inHanoi = fc.record({
  lng: fc.double({ min: hanoiBounds.west, max: hanoiBounds.east, noNaN: true }),
  lat: fc.double({ min: hanoiBounds.south, max: hanoiBounds.north, noNaN: true }),
});

describe("a frame", () => {
  it("comes back from the box it shows", () => {
    const box = boundsOfFrame(homeFrame, usualSize);
    const frame = frameOfBounds(box, homeFrame.zoom);
    expect(frame.lng).toBeCloseTo(homeFrame.lng, 6);
    expect(frame.lat).toBeCloseTo(homeFrame.lat, 6);
    expect(frameOfBounds(box, null).zoom).toBe(homeFrame.zoom);
  });

  it("of any points shows them all, however small the map", () => {
    fc.assert(
      fc.property(fc.array(inHanoi, { minLength: 1, maxLength: 30 }), (points) => {
        const frame = frameOfPoints(points, phoneFit);
        expect(frame.zoom).toBeGreaterThanOrEqual(minZoom);
        expect(frame.zoom).toBeLessThanOrEqual(maxZoom);
        if (frame.zoom === minZoom) return;
        const { west, south, east, north } = boundsOfFrame(frame, phoneFit);
        const slack = 1e-9;
        for (const point of points) expect(isInside(point, { west: west - slack, south: south - slack, east: east + slack, north: north + slack })).toBe(true);
      }),
    );
  });

  it("without points is home, and one lone place is shown with its surroundings", () => {
    expect(frameOfPoints([], phoneFit)).toEqual(homeFrame);
    expect(frameOfPoints([{ lng: 105.85, lat: 21.03 }], phoneFit).zoom).toBe(16);
  });

  it("never asks for a box outside Hanoi, however far one steps", () => {
    fc.assert(
      fc.property(inHanoi, fc.integer({ min: minZoom, max: maxZoom }), fc.integer({ min: -40, max: 40 }), (point, zoom, widths) => {
        const box = boundsOfFrame(frameBeside({ ...point, zoom }, widths, -widths), usualSize);
        expect(box.west).toBeLessThan(box.east);
        expect(box.south).toBeLessThan(box.north);
        expect(isInside({ lng: box.west, lat: box.south }, hanoiBounds) && isInside({ lng: box.east, lat: box.north }, hanoiBounds)).toBe(true);
      }),
    );
  });

  it("opens a bubble nearer, never beyond the deepest zoom", () => {
    expect(frameOfBubble(homeFrame, 13).zoom).toBe(15);
    expect(frameOfBubble(homeFrame, maxZoom).zoom).toBe(maxZoom);
  });

  it("forgives rounding but not a pan", () => {
    const box = boundsOfFrame(homeFrame, usualSize);
    expect(isSameView(box, { ...box, west: box.west + 1e-5 })).toBe(true);
    expect(isSameView(box, { ...box, west: box.west + (box.east - box.west) / 20 })).toBe(false);
  });
});
