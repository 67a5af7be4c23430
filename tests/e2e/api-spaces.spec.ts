import { expect, test } from "@playwright/test";

interface Feature {
  id?: string;
  geometry: { coordinates: [number, number] };
  properties: Record<string, unknown> & { count: number; slug: string; kinds: string[] };
}
interface Collection {
  type: string;
  features: Feature[];
  total: number;
  page: number;
  pageCount: number;
  limit: number;
  facets: { kind: Record<string, number> };
  degraded: boolean;
}

test.describe("spaces for programs", () => {
  test("come as GeoJSON with exact figures", async ({ request }) => {
    const response = await request.get("/api/v1/spaces");
    expect(response.headers()["content-type"]).toContain("application/geo+json");
    const page = (await response.json()) as Collection;
    expect(page).toMatchObject({ type: "FeatureCollection", page: 1, limit: 20, degraded: false });
    expect(page.features).toHaveLength(20);
    expect(page.total).toBeGreaterThan(200);
    const [lng, lat] = page.features[0]?.geometry.coordinates ?? [0, 0];
    expect(lng).toBeGreaterThan(105);
    expect(lat).toBeLessThan(22);
  });

  test("a facet's count is what filtering by it gives", async ({ request }) => {
    const all = (await (await request.get("/api/v1/spaces")).json()) as Collection;
    for (const [kind, count] of Object.entries(all.facets.kind).slice(0, 4)) {
      const some = (await (await request.get(`/api/v1/spaces?kind=${kind}&limit=100`)).json()) as Collection;
      expect(some.total, kind).toBe(count);
      expect(some.features.every(({ properties }) => properties.kinds.includes(kind))).toBe(true);
    }
  });

  test("pages of any size together give every space once", async ({ request }) => {
    const slugs = new Set<string>();
    const first = (await (await request.get("/api/v1/spaces?sort=name&limit=100")).json()) as Collection;
    for (let page = 1; page <= first.pageCount; page++) {
      const { features } = (await (await request.get(`/api/v1/spaces?sort=name&limit=100&page=${page}`)).json()) as Collection;
      for (const { id = "" } of features) slugs.add(id);
    }
    expect(slugs.size).toBe(first.total);
  });

  test("the counts of clusters add up to the total, for any question", async ({ request }) => {
    for (const question of ["", "q=gom", "kind=museum&z=12", "bbox=105.82,21.01,105.87,21.05&z=15", "q=zzzzqqqq"]) {
      const spaces = (await (await request.get(`/api/v1/spaces?${question}`)).json()) as Collection;
      const clusters = (await (await request.get(`/api/v1/clusters?${question}`)).json()) as Collection;
      expect(clusters.total, question).toBe(spaces.total);
      expect(clusters.features.reduce((sum, { properties }) => sum + properties.count, 0), question).toBe(spaces.total);
      for (const { properties } of clusters.features.filter((one) => one.properties.count === 1)) {
        expect(Object.keys(properties)).toEqual(expect.arrayContaining(["slug", "name", "kind"]));
      }
    }
  });

  test("one space carries every public fact and where it was read", async ({ request }) => {
    const { features } = (await (await request.get("/api/v1/spaces?limit=1")).json()) as Collection;
    const response = await request.get(`/api/v1/spaces/${features[0]?.id}`);
    const { properties } = (await response.json()) as Feature;
    expect(Object.keys(properties)).toEqual(expect.arrayContaining([
      "nameVi", "nameEn", "summaryVi", "summaryEn", "sources", "checkedOn", "unconfirmedFacts", "openState", "ward", "formerDistrict", "openingHours",
    ]));
    expect(Object.keys(properties)).not.toEqual(expect.arrayContaining(["version"]));
  });

  test("old and new place names lead to wards of today", async ({ request }) => {
    const all = (await (await request.get("/api/v1/wards")).json()) as { total: number };
    expect(all.total).toBe(126);
    for (const name of ["Phố Huế", "quận Đống Đa", "dong da", "Q. Hai Ba Trung", "Hoàn Kiếm"]) {
      const { places, wards } = (await (await request.get(`/api/v1/wards?${new URLSearchParams({ q: name })}`)).json()) as { places: unknown[]; wards: unknown[] };
      expect(places.length, name).toBeGreaterThan(0);
      expect(wards.length, name).toBeGreaterThan(0);
    }
  });

  test("suggestions find spaces and places", async ({ request }) => {
    const found = (await (await request.get("/api/v1/suggest?q=van mieu")).json()) as { spaces: { slug: string }[]; places: unknown[] };
    expect(found.spaces.length).toBeGreaterThan(0);
    const area = (await (await request.get("/api/v1/suggest?q=dong da")).json()) as { places: unknown[] };
    expect(area.places.length).toBeGreaterThan(0);
    expect(await (await request.get("/api/v1/suggest")).json()).toEqual({ spaces: [], designers: [], places: [] });
  });
});

