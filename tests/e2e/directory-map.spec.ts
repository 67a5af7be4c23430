import { type Page, expect, test } from "@playwright/test";

const count = async (page: Page) => Number(((await page.locator(".result-count strong").textContent()) ?? "").replace(/\D/g, ""));
const marks = (page: Page) => page.locator(".live-map .map-mark-target");
const live = (page: Page) => expect(marks(page).first()).toBeAttached({ timeout: 20_000 });
const counted = (page: Page) => marks(page).evaluateAll((all) => all.map((one) => Number(one.querySelector(".pin-count")?.textContent?.replace(/\D/g, "") ?? 1)).reduce((sum, n) => sum + n, 0));

async function drag(page: Page, dx: number, dy: number): Promise<void> {
  const box = await page.locator(".live-map").boundingBox();
  if (!box) throw new Error("no map");
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.6];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 6 });
  await page.mouse.up();
}

test("a pan narrows the list to the frame, keeps the words, and the back button returns", async ({ page }) => {
  await page.goto("/spaces");
  await page.goto("/spaces?field=design");
  await live(page);
  const before = await count(page);
  await drag(page, -120, 60);
  await expect(page).toHaveURL(/bbox=[\d.,]+&z=\d+/);
  await expect(page).toHaveURL(/field=design/);
  await expect(page.locator(".result-count")).toContainText("trong khung bản đồ này");
  expect(await count(page)).toBeLessThanOrEqual(before);
  await expect.poll(async () => (await counted(page)) === (await count(page))).toBe(true);
  await page.goBack();
  await expect(page).toHaveURL(/\/spaces$/);
});

test("a bubble opens nearer as a step of its own", async ({ page }) => {
  await page.goto("/spaces");
  await live(page);
  const bubble = page.locator(".live-map button.map-mark-target");
  await bubble.nth(await inMiddle(page)).click();
  await expect(page).toHaveURL(/z=15/);
  await page.goBack();
  await expect(page).toHaveURL(/\/spaces$/);
  await expect(page.locator(".result-count")).toContainText("ở Hà Nội");
});

test("the keyboard reaches a pin, opens its card and comes back", async ({ page }) => {
  await page.goto("/spaces");
  await live(page);
  const pin = page.locator(".live-map a.map-mark-target").first();
  const slug = ((await pin.getAttribute("href")) ?? "").split("/").at(-1);
  await pin.focus();
  await page.keyboard.press("Enter");
  const card = page.locator(".pin-card");
  await expect(card.getByRole("link")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(pin).toBeFocused();
  await page.keyboard.press("Enter");
  await card.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/spaces/${slug}$`));
});

test("a card and its pin light together", async ({ page, isMobile }) => {
  test.skip(isMobile, "a finger does not hover");
  await page.goto("/spaces?kind=cinema");
  await live(page);
  const card = page.locator(".space-card").first();
  const key = await card.getAttribute("data-pin");
  const mark = page.locator(`.live-map [data-pin="${key}"]`);
  await card.hover();
  await expect(mark).toHaveClass(/is-lit/);
  await page.locator(".search-form").hover();
  await expect(mark).not.toHaveClass(/is-lit/);
  await mark.focus();
  await expect(card).toHaveClass(/is-lit/);
});

test("nothing outside Hanoi is asked for or shown", async ({ page }) => {
  await page.goto("/spaces?bbox=105.28,20.56,106.03,21.39&z=10");
  await live(page);
  for (let times = 0; times < 4; times++) await drag(page, 150, 150);
  await expect(page.locator(".result-count")).toContainText("trong khung");
  const [west = 0, south = 0, east = 0, north = 0] = (new URL(page.url()).searchParams.get("bbox") ?? "").split(",").map(Number);
  expect(west).toBeGreaterThanOrEqual(105.28);
  expect(south).toBeGreaterThanOrEqual(20.56);
  expect(east).toBeLessThanOrEqual(106.03);
  expect(north).toBeLessThanOrEqual(21.39);
});

test.describe("near me", () => {
  test("sorts by distance from about where one stands", async ({ page, context }) => {
    await context.grantPermissions(["geolocation"]);
    await context.setGeolocation({ longitude: 105.852345, latitude: 21.028765 });
    await page.goto("/spaces");
    await live(page);
    await page.getByRole("button", { name: "Gần tôi" }).click();
    await expect(page).toHaveURL(/near=105.852,21.029/);
    await expect(page.locator(".space-card").first()).toContainText(/\d (m|km)/);
  });

  test("says clearly when the browser refuses", async ({ page, context }) => {
    await context.clearPermissions();
    await page.goto("/spaces");
    await live(page);
    await page.evaluate(() => {
      navigator.geolocation.getCurrentPosition = (_ok, fail) => fail?.({ code: 1, PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3, message: "" });
    });
    await page.getByRole("button", { name: "Gần tôi" }).click();
    await expect(page.getByText(/không cho biết vị trí/)).toBeVisible();
  });
});

test("the sheet rises and sinks with its handle's keys", async ({ page, isMobile }) => {
  test.skip(!isMobile, "the list is a sheet on phones only");
  await page.goto("/spaces");
  await live(page);
  const handle = page.getByRole("button", { name: "Kéo danh sách" });
  const mapHeight = async () => (await page.locator(".map-panel").boundingBox())?.height ?? 0;
  const middle = await mapHeight();
  await handle.focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(mapHeight).toBeGreaterThan(middle);
  await page.keyboard.press("ArrowUp");
  await expect.poll(mapHeight).toBe(middle);
  await page.keyboard.press("ArrowUp");
  await expect.poll(async () => (await page.locator(".sheet").boundingBox())?.y ?? 999).toBeLessThan(8);
});

/** Index of a bubble that is wholly on the screen, clear of the search field and the controls. */
async function inMiddle(page: Page): Promise<number> {
  return page.locator(".live-map button.map-mark-target").evaluateAll((all) =>
    all.findIndex((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return one.contains(hit) && bottom < window.innerHeight;
    }),
  );
}
