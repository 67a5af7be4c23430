import { describe, expect, it } from "vitest";
import { filtersOf, narrowingsOf, toggled } from "~/search/narrowing";
import { parseSpaceQuery, toSearchParams } from "~/search/query";

const queryOf = (search: string) => parseSpaceQuery(new URLSearchParams(search)).query;

describe("narrowings", () => {
  const search = "q=gom&bbox=105.8,21,105.9,21.1&z=14&kind=museum&kind=studio&field=design&ward=00070&area=quan-dong-da&amenity=step-free&open=now&near=105.85,21.03&page=3";

  it("name everything that narrows, words first and the frame last", () => {
    expect(narrowingsOf(queryOf(search)).map(({ key }) => key)).toEqual([
      "q-gom", "kind-museum", "kind-studio", "field-design", "ward-00070", "area-quan-dong-da", "amenity-step-free", "open-now", "near", "bbox",
    ]);
    expect(narrowingsOf(queryOf(""))).toEqual([]);
  });

  it("each takes away only itself, and the page goes back to the first", () => {
    const query = queryOf(search);
    const all = narrowingsOf(query).length;
    for (const narrowing of narrowingsOf(query)) {
      const left = narrowingsOf(narrowing.without).map(({ key }) => key);
      expect(left, narrowing.key).toHaveLength(all - 1);
      expect(left).not.toContain(narrowing.key);
      expect(narrowing.without.page).toBe(1);
    }
  });

  it("without its point an order by distance ends", () => {
    const near = narrowingsOf(queryOf("near=105.85,21.03&sort=distance")).find(({ name }) => name === "near");
    expect(near && toSearchParams(near.without).toString()).toBe("");
  });

  it("words and frame are no filters", () => {
    expect(filtersOf(queryOf("q=gom&bbox=105.8,21,105.9,21.1&kind=cafe")).map(({ key }) => key)).toEqual(["kind-cafe"]);
  });

  it("toggling twice changes nothing", () => {
    expect(toggled(["a", "b"], "b")).toEqual(["a"]);
    expect(toggled(toggled(["a"], "b"), "b")).toEqual(["a"]);
  });
});
