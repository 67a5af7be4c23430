import { beforeAll, describe, expect, it } from "vitest";
import { isInside } from "~/map/geo";
import { getGazetteer } from "~/places/place.server";
import { type AmenityFilter, emptyQuery, type SpaceQuery } from "~/search/query";
import { searchSpaces } from "~/search/search.server";
import { placesBySpace } from "~/search/space-places";
import type { SpacesView } from "~/search/view";
import { openSlotsOf, slotOf } from "~/spaces/hours.server";
import type { Space } from "~/spaces/space";
import { streamSpaces } from "~/spaces/space.server";
import { monday, seedAndIndex, withoutSearchEngine } from "./seeded";

/** What must be counted of a space, worked out here without any index. */
interface Fact {
  space: Space;
  kind: string[];
  field: string[];
  ward: string[];
  areas: string[];
  amenity: string[];
  isOpen: (slot: number) => boolean;
}

const facts: Fact[] = [];

beforeAll(async () => {
  await seedAndIndex();
  const placesOf = placesBySpace(await getGazetteer());
  for await (const spaces of streamSpaces()) {
    for (const space of spaces) {
      const { wards, areas } = placesOf(space);
      const slots = openSlotsOf(space, monday);
      const stepFree: AmenityFilter[] = space.stepFree === "yes" || space.stepFree === "partly" ? ["step-free"] : [];
      facts.push({ space, kind: space.kinds, field: space.fields, ward: wards, areas, amenity: [...space.amenities, ...stepFree], isOpen: (slot) => slots.includes(slot) });
    }
  }
});

const meets = (chosen: readonly string[], values: string[]) => chosen.length === 0 || chosen.some((value) => values.includes(value));

type Dimension = "kind" | "field" | "ward" | "amenity";

function matching(query: SpaceQuery, without: Dimension | null = null): Fact[] {
  return facts.filter((fact) =>
    (!query.bbox || isInside(fact.space, query.bbox)) &&
    (without === "kind" || meets(query.kinds, fact.kind)) &&
    (without === "field" || meets(query.fields, fact.field)) &&
    (without === "ward" || (query.wards.length + query.areas.length === 0) ||
      (query.wards.length > 0 && meets(query.wards, fact.ward)) || (query.areas.length > 0 && meets(query.areas, fact.areas))) &&
    query.amenities.every((amenity) => fact.amenity.includes(amenity)) &&
    (!query.open || fact.isOpen(query.open === "now" ? slotOf(monday) : slotOf(new Date(`${query.open}:00+07:00`)))));
}

