import { beforeAll, describe, expect, it } from "vitest";
import { parseSpaceQuery } from "~/search/query";
import { searchSpaces } from "~/search/search.server";
import { expectedFirst, expectedKind, expectedPlace } from "./quality-table";
import { monday, seedAndIndex, withoutSearchEngine } from "./seeded";

beforeAll(seedAndIndex);

const ask = (q: string) => searchSpaces(parseSpaceQuery(new URLSearchParams({ q })).query, monday);

describe("the space meant comes first", () => {
  it.each(expectedFirst)("%s", async (typed, first) => {
    const view = await ask(typed);
    expect(view.degraded).toBe(false);
    expect([first].flat()).toContain(view.spaces[0]?.slug);
  });
});

describe("words for a kind find spaces of that kind", () => {
  it.each(expectedKind)("%s", async (typed, kind) => {
    const { spaces, facets } = await ask(typed);
    expect(facets.kind[kind]).toBeGreaterThan(2);
    expect(spaces.slice(0, 4).filter((space) => (space.kinds as string[]).includes(kind)).length).toBeGreaterThan(2);
  });
});

describe("places old and new", () => {
  it.each(expectedPlace)("%s", async (typed, place) => {
    expect((await ask(typed)).place?.id ?? null).toBe(place);
  });

  it("narrow the answer to what lies there, under today's names", async () => {
    const { place, spaces, total } = await ask("Q. Đống Đa");
    expect(place?.wards.length).toBeGreaterThan(1);
    expect(total).toBeGreaterThan(10);
    for (const space of spaces) expect(space.formerDistrict?.id).toBe("quan-dong-da");
  });

  it("put spaces that carry the name first", async () => {
    expect((await ask("bát tràng")).spaces[0]?.slug).toBe("lang-gom-bat-trang");
  });

  it("can be searched as plain words instead", async () => {
    const { query } = parseSpaceQuery(new URLSearchParams({ q: "bát tràng", place: "text" }));
    const view = await searchSpaces(query, monday);
    expect(view.place).toBeNull();
    expect(view.spaces[0]?.slug).toBe("lang-gom-bat-trang");
  });
});

describe("without the search engine", () => {
  const names = expectedFirst.slice(0, 28).filter(([typed]) => !/[\u0306]|hạ thái/.test(typed));

  it("names still bring their space among the first two, and the view says it is simplified", async () => {
    const missed = await withoutSearchEngine(async () => {
      const wrong: string[] = [];
      for (const [typed, first] of names) {
        const view = await ask(typed);
        expect(view.degraded).toBe(true);
        if (!view.spaces.slice(0, 2).some(({ slug }) => [first].flat().includes(slug))) wrong.push(`${typed}: ${view.spaces[0]?.slug}`);
      }
      return wrong;
    });
    expect(missed).toEqual([]);
  });

  it("places are understood all the same", async () => {
    for (const typed of ["quận Đống Đa", "Phố Huế", "bat trang"]) {
      const view = await ask(typed);
      const simplified = await withoutSearchEngine(() => ask(typed));
      expect(simplified.place?.id).toBe(view.place?.id);
    }
  });
});
