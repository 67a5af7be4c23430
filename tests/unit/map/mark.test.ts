import { describe, expect, it } from "vitest";
import { markKey, nearestMark } from "~/map/mark";
import { markArtPixels, markSizePixels } from "~/map/mark-size";

const pin = { lng: 105.85, lat: 21.03, count: 1, space: { slug: "manzi" } };
const bubble = { lng: 105.84, lat: 21.02, count: 4, space: null };
const farBubble = { lng: 105.7, lat: 21.2, count: 9, space: null };

describe("a card's mark", () => {
  it("is the space's own pin, else the nearest bubble, never another's pin", () => {
    const marks = [pin, bubble, farBubble];
    expect(nearestMark({ slug: "manzi", lng: 0, lat: 0 }, marks)).toBe(pin);
    expect(nearestMark({ slug: "toong", lng: 105.85, lat: 21.03 }, marks)).toBe(bubble);
    expect(nearestMark({ slug: "toong", lng: 105.85, lat: 21.03 }, [pin])).toBeNull();
  });

  it("has one key for one place and count", () => {
    expect(new Set([pin, bubble, farBubble].map(markKey)).size).toBe(3);
    expect(markKey({ ...bubble })).toBe(markKey(bubble));
  });

  it("is as large as a finger and drawn no larger than its place", () => {
    for (const count of [1, 2, 10, 100_000]) {
      expect(markSizePixels({ count })).toBeGreaterThanOrEqual(44);
      expect(markArtPixels({ count })).toBeLessThanOrEqual(markSizePixels({ count }));
    }
  });
});