function counted(query: SpaceQuery, dimension: Dimension): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const fact of matching(query, dimension === "amenity" ? null : dimension)) {
    for (const value of new Set(fact[dimension])) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

function expectExact(view: SpacesView, query: SpaceQuery): void {
  const answer = matching(query);
  expect(view.total).toBe(answer.length);
  expect(view.openNow).toBe(answer.filter((fact) => fact.isOpen(slotOf(monday))).length);
  expect(view.clusters.reduce((sum, { count }) => sum + count, 0)).toBe(view.total);
  for (const cluster of view.clusters) expect(cluster.space === null).toBe(cluster.count > 1);
  for (const cluster of view.clusters.filter(({ space }) => space)) {
    const own = answer.find(({ space }) => space.slug === cluster.space?.slug)?.space;
    expect(own && { lng: own.lng, lat: own.lat }).toEqual({ lng: cluster.lng, lat: cluster.lat });
  }
  for (const dimension of ["kind", "field", "ward", "amenity"] as const) expect(view.facets[dimension]).toEqual(counted(query, dimension));
  expect(view.pageCount).toBe(Math.ceil(answer.length / 24));
  for (const { id } of view.spaces) expect(answer.some(({ space }) => space.id === id)).toBe(true);
}

const inner = { west: 105.83, south: 21.015, east: 105.865, north: 21.045 };
const questions: [name: string, query: Partial<SpaceQuery>][] = [
  ["everything", {}],
  ["the inner city", { bbox: inner, zoom: 14 }],
  ["a few streets, close by", { bbox: { west: 105.848, south: 21.023, east: 105.856, north: 21.031 }, zoom: 17 }],
  ["one kind", { kinds: ["museum"] }],
  ["two kinds in a box", { kinds: ["gallery", "studio"], bbox: inner, zoom: 13 }],
  ["a kind and a field", { kinds: ["craft-village"], fields: ["crafts-folk-art"] }],
  ["a ward", { wards: ["00070"] }],
  ["a ward or a former district", { wards: ["00577"], areas: ["quan-tay-ho"] }],
  ["two amenities", { amenities: ["cafe", "shop"] }],
  ["step-free access", { amenities: ["step-free"] }],
  ["open now", { open: "now" }],
  ["open on a Sunday evening, with a kind", { open: "2026-11-29T19:30", kinds: ["heritage-venue", "public-art"] }],
  ["nothing at all", { kinds: ["makerspace"], fields: ["gastronomy"], bbox: { west: 105.3, south: 20.6, east: 105.31, north: 20.61 } }],
];

describe.each(questions)("%s", (_, part) => {
  const query: SpaceQuery = { ...emptyQuery, ...part };

  it("is counted exactly by the search engine", async () => {
    const view = await searchSpaces(query, monday);
    expect(view.degraded).toBe(false);
    expectExact(view, query);
  });

  it("is counted exactly by Postgres", async () => {
    const view = await withoutSearchEngine(() => searchSpaces(query, monday));
    expect(view.degraded).toBe(true);
    expectExact(view, query);
  });
});

it("counts bubbles for the part of the city a map shows, beside a list of everything", async () => {
  const query = { ...emptyQuery, kinds: ["gallery" as const] };
  const there = matching({ ...query, bbox: inner }).length;
  const ask = () => searchSpaces(query, monday, 24, { bounds: inner, zoom: 14 });
  for (const view of [await ask(), await withoutSearchEngine(ask)]) {
    expect(view.total).toBe(matching(query).length);
    expect(view.clusters.reduce((sum, { count }) => sum + count, 0)).toBe(there);
    for (const cluster of view.clusters) expect(isInside(cluster, inner)).toBe(true);
  }
});

describe("a list", () => {
  it("shows every space once, page by page, in each order", async () => {
    for (const sort of ["relevance", "name", "newest", "distance"] as const) {
      const query = { ...emptyQuery, sort, near: sort === "distance" ? { lng: 105.85, lat: 21.03 } : null };
      const ids: string[] = [];
      for (let page = 1; page <= Math.ceil(facts.length / 24); page++) ids.push(...(await searchSpaces({ ...query, page }, monday)).spaces.map(({ id }) => id));
      expect(new Set(ids).size).toBe(facts.length);
      expect(ids.length).toBe(facts.length);
    }
  });

  it("shows every hit once although those with the very marks come first", async () => {
    const query = { ...emptyQuery, q: "làng" };
    const { total, pageCount } = await searchSpaces(query, monday);
    const ids: string[] = [];
    for (let page = 1; page <= pageCount; page++) ids.push(...(await searchSpaces({ ...query, page }, monday)).spaces.map(({ id }) => id));
    expect(new Set(ids).size).toBe(total);
  });

  it("has the nearest first, with its distance", async () => {
    const { spaces } = await searchSpaces({ ...emptyQuery, near: { lng: 105.85, lat: 21.03 }, sort: "distance" }, monday);
    const distances = spaces.map(({ distanceMetres }) => distanceMetres ?? Number.NaN);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(distances[0]).toBeLessThan(200);
  });

  it("ends on its last page when asked for one beyond", async () => {
    const view = await searchSpaces({ ...emptyQuery, kinds: ["museum"], page: 500 }, monday);
    expect(view.page).toBe(view.pageCount);
    expect(view.spaces.length).toBeGreaterThan(0);
  });

  it("orders by name as Vietnamese does: ă and â after a, đ after d", async () => {
    const { spaces } = await searchSpaces({ ...emptyQuery, sort: "name", kinds: ["heritage-venue"] }, monday, 100);
    const initials = spaces.map(({ nameVi }) => nameVi.normalize("NFD").replace(/^\P{L}+/u, "").charAt(0).toLowerCase());
    const order = "abcdđeghiklmnopqrstuvxy";
    expect(initials.map((letter) => order.indexOf(letter))).toEqual(initials.map((letter) => order.indexOf(letter)).sort((a, b) => a - b));
  });

  it("puts what is gone behind what works", async () => {
    const { spaces } = await searchSpaces(emptyQuery, monday, 300);
    const firstGone = spaces.findIndex(({ status }) => status === "closed");
    expect(firstGone).toBeGreaterThan(0);
    expect(spaces.slice(firstGone).every(({ status }) => status === "closed")).toBe(true);
  });
});
