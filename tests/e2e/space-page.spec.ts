import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

const museum = "/spaces/bao-tang-my-thuat-viet-nam";
const village = "/spaces/lang-quat-chang-son";
const planned = "/spaces/trung-tam-thiet-ke-sang-tao-an-khanh";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("says what the directory holds, in Vietnamese", async ({ page }) => {
      await page.goto(museum);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bảo tàng Mỹ thuật Việt Nam");
      const main = page.getByRole("main");
      await expect(main).toContainText("Phường Ba Đình");
      await expect(main).toContainText("Trước 1/7/2025: 66 Nguyễn Thái Học, Quận Ba Đình");
      await expect(main).toContainText("Hằng ngày: 08:30–17:00");
      await expect(main).toContainText("chưa xác nhận, theo hiểu biết chung");
      await expect(main).toContainText("chưa phải chứng nhận của Thành phố");
      await expect(page.getByRole("link", { name: "Google Maps" })).toHaveAttribute("rel", "noopener noreferrer");
      await expect(page.getByRole("region", { name: "Gần đây" }).getByRole("article")).not.toHaveCount(0);
    });

    test("says the same in English", async ({ page }) => {
      await page.goto(`/en${museum}`);
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vietnam National Fine Arts Museum");
      await expect(page.getByText("Bảo tàng Mỹ thuật Việt Nam", { exact: true })).toHaveAttribute("lang", "vi");
      await expect(page.getByRole("main")).toContainText("not certified by the City");
      await page.getByRole("link", { name: "Museum", exact: true }).click();
      await expect(page).toHaveURL(/\/en\/spaces\?kind=museum/);
    });
  });
}

test("hands the page on without script as a letter", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(new URL(museum, baseURL).href);
  const letter = await page.getByRole("link", { name: "Chia sẻ" }).getAttribute("href");
  expect(decodeURIComponent(letter ?? "")).toMatch(/^mailto:\?subject=Bảo tàng Mỹ thuật Việt Nam&body=.*\/spaces\/bao-tang-my-thuat-viet-nam$/);
  await page.close();
});

test("copies its address where the browser has no sharing of its own", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => Object.defineProperty(navigator, "share", { value: undefined }));
  await page.goto(museum);
  await page.getByRole("button", { name: "Chia sẻ" }).click();
  await expect(page.getByText("Đã chép liên kết")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/spaces\/bao-tang-my-thuat-viet-nam$/);
});

test("never offers a planned place as one to visit", async ({ page }) => {
  await page.goto(planned);
  await expect(page.getByText("Nơi này mới có trong kế hoạch")).toBeVisible();
  for (const name of ["Chỉ đường", "Google Maps"]) await expect(page.getByRole("link", { name })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Thông tin ghé thăm" }).locator(".open-state-open")).toHaveCount(0);
});

test("names itself to search engines in both languages", async ({ page }) => {
  await page.goto(`/en${museum}`);
  const href = (selector: string) => page.locator(`head ${selector}`).getAttribute("href");
  expect(await href('link[rel="canonical"]')).toMatch(new RegExp(`/en${museum}$`));
  expect(await href('link[hreflang="vi"]')).toMatch(new RegExp(`[^n]${museum}$`));
  expect(await href('link[hreflang="en"]')).toMatch(new RegExp(`/en${museum}$`));
  expect(await href('link[hreflang="x-default"]')).toBe(await href('link[hreflang="vi"]'));
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(data).toMatchObject({ "@type": ["Museum"], name: "Vietnam National Fine Arts Museum", alternateName: "Bảo tàng Mỹ thuật Việt Nam" });
  expect(data).not.toHaveProperty("openingHoursSpecification");
});

test("answers 404 with a page where there is no such space", async ({ page }) => {
  expect((await page.goto("/spaces/khong-co-noi-nay"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const path of [museum, `/en${village}`, planned]) {
    test(`${path} is open to everyone, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    });
  }
}

test("fits 320 px without scrolling sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [museum, "/en/spaces/khong-gian-di-bo-ho-hoan-kiem"]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

test("prints on one sheet", async ({ page }) => {
  for (const path of [museum, "/spaces/khong-gian-di-bo-ho-hoan-kiem"]) {
    await page.goto(path);
    const sheet = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
    expect(sheet.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(sheet.length).toBeGreaterThan(20_000);
  }
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
});