test.describe("how the interface answers", () => {
  test("any site may read it", async ({ request }) => {
    for (const address of ["/api/v1/spaces", "/spaces.csv", "/openapi.json", "/api/v1/spaces/none", "/api/v1/spaces?z=99"]) {
      expect((await request.get(address)).headers()["access-control-allow-origin"], address).toBe("*");
    }
    const preflight = await request.fetch("/api/v1/spaces", { method: "OPTIONS", headers: { Origin: "https://other.example", "Access-Control-Request-Method": "GET" } });
    expect(preflight.status()).toBe(204);
    expect(preflight.headers()["access-control-allow-origin"]).toBe("*");
  });

  test("what has not changed is 304", async ({ request }) => {
    for (const address of ["/api/v1/spaces?q=gom", "/api/v1/wards", "/openapi.json", "/spaces.csv", "/spaces.geojson"]) {
      const first = await request.get(address);
      const again = await request.get(address, { headers: { "If-None-Match": first.headers().etag ?? "" } });
      expect([again.status(), (await again.body()).length], address).toEqual([304, 0]);
    }
  });

  test("HEAD tells the same without the text", async ({ request }) => {
    for (const address of ["/api/v1/spaces", "/spaces.csv", "/sitemap.xml"]) {
      const response = await request.head(address);
      expect([response.status(), (await response.body()).length], address).toEqual([200, 0]);
    }
  });

  test("problems speak the reader's language and name the parameter", async ({ request }) => {
    const vi = (await (await request.get("/api/v1/spaces?bbox=1,2", { headers: { "Accept-Language": "vi" } })).json()) as { title: string };
    const en = await request.get("/api/v1/spaces?bbox=1,2", { headers: { "Accept-Language": "en" } });
    expect(en.status()).toBe(400);
    expect(en.headers()["content-type"]).toContain("application/problem+json");
    const problem = (await en.json()) as { title: string; parameter: string; status: number };
    expect(problem).toMatchObject({ status: 400, parameter: "bbox" });
    expect(problem.title).not.toBe(vi.title);
  });

  test("a place that does not exist is refused, not answered with nothing", async ({ request }) => {
    for (const [parameter, value] of [["ward", "99999"], ["area", "quan-khong-co"]] as const) {
      for (const address of ["/api/v1/spaces", "/api/v1/clusters", "/spaces.csv", "/spaces.geojson"]) {
        const response = await request.get(`${address}?${new URLSearchParams({ [parameter]: value })}`);
        expect(response.status(), `${address} ${value}`).toBe(400);
        expect(await response.json()).toMatchObject({ parameter });
      }
    }
  });

  test("what is not there is a problem too", async ({ request }) => {
    for (const address of ["/api/v1/spaces/no-such-space", "/api/v1/nothing", "/api/nothing", "/api/v1/spaces/..%2f..", "/sitemap.xml?part=9999"]) {
      const response = await request.get(address);
      expect(response.status(), address).toBe(404);
      expect(response.headers()["content-type"], address).toContain("application/problem+json");
    }
  });

  test("it only reads", async ({ request, baseURL }) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const response = await request.fetch("/api/v1/spaces", { method, headers: { Origin: baseURL ?? "" } });
      expect(response.status(), method).toBe(405);
      expect(response.headers()["content-type"], method).toContain("application/problem+json");
    }
  });
});
