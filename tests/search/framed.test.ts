import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { meiliSearch } from "~/adapters/meili.server";
import { boundsOfFrame, desktopFit, usualSize } from "~/map/frame";
import { searchFramed } from "~/search/framed-view.server";
import { emptyQuery } from "~/search/query";
import { searchSpaces } from "~/search/search.server";
import { monday, seedAndIndex } from "./seeded";

beforeAll(seedAndIndex);
afterEach(() => vi.restoreAllMocks());

describe("a search whose results choose the frame of the map", () => {
  it.each(["gom", "bao tang", "Hoàn Kiếm"])("draws %s with the very marks that asking for that frame gives", async (q) => {
    const { view, frame } = await searchFramed({ ...emptyQuery, q }, monday, desktopFit);
    expect(view.total).toBeGreaterThan(0);
    expect(view.clusters.reduce((sum, { count }) => sum + count, 0)).toBe(view.total);
    const asked = await searchSpaces({ ...emptyQuery, q, bbox: boundsOfFrame(frame, usualSize), zoom: frame.zoom }, monday);
    const marks = (clusters: typeof view.clusters) => clusters.map(({ count, space }) => `${count} ${space?.slug ?? ""}`).sort();
    expect(marks(view.clusters)).toEqual(marks(asked.clusters));
  });

  it("asks the engine once where one page holds the results", async () => {
    const asked = vi.spyOn(meiliSearch, "multiSearch");
    const { view } = await searchFramed({ ...emptyQuery, q: "gom" }, monday, desktopFit);
    expect(view.total).toBe(view.spaces.length);
    expect(asked).toHaveBeenCalledTimes(1);
  });
});
