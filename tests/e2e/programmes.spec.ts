import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("somebody goes from the initiatives to the festival, an event, its place and back to its events; in both themes nothing bars the way", async ({ page }) => {
    test.slow();
    await page.goto("/programmes");
    await expect(page.locator(".programme-entry")).toHaveCount(6);
    await page.getByRole("link", { name: "Lễ hội Thiết kế sáng tạo Hà Nội" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lễ hội Thiết kế sáng tạo Hà Nội");
    await expect(page.getByText("Không tổ chức").first()).toBeVisible();
    await page.goto("/events");
    await page.getByRole("link", { name: "Đã qua" }).click();
    await page.fill('main input[name="q"]', "tho cam son mai khong co gi");
    await page.getByRole("button", { name: "Tìm" }).click();
    await expect(page.getByText("Không có sự kiện nào đã qua hợp với lựa chọn này.")).toBeVisible();
    await page.fill('main input[name="q"]', "son mai ha thai");
    await page.getByRole("button", { name: "Tìm" }).click();
    await page.locator(".event-card a").first().click();
    await expect(page.locator(".programme-facts")).toContainText("08:15–17:00");
    const calendar = await page.request.get((await page.getByRole("link", { name: "Thêm vào lịch" }).getAttribute("href")) ?? "");
    expect(calendar.headers()["content-type"]).toContain("text/calendar");
    expect(await calendar.text()).toContain("DTSTART;VALUE=DATE:20201108");
    await page.locator(".programme-venues a").first().click();
    await expect(page.getByRole("heading", { name: "Sự kiện ở đây" })).toBeVisible();
  });
});

test("pages of programmes are clean for everybody, at 320 px too, and say what they could not take", async ({ page }) => {
  test.slow();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of ["/programmes", "/en/programmes/design-festival", "/events?when=past", "/en/events/hoi-cho-mua-xuan-2026"]) {
      await page.goto(path);
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ["/programmes", "/programmes/design-festival", "/events?when=past", "/events/hoi-cho-mua-xuan-2026"]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0);
  }
  await page.goto("/events?kind=zzz&when=never");
  await expect(page.getByRole("main")).toContainText("kind=zzz");
  expect((await page.request.get("/events.ics?kind=zzz")).status()).toBe(200);
  expect((await page.request.get("/events.ics?event=khong-co")).status()).toBe(404);
});
