import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { type Page, expect, test } from "@playwright/test";

const live = (page: Page) => expect(page.locator(".live-map .map-mark-target").first()).toBeAttached({ timeout: 20_000 });
const views = ["/spaces", "/spaces?q=quận+Đống+Đa", "/spaces?q=gốm&kind=cinema&sort=x", "/en/spaces?kind=museum&open=now"];

for (const colorScheme of ["light", "dark"] as const) {
  for (const view of colorScheme === "light" ? views : views.slice(1, 3)) {
    test(`axe finds nothing: ${view}, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(view);
      if (!view.includes("sort=x")) await live(page);
      await page.locator(".facets > summary").click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`)).toEqual([]);
    });
  }
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("the sketch fits 320 px as well", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const view of views) {
      await page.goto(view);
      expect(await page.locator("html").evaluate((html) => html.scrollWidth), view).toBeLessThanOrEqual(320);
    }
  });
});

test("at 320 px nothing scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const view of views) {
    await page.goto(view);
    await page.locator(".facets > summary").click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(320);
  }
});

test("nothing shifts while the page loads and Leaflet takes over", async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) shifts.push(entry.value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/spaces");
  await live(page);
  await page.evaluate(() => document.fonts.ready);
  const total = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0));
  // why: text set in a fallback face of the same width may differ by a hundredth of a pixel.
  expect(total).toBeLessThan(0.001);
});

test("Leaflet takes over in place: every mark stays where the server drew it", async ({ page }) => {
  let measured = () => {};
  const held = new Promise<void>((resolve) => (measured = resolve));
  await page.route(/live-map\.client/, async (route) => {
    await held;
    await route.continue();
  });
  const places = (selector: string) =>
    page.locator(selector).evaluateAll((all) =>
      Object.fromEntries(all.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return [one.getAttribute("data-pin") ?? "", [(left + right) / 2, (top + bottom) / 2]];
      })));
  await page.goto("/spaces", { waitUntil: "domcontentloaded" });
  await page.waitForFunction(() => [...document.styleSheets].length > 0 && document.fonts.ready.then(() => true));
  const sketched = await places(".sketch-map a[data-pin]:visible");
  measured();
  await live(page);
  const taken = await places(".live-map [data-pin]");
  const moved = Object.entries(sketched).filter(([key, [x = 0, y = 0]]) => Math.hypot((taken[key]?.[0] ?? 1e9) - x, (taken[key]?.[1] ?? 1e9) - y) > 2);
  expect(Object.keys(sketched).length).toBeGreaterThan(5);
  expect(moved).toEqual([]);
});

test("all the script the page asks for, Leaflet included, is at most 170 kB compressed", async ({ page }) => {
  const scripts: Promise<[url: string, compressedBytes: number]>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    scripts.push(response.body().then((body) => [response.url(), gzipSync(body).length]));
  });
  await page.goto("/spaces");
  await live(page);
  await page.waitForLoadState("networkidle");
  const sizes = new Map(await Promise.all(scripts));
  test.skip([...sizes.keys()].some((url) => url.includes("/@vite/")), "the development server does not bundle");
  const total = [...sizes.values()].reduce((sum, one) => sum + one, 0);
  expect([...sizes.keys()].some((url) => url.includes("live-map"))).toBe(true);
  expect(total, JSON.stringify([...sizes], null, 1)).toBeLessThanOrEqual(170_000);
});
