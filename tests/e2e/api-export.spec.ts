import { expect, test } from "@playwright/test";
import { parseCsv } from "~/lib/csv";
import { csvColumns, derivedColumns, readCsvRow } from "~/spaces/csv";

interface Collection {
  total: number;
  features: { id: string; properties: Record<string, unknown> }[];
}

test.describe("exports", () => {
  test("hold everything that matches, in both forms", async ({ request }) => {
    for (const question of ["", "?kind=museum", "?q=gom", "?ward=00070", "?sort=name"]) {
      const { total } = (await (await request.get(`/api/v1/spaces${question}`)).json()) as Collection;
      const geo = (await (await request.get(`/spaces.geojson${question}`)).json()) as Collection;
      const rows = parseCsv(await (await request.get(`/spaces.csv${question}`)).text());
      expect(geo.features.length, `geojson ${question}`).toBe(total);
      expect(rows.length - 1, `csv ${question}`).toBe(total);
      expect(new Set(geo.features.map(({ id }) => id)).size).toBe(total);
    }
  });

  test("CSV1: the table opens as UTF-8, runs nothing and reads back to the same facts", async ({ request }) => {
    const bytes = await (await request.get("/spaces.csv")).body();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [columns = [], ...rows] = parseCsv(bytes.toString("utf8"));
    expect(columns).toEqual([...csvColumns, ...derivedColumns]);
    expect(bytes.toString("utf8")).not.toMatch(/(^|,|\n)"?[=+@\t-]/);
    const geo = (await (await request.get("/spaces.geojson")).json()) as Collection;
    const bySlug = new Map(geo.features.map((one) => [one.id, one.properties]));
    for (const row of rows) {
      const { lng: _lng, lat: _lat, ...facts } = readCsvRow(columns, row);
      expect(bySlug.get(String(facts.slug))).toMatchObject(facts);
    }
  });

  test("nothing narrowed to nothing is still well formed", async ({ request }) => {
    expect(await (await request.get("/spaces.geojson?q=zzzzqqqq")).json()).toEqual({ type: "FeatureCollection", features: [] });
    expect(parseCsv(await (await request.get("/spaces.csv?q=zzzzqqqq")).text())).toEqual([[...csvColumns, ...derivedColumns]]);
  });

  test("a value that makes no sense is refused, not ignored", async ({ request }) => {
    for (const address of ["/spaces.csv?kind=castle", "/spaces.geojson?bbox=x"]) expect((await request.get(address)).status(), address).toBe(400);
  });
});

test.describe("for search engines", () => {
  test("the sitemap names every space in both languages", async ({ request }) => {
    const { total } = (await (await request.get("/api/v1/spaces?limit=1")).json()) as Collection;
    const text = await (await request.get("/sitemap.xml")).text();
    test.skip(text.includes("<sitemapindex"), "so many spaces that the sitemap is an index");
    const addresses = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => new URL(address).pathname);
    expect(addresses.filter((path) => /^\/spaces\/[^/]+$/.test(path))).toHaveLength(total);
    expect(addresses.filter((path) => /^\/en\/spaces\/[^/]+$/.test(path))).toHaveLength(total);
    for (const path of [...addresses.slice(0, 8), ...addresses.slice(-2)]) expect((await request.get(path)).status(), path).toBe(200);
  });

  test("robots.txt names the sitemap and closes the endless filters", async ({ request }) => {
    const text = await (await request.get("/robots.txt")).text();
    expect(text).toMatch(/^Sitemap: https?:\/\/.+\/sitemap\.xml$/m);
    expect(text).toContain("Disallow: /spaces?");
  });
});

test.describe("health", () => {
  test("says what is up", async ({ request }) => {
    expect((await request.get("/healthz")).status()).toBe(200);
    expect(await (await request.get("/readyz")).json()).toMatchObject({ db: "ok", search: "ok", queue: "ok" });
  });

  test("figures come in Prometheus' form, by class of route", async ({ request }) => {
    await request.get("/api/v1/spaces?q=secret-words");
    const text = await (await request.get("/metrics")).text();
    expect(text).toContain("# TYPE http_request_duration_seconds histogram");
    expect(text).toContain('route="api-spaces"');
    expect(text).not.toContain("secret-words");
  });
});
