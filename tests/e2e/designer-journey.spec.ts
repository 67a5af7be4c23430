import { AxeBuilder } from "@axe-core/playwright";
import { randomBytes } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { newPerson, signUp } from "../support/account";

const mark = () => randomBytes(5).toString("hex");
const send = 'form#profile button[type="submit"]';

async function violations(page: Page): Promise<string[]> {
  return (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Goes to the wall until the designer is there: the search engine hears of them a moment after they publish. */
const onWall = (page: Page, handle: string) => expect(async () => {
  await page.goto("/designers");
  await expect(page.locator(`main a[href="/designers/${handle}"]`)).toBeVisible({ timeout: 1_000 });
}).toPass({ timeout: 40_000 });

/** Sideways scroll of the whole page in pixels. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("a profile is written, published by hand, seen by everybody, hidden and taken down", async ({ page, browser, baseURL }) => {
  test.slow();
  const visitor = await (await browser.newContext({ baseURL, locale: "vi-VN" })).newPage();
  const person = await signUp(page, newPerson("Lê Minh Châu"));
  const handle = `chau-${mark()}`;
  await page.goto("/me/works");
  await page.getByRole("main").getByRole("link", { name: "Lập hồ sơ" }).click();
  await expect(page).toHaveURL(/\/me\/profile$/);
  await expect(page.locator('input[name="name"]')).toHaveValue(person.name);
  await expect(page.locator('input[name="handle"]')).toHaveValue(/^le-minh-chau/);

  await page.fill('input[name="handle"]', "Không được!");
  await page.fill('input[name="headlineVi"]', "Họa sĩ minh họa, in lụa");
  await page.check('input[name="disciplines"][value="illustration"]');
  await page.fill('input[name="skills"]', "In lụa, in lua, Blender");
  await page.fill('textarea[name="links"]', "javascript:alert(1)");
  await page.fill('textarea[name="bioVi"]', "</script><script>alert(1)</script>\nDòng hai");
  await page.click(send);
  await expect(page.locator(".field-error")).toHaveCount(2);
  await expect(page.locator('input[name="headlineVi"]'), "nothing typed is lost").toHaveValue("Họa sĩ minh họa, in lụa");
  await expect(page.locator('input[name="disciplines"][value="illustration"]')).toBeChecked();
  await page.fill('input[name="handle"]', handle);
  await page.fill('textarea[name="links"]', "https://example.vn/chau");
  await page.click(send);
  await expect(page.getByText("Đã lưu.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Bản nháp: chỉ bạn thấy" })).toBeVisible();
  await expect(page.locator('input[name="skills"]')).toHaveValue("In lụa, Blender");
  expect((await visitor.request.get(`/designers/${handle}`)).status(), "AC1: a draft does not exist for others").toBe(404);
  expect(await violations(page)).toEqual([]);

  await page.getByRole("link", { name: "Xem trước" }).click();
  await expect(page.getByText("Bản xem trước")).toBeVisible();
  await page.goto("/me/profile");
  const consent = page.locator('input[name="consent"]');
  await expect(consent, "consent is never ticked beforehand").not.toBeChecked();
  await page.getByRole("button", { name: "Công bố" }).click();
  await expect(page.getByText("Hãy đánh dấu ô đồng ý")).toBeVisible();
  expect((await visitor.request.get(`/designers/${handle}`)).status()).toBe(404);
  await consent.check();
  await page.getByRole("button", { name: "Công bố" }).click();
  await expect(page.getByText("Hồ sơ đã được công bố.", { exact: true })).toBeVisible();

  await onWall(visitor, handle);
  await visitor.locator(`main a[href="/designers/${handle}"]`).click();
  await expect(visitor).toHaveURL(new RegExp(`/designers/${handle}$`));
  await visitor.reload();
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Lê Minh Châu");
  const link = visitor.getByRole("link", { name: "example.vn" });
  await expect(link).toHaveAttribute("rel", "nofollow ugc noopener");
  await expect(visitor.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`/designers/${handle}$`));
  const told = JSON.parse((await visitor.locator('script[type="application/ld+json"]').textContent()) ?? "") as { mainEntity: { name: string } };
  expect(told.mainEntity.name).toBe("Lê Minh Châu");
  expect(await visitor.content(), "AC4").not.toContain(person.email);
  expect((await visitor.request.get(`/designers/${handle}`)).headers()["cache-control"], "CACHE1").toBe("private, no-store");
  expect(await violations(visitor)).toEqual([]);
  await visitor.goto("/designers");
  expect(await violations(visitor)).toEqual([]);

  await page.goto("/me/profile");
  await page.check('input[name="visibility"][value="hidden"]');
  await page.click(send);
  await expect(page.getByRole("heading", { name: "Đang ẩn: chỉ bạn thấy" })).toBeVisible();
  expect((await visitor.request.get(`/designers/${handle}`)).status(), "CACHE1: hidden is gone at once").toBe(404);
  expect(await (await visitor.request.get("/designers")).text()).not.toContain(handle);
  await page.getByRole("button", { name: "Gỡ hồ sơ xuống" }).click();
  await expect(page.getByRole("heading", { name: "Bản nháp: chỉ bạn thấy" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a long name in any script is saved, published and breaks no layout at 320 px", async ({ page }) => {
    test.slow();
    await signUp(page);
    await page.setViewportSize({ width: 320, height: 700 });
    const name = `${"محمد عبد الرحمن ".repeat(8)}${"Nguyễnễễậậỡỡ".repeat(5)}🎨`.slice(0, 198);
    const handle = `dai-${mark()}`;
    await page.goto("/me/profile");
    await page.fill('input[name="name"]', name);
    await page.fill('input[name="handle"]', "search");
    await page.fill('input[name="headlineEn"]', "W".repeat(200));
    await page.fill('input[name="skills"]', `${"k".repeat(40)}, ${"ع".repeat(40)}`);
    await page.click(send);
    await expect(page.locator(".field-error")).toContainText("đã có người dùng");
    await expect(page.locator('input[name="headlineEn"]')).toHaveValue("W".repeat(200));
    await page.fill('input[name="handle"]', handle);
    await page.click(send);
    expect(await overflow(page)).toBe(0);
    await page.check('input[name="consent"]');
    await page.getByRole("button", { name: "Công bố" }).click();
    await page.goto(`/designers/${handle}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name.trim());
    expect(await overflow(page)).toBe(0);
    await onWall(page, handle);
    expect(await overflow(page)).toBe(0);
    await page.goto("/me/profile");
    await page.getByRole("button", { name: "Gỡ hồ sơ xuống" }).click();
    await expect(page.getByText("Hồ sơ đã được gỡ xuống")).toBeVisible();
  });
});
