import { expect, test } from "@playwright/test";

/** What betrays an inner address or key, wherever it stands. */
const inner = /MEILI|meilisearch|Bearer |postgres(ql)?:\/\/|DATABASE_URL|AUTH_SECRET|127\.0\.0\.1:\d+|\b[0-9a-f]{48,}\b/i;

test("MS1: neither pages nor anything they load hold a key or the address of the search engine", async ({ page, baseURL }) => {
  const own = new URL(baseURL ?? "").host;
  const texts: [string, string][] = [];
  const foreign: string[] = [];
  page.on("response", async (response) => {
    const url = new URL(response.url());
    if (url.protocol.startsWith("http") && url.host !== own) foreign.push(response.url());
    if (/javascript|json|html|css/.test(response.headers()["content-type"] ?? "")) texts.push([url.pathname, await response.text().catch(() => "")]);
  });
  for (const path of ["/", "/spaces", "/spaces?q=gom"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
  }
  const address = (await page.locator('a[href^="/spaces/"]').first().getAttribute("href")) ?? "/spaces";
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  expect(foreign).toEqual([]);
  expect(texts.filter(([, text]) => inner.test(text.replaceAll(own, ""))).map(([path, text]) => `${path}: ${inner.exec(text.replaceAll(own, ""))?.[0]}`)).toEqual([]);
  expect(texts.length).toBeGreaterThan(5);
});

test("MS1: data for programs holds none either", async ({ request, baseURL }) => {
  for (const path of ["/api/v1/spaces", "/api/v1/clusters", "/openapi.json", "/metrics", "/readyz", "/sitemap.xml"]) {
    const text = (await (await request.get(path)).text()).replaceAll(new URL(baseURL ?? "").host, "");
    expect(inner.exec(text)?.[0], path).toBeUndefined();
  }
});
