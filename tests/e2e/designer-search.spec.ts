import { AxeBuilder } from "@axe-core/playwright";
import { randomBytes } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { newPerson, signUp } from "../support/account";
import { everywhere, placesOf } from "../support/designer-places";

/** CACHE1: how long somebody who hides may still be found. */
const goneWithin = { timeout: 5_000 };
/** The search engine may be busy with the documents of other tests. */
const foundWithin = { timeout: 40_000 };

const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("CACHE1: a designer publishes, is found without marks and by filters, hides, and is gone everywhere", async ({ page, browser, baseURL }) => {
  test.setTimeout(240_000);
  const mark = randomBytes(4).toString("hex").replace(/\d/g, (digit) => "ghklmnpqrs"[Number(digit)] ?? "g");
  const visitorContext = await browser.newContext({ baseURL, locale: "vi-VN" });
  const visitor = await visitorContext.newPage();
  const handle = `thu-${mark}`;
  await signUp(page, newPerson(`Đỗ Thị Gốm ${mark}`));
  await page.goto("/me/profile");
  await page.fill('input[name="handle"]', handle);
  await page.fill('input[name="headlineVi"]', "Làm gốm và vẽ men");
  await page.check('input[name="disciplines"][value="ceramics"]');
  await page.fill('input[name="skills"]', `Men ${mark}`);
  await page.selectOption('select[name="wardCode"]', "00577");
  await page.check('input[name="languages"][value="ja"]');
  await page.check('input[name="availability"][value="commissions"]');
  await page.click('form#profile button[type="submit"]');
  await page.check('input[name="consent"]');
  await page.getByRole("button", { name: "Công bố" }).click();
  await expect(page.getByText("Hồ sơ đã được công bố.", { exact: true })).toBeVisible();
  await expect.poll(() => placesOf(visitor.request, handle, `do thi gom ${mark}`), foundWithin).toEqual(everywhere);

  await visitor.goto("/designers");
  // why: what is typed before the script has come to life suggests nothing.
  await expect(async () => {
    await visitor.getByRole("combobox", { name: "Tìm nhà thiết kế" }).fill("");
    await visitor.getByRole("combobox", { name: "Tìm nhà thiết kế" }).fill(`do thi gom ${mark}`);
    await expect(visitor.getByRole("option", { name: new RegExp(mark) }), "suggested while typing").toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
  await visitor.getByRole("button", { name: "Tìm", exact: true }).click();
  const card = visitor.locator(`main a[href="/designers/${handle}"]`);
  await expect(card).toBeVisible();
  await expect(visitor.locator(".designer-count strong")).toHaveText("1 người");
  const menu = (name: string) => visitor.locator("summary", { hasText: name });
  await menu("Chuyên môn").click();
  await visitor.getByRole("checkbox", { name: /^Gốm 1 người/ }).check();
  await expect(visitor).toHaveURL(/discipline=ceramics/);
  await expect(card).toBeVisible();
  await visitor.keyboard.press("Escape");
  await menu("Ngôn ngữ").click();
  await visitor.getByRole("checkbox", { name: /Tiếng Nhật/ }).check();
  await expect(visitor).toHaveURL(/language=ja/);
  await visitor.keyboard.press("Escape");
  const filters = visitor.getByRole("list", { name: "Đang lọc theo" });
  await expect(filters.getByRole("link")).toHaveText([/Gốm/, /Tiếng Nhật/, /Bỏ hết/]);
  expect(await violations(visitor)).toEqual([]);
  expect(await overflow(visitor)).toBe(0);
  await filters.getByRole("link", { name: /Gốm/ }).click();
  await expect(visitor).not.toHaveURL(/discipline/);

  for (const query of [`skill=MEN+${mark}`, `ward=00577&q=${mark}`, `area=huyen-gia-lam&q=${mark}`, `availability=commissions&q=${mark}`]) {
    await visitor.goto(`/designers?${query}`);
    await expect(card, query).toBeVisible();
  }
  await visitor.goto(`/designers?q=${mark}&discipline=lacquer`);
  await expect(visitor.getByText("Không ai hợp với tất cả")).toBeVisible();
  await visitor.getByRole("link", { name: /Bỏ Sơn mài/ }).click();
  await expect(card).toBeVisible();

  await page.goto("/me/profile");
  await page.check('input[name="visibility"][value="members"]');
  await page.click('form#profile button[type="submit"]');
  await expect(page.getByText("Đã lưu.")).toBeVisible();
  await expect.poll(() => placesOf(visitor.request, handle, `do thi gom ${mark}`), goneWithin).toEqual([]);
  await page.goto(`/designers?q=do+thi+gom+${mark}`);
  await expect(page.locator(`main a[href="/designers/${handle}"]`), "members still find members").toContainText("Chỉ thành viên thấy");

  await page.goto("/me/profile");
  await page.check('input[name="visibility"][value="public"]');
  await page.click('form#profile button[type="submit"]');
  await expect.poll(() => placesOf(visitor.request, handle, `do thi gom ${mark}`), foundWithin).toEqual(everywhere);
  await page.goto("/me/profile");
  await page.check('input[name="visibility"][value="hidden"]');
  await page.click('form#profile button[type="submit"]');
  await expect(page.getByText("Đã lưu.")).toBeVisible();
  await expect.poll(() => placesOf(visitor.request, handle, `do thi gom ${mark}`), goneWithin).toEqual([]);
  await page.goto(`/designers?q=do+thi+gom+${mark}`);
  await expect(page.locator(`main a[href="/designers/${handle}"]`)).toHaveCount(0);
  await visitorContext.close();
});

test("what makes no sense is named and left out, and a name that is a place stays a name", async ({ page }) => {
  await page.goto("/designers?discipline=wizardry&page=abc&ward=99999&language=vi");
  for (const dropped of ["discipline=wizardry", "page=abc", "ward=99999"]) await expect(page.getByRole("main")).toContainText(dropped);
  await page.goto("/designers?q=quận+Hoàn+Kiếm");
  await expect(page.locator(".place-banner")).toContainText("Quận Hoàn Kiếm");
  await page.locator(".place-banner").getByRole("link", { name: /Tìm theo chữ/ }).click();
  await expect(page).toHaveURL(/place=text/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("words and filters are one form", async ({ page }) => {
    await page.goto("/designers");
    await page.getByRole("combobox").fill("khong ai ten nay ca");
    await page.locator("summary", { hasText: "Sẵn sàng cho" }).click();
    const boxes = page.getByRole("checkbox", { name: /Hợp tác/ });
    const isOffered = (await boxes.count()) > 0;
    if (isOffered) await boxes.check();
    await page.getByRole("button", { name: "Tìm", exact: true }).click();
    await expect(page).toHaveURL(isOffered ? /q=khong.*availability=collaboration/ : /q=khong/);
    await expect(page.getByText(/Không ai hợp với/)).toBeVisible();
    await page.getByRole("link", { name: "Xem tất cả mọi người" }).click();
    await expect(page).toHaveURL(/\/designers$/);
  });
});
