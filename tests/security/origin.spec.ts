import { expect, test } from "@playwright/test";
import { askRaw } from "../support/raw-request";

const targets = ["/", "/spaces", "/en/spaces", "/spaces?_data=routes%2F%28%24lang%29.spaces._index", "/?_data=root", "/api/v1/spaces", "/spaces.csv", "/sitemap.xml", "/healthz", "/metrics", "/nothing"];
const methods = ["POST", "PUT", "PATCH", "DELETE"];
const foreign: Record<string, string>[] = [
  { Origin: "https://evil.example" },
  { Origin: "null" },
  {},
  { "Sec-Fetch-Site": "cross-site" },
  { "Sec-Fetch-Site": "none" },
  { Origin: "https://evil.example", Host: "evil.example", "X-Forwarded-Host": "evil.example" },
  { Origin: "https://evil.example", "Sec-Fetch-Site": "same-origin" },
];

test.describe("requests that would change something", () => {
  for (const headers of foreign) {
    test(`CSRF1: from ${JSON.stringify(headers)} are refused everywhere, and nothing changes`, async ({ baseURL, request }) => {
      const before = await snapshot(request);
      for (const target of targets) {
        for (const method of methods) expect(await statusOf(baseURL, target, method, headers), `${method} ${target}`).toBe(403);
      }
      expect(await snapshot(request)).toEqual(before);
    });
  }

  test("CSRF1: another port, scheme or name that ends like ours is foreign", async ({ baseURL }) => {
    const { hostname, port, protocol } = new URL(baseURL ?? "");
    const other = [`${protocol}//${hostname}:${Number(port) + 1}`, `https://${hostname}:${port}`, `${protocol}//evil-${hostname}:${port}`, `${protocol}//${hostname}.evil.example:${port}`, `${protocol}//user@${hostname}:${port}`.replace("user@", "x.")];
    for (const Origin of other.filter((one) => one !== baseURL)) expect(await statusOf(baseURL, "/spaces", "POST", { Origin }), Origin).toBe(403);
  });

  test("CSRF1: from our own pages reach the route, which refuses them itself", async ({ baseURL }) => {
    for (const method of methods) expect(await statusOf(baseURL, "/api/v1/spaces", method, { Origin: baseURL ?? "" }), method).toBe(405);
  });
});

test("CSRF2: reading everything changes nothing", async ({ request }) => {
  const before = await snapshot(request);
  const pages = ["/", "/en", "/spaces", "/en/spaces?q=gom&kind=museum", "/about", "/api/v1/suggest?q=gom", "/api/v1/wards?q=dong da", "/api/v1/clusters", "/spaces?_data=routes%2F%28%24lang%29.spaces._index"];
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const linked = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => new URL(address).pathname).slice(0, 40);
  for (const path of [...pages, ...linked]) expect((await request.get(path)).status(), path).toBeLessThan(500);
  expect(await snapshot(request)).toEqual(before);
});

test("RED1: nothing redirects to another site", async ({ baseURL }) => {
  const targets = ["//evil.example", "/%2F/evil.example", "/\\evil.example", "/%5Cevil.example", "/%09/evil.example", "/en//evil.example", "/en/%2F%2Fevil.example", "/spaces//evil.example", "/?redirectTo=https://evil.example", "/spaces?next=//evil.example", "/api/v1/spaces/%2F%2Fevil.example"];
  for (const target of targets) {
    const { status, headers } = await askRaw(baseURL, target);
    expect(headers.location ?? "/", target).toMatch(/^\/(?![/\\])/);
    expect(status, target).toBeLessThan(500);
  }
});

/** Everything public as one text: changes when any space does. */
async function snapshot(request: import("@playwright/test").APIRequestContext): Promise<string> {
  const response = await request.get("/spaces.geojson?sort=name");
  return `${response.headers().etag} ${await response.text()}`;
}

async function statusOf(origin: string | undefined, path: string, method: string, headers: Record<string, string>): Promise<number> {
  const type = { "Content-Type": "application/x-www-form-urlencoded" };
  return (await askRaw(origin, path, { method, headers: { ...type, ...headers }, body: "status=hidden" })).status;
}
