import { type Page, expect, test } from "@playwright/test";

const field = (page: Page) => page.getByRole("combobox");
const names = (page: Page) => page.locator(".space-card-name");
const count = async (page: Page) => Number(((await page.locator(".result-count strong").textContent()) ?? "").replace(/\D/g, ""));
/** The page answers to script once Leaflet stands. */
const live = (page: Page) => expect(page.locator(".live-map .map-mark-target").first()).toBeAttached({ timeout: 20_000 });

test("words without marks find what is written with them, while typing and with one URL", async ({ page }) => {
  await page.goto("/spaces");
  await live(page);
  await field(page).pressSequentially("gom bat trang");
  await expect(page).toHaveURL(/q=gom\+bat\+trang/);
  await expect(names(page).first()).toHaveText(/gốm.*Bát Tràng/i);
  await page.reload();
  await expect(field(page)).toHaveValue("gom bat trang");
  await expect(names(page).first()).toHaveText(/gốm.*Bát Tràng/i);
});

test("a filter leaves exactly as many as it says", async ({ page }) => {
  await page.goto("/spaces");
  await live(page);
  await page.getByText("Tất cả bộ lọc").click();
  const museum = page.getByRole("checkbox", { name: /Bảo tàng/ });
  const promised = Number(((await page.locator("label", { has: museum }).locator(".facet-count").textContent()) ?? "").replace(/\D/g, ""));
  expect(promised).toBeGreaterThan(0);
  await museum.check();
  await expect(page).toHaveURL(/kind=museum/);
  await expect.poll(() => count(page)).toBe(promised);
  await page.goBack();
  await expect(page).not.toHaveURL(/kind=museum/);
  await expect(museum).not.toBeChecked();
});

test("an old district says what it became, and lists only what lies there", async ({ page }) => {
  await page.goto("/spaces?q=quận+Đống+Đa");
  const banner = page.locator(".place-banner");
  await expect(banner).toContainText("Quận Đống Đa");
  await expect(banner).toContainText("30/6/2025");
  const wards = banner.getByRole("link", { name: /^Phường/ });
  expect(await wards.count()).toBeGreaterThan(1);
  expect(await count(page)).toBeGreaterThan(0);
  await wards.first().click();
  await expect(page).toHaveURL(/ward=\d{5}/);
  await page.goBack();
  await banner.getByRole("link", { name: /Tìm theo chữ/ }).click();
  await expect(page).toHaveURL(/place=text/);
  await expect(banner).toHaveCount(0);
});

test("nothing found says why and what to let go of", async ({ page }) => {
  await page.goto("/spaces?q=gốm&kind=cinema");
  const empty = page.locator(".empty-result");
  await expect(empty).toContainText("“gốm”");
  await expect(empty).toContainText("Rạp chiếu phim");
  await empty.getByRole("link", { name: "Bỏ Rạp chiếu phim" }).click();
  await expect(page).not.toHaveURL(/kind=/);
  await expect.poll(() => count(page)).toBeGreaterThan(0);
});

test("a value that makes no sense is dropped with a notice", async ({ page }) => {
  const response = await page.goto("/spaces?kind=castle&bbox=9,9,1,1&z=99&q=gom");
  expect(response?.status()).toBe(200);
  await expect(page.locator(".notices")).toContainText("kind=castle");
  await expect(page.locator(".notices")).toContainText("z=99");
  await expect(names(page).first()).toBeVisible();
});

test("the search box obeys the keyboard alone", async ({ page }) => {
  await page.goto("/spaces");
  await live(page);
  await field(page).focus();
  await page.keyboard.type("van mieu");
  const options = page.getByRole("listbox", { name: "Gợi ý" }).getByRole("option");
  await expect(options.first()).toBeVisible();
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowDown");
  const active = await field(page).getAttribute("aria-activedescendant");
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("End");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Home");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(options).toHaveCount(0);
  await expect(field(page)).toHaveValue("van mieu");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/spaces(\/[a-z0-9-]+|\?(ward|area)=)/);
});

test("half-composed words are not searched for", async ({ page }) => {
  await page.goto("/spaces");
  await live(page);
  const asked: string[] = [];
  page.on("request", (request) => request.url().includes("/suggest") && asked.push(new URL(request.url()).searchParams.get("q") ?? ""));
  const client = await page.context().newCDPSession(page);
  await field(page).focus();
  for (const text of ["g", "go", "gô", "gốm"]) await client.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await client.send("Input.insertText", { text: "gốm" });
  await expect(page).toHaveURL(/q=g%E1%BB%91m/);
  expect(asked.filter((text) => text !== "gốm")).toEqual([]);
});

test("an answer that was overtaken never overwrites the newer one", async ({ page }) => {
  await page.goto("/spaces");
  await live(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/_data=.*spaces._index/, async (route) => {
    const q = new URL(route.request().url()).searchParams.get("q");
    if (q === "gom") await held;
    await route.continue().catch(() => undefined);
  });
  const first = page.waitForRequest((request) => new URL(request.url()).searchParams.get("q") === "gom" && request.url().includes("_data"));
  await field(page).fill("gom");
  await first;
  await field(page).fill("phim");
  await expect(page).toHaveURL(/q=phim/);
  await expect(names(page).first()).toHaveText(/phim/i);
  const shown = await names(page).allTextContents();
  release();
  await page.unrouteAll({ behavior: "wait" });
  await expect(page).toHaveURL(/q=phim/);
  expect(await names(page).allTextContents()).toEqual(shown);
  await expect(field(page)).toHaveValue("phim");
});

test("in English everything speaks English", async ({ page }) => {
  await page.goto("/en/spaces?kind=museum");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Creative spaces in Hanoi");
  await expect(page.locator(".result-count")).toContainText(/\d+ spaces in Hanoi/);
  await expect(page.locator(".active-filters")).toContainText("Museum");
  await expect(page.getByRole("link", { name: /Clear all filters/ }).first()).toHaveAttribute("href", "/en/spaces");
});
