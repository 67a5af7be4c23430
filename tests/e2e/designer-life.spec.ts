import { randomBytes } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { mailsTo, newPerson, signUp } from "../support/account";
import { everywhere, placesOf } from "../support/designer-places";
import { pictureBytes } from "../support/pictures";

const works = ["Bình gốm men tro", "Chén trà", "Đèn lồng giấy"];

/** Adds a work with one picture by the forms; its picture has been drawn when this returns. */
async function addWork(page: Page, title: string): Promise<void> {
  await page.goto("/me/works/new");
  await page.getByLabel("Tên bằng tiếng Việt").fill(title);
  await page.getByRole("button", { name: "Lưu và thêm hình ảnh" }).click();
  await expect(page).toHaveURL(/\/images$/);
  await page.locator("input[type=file]").setInputFiles({ name: "hình.jpg", mimeType: "image/jpeg", buffer: await pictureBytes(640, 480) });
  await expect(page.locator(".works-shown .picture-image")).toHaveCount(1, { timeout: 60_000 });
}

/** Whoever is at the profile and its pictures: the status of each address. */
async function statusesOf(page: Page, addresses: readonly string[]): Promise<number[]> {
  return Promise.all(addresses.map(async (address) => (await page.request.get(address)).status()));
}

test("somebody signs up, verifies, shows three works, is found without marks, is written to, hides, and is gone everywhere", async ({ page, browser, baseURL }) => {
  test.setTimeout(300_000);
  const mark = randomBytes(4).toString("hex").replace(/\d/g, (digit) => "ghklmnpqrs"[Number(digit)] ?? "g");
  const [handle, words] = [`doi-${mark}`, `hoang thi nghe ${mark}`];
  const person = await signUp(page, newPerson(`Hoàng Thị Nghệ ${mark}`));
  await page.goto("/me/profile");
  await page.fill('input[name="handle"]', handle);
  await page.fill('input[name="headlineVi"]', "Làm gốm ở làng");
  await page.check('input[name="disciplines"][value="ceramics"]');
  await page.check('input[name="availability"][value="commissions"]');
  await page.click('form#profile button[type="submit"]');
  await expect(page.getByText("Đã lưu.")).toBeVisible();
  for (const title of works) await addWork(page, title);
  const images = new URL(page.url()).pathname;
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of [images, "/me", "/me/works", "/me/security", "/login", "/signup"]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/me/profile");
  await page.check('input[name="consent"]');
  await page.getByRole("button", { name: "Công bố" }).click();
  await expect(page.getByText("Hồ sơ đã được công bố.", { exact: true })).toBeVisible();

  const other = await (await browser.newContext({ baseURL, locale: "vi-VN" })).newPage();
  await expect.poll(() => placesOf(other.request, handle, words), { timeout: 40_000 }).toEqual(everywhere);
  await signUp(other, newPerson("Trần Bảo"));
  await other.goto(`/designers?q=${encodeURIComponent(words)}`);
  await other.locator(`main a[href="/designers/${handle}"]`).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(person.name);
  for (const title of works) await expect(other.getByRole("main").getByText(title).first()).toBeVisible();
  const pictures = await other.locator("main .picture-image").evaluateAll((images) => images.map((image) => new URL((image as HTMLImageElement).src).pathname));
  expect(new Set(pictures).size).toBeGreaterThanOrEqual(3);
  const addresses = [...pictures, `/social/designers/${handle}.png`, `/designers/${handle}/message`];
  expect(new Set(await statusesOf(other, addresses))).toEqual(new Set([200]));

  await other.getByRole("link", { name: `Viết cho ${person.name}` }).click();
  await other.fill('input[name="subject"]', "Đặt một bộ chén");
  await other.fill('textarea[name="text"]', "Chào chị, em cần sáu chiếc.");
  await other.click('main form button[type="submit"]');
  await expect(other.getByText("Lời nhắn đã được gửi.")).toBeVisible();
  await expect.poll(async () => (await mailsTo(page.request, person.email)).join(" "), { timeout: 20_000 }).toContain("Trần Bảo viết cho bạn: Đặt một bộ chén");

  await page.goto("/me/profile");
  await page.check('input[name="visibility"][value="hidden"]');
  await page.click('form#profile button[type="submit"]');
  await expect(page.getByText("Đã lưu.")).toBeVisible();
  await expect.poll(() => placesOf(other.request, handle, words), { message: "CACHE1: gone within five seconds", timeout: 5_000 }).toEqual([]);
  expect(new Set(await statusesOf(other, addresses)), "pictures, social picture and the way to write are gone too").toEqual(new Set([404]));
  expect(new Set(await statusesOf(page, pictures)), "the owner still has them").toEqual(new Set([200]));
  await other.context().close();
});
