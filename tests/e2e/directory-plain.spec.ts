import { expect, test } from "@playwright/test";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("search, filter, a bubble and a space", async ({ page }) => {
    await page.goto("/spaces");
    await page.getByRole("combobox").fill("bao tang");
    await page.getByRole("button", { name: "Tìm" }).click();
    await expect(page).toHaveURL(/q=bao\+tang/);
    await expect(page.locator(".space-card").first()).toBeVisible();

    await page.getByText("Tất cả bộ lọc").click();
    await page.getByRole("checkbox", { name: /Bảo tàng/ }).check();
    await page.getByRole("button", { name: "Xem kết quả" }).click();
    await expect(page).toHaveURL(/kind=museum/);
    await expect(page).toHaveURL(/q=bao\+tang/);
    const total = await page.locator(".result-count strong").textContent();

    const bubbles = page.locator(".sketch-map a[href*='bbox=']");
    let shown = -1;
    // why: the address changes before the page is drawn.
    await expect.poll(async () => {
      shown = await bubbles.evaluateAll((all) => all.findIndex((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return hit !== null && one.contains(hit);
      }));
      return shown;
    }).toBeGreaterThanOrEqual(0);
    await bubbles.nth(shown).click();
    await expect(page).toHaveURL(/bbox=[\d.,]+&z=\d+&kind=museum|kind=museum.*bbox=/);
    await expect(page.locator(".result-count")).toContainText("trong khung bản đồ này");
    expect(await page.locator(".result-count strong").textContent()).not.toBe(total);

    await page.locator(".space-card").first().getByRole("link").click();
    await expect(page).toHaveURL(/\/spaces\/[a-z0-9-]+$/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test("the map can be zoomed and stepped by links, and pages be turned", async ({ page }) => {
    await page.goto("/spaces");
    await page.getByRole("link", { name: "Phóng to", exact: true }).click();
    await expect(page).toHaveURL(/z=14/);
    await page.getByRole("link", { name: "Lên phía bắc" }).click();
    await expect(page).toHaveURL(/z=14/);
    await page.goto("/spaces");
    await page.getByRole("link", { name: "Trang sau" }).click();
    await expect(page).toHaveURL(/page=2/);
    await expect(page.locator(".space-card").first()).toBeVisible();
  });
});
