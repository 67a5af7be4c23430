import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { mailedLink, mailsTo, newPerson, signUp } from "../support/account";
import { listSpace } from "../support/own-space";
import { demoPage } from "../support/proposal";

test.slow();

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function isClean(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await overflow(page)).toBe(0);
  if (size) await page.setViewportSize(size);
}

test("a member claims a space by its domain, changes the hours live, tells the ward only, invites another, and takes it down", async ({ page, browser, baseURL }) => {
  const { slug, domain, name, lng, lat, addressVi } = await listSpace();
  const visitor = (await browser.newContext({ baseURL })).request;
  const address = `info@${domain}`;
  await signUp(page, newPerson("Trần Thị Lan"));
  await page.goto(`/spaces/${slug}`);
  await page.getByRole("link", { name: "Đây là nơi của bạn?" }).click();
  await isClean(page);
  await page.fill('input[name="email"]', "info@gmail.com");
  await page.getByRole("button", { name: "Gửi mã" }).click();
  await expect(page.locator(".field-error")).toContainText("Địa chỉ phải thuộc tên miền đã công bố");
  await expect(page.locator('input[name="email"]'), "nothing typed is lost").toHaveValue("info@gmail.com");
  await page.fill('input[name="email"]', address);
  await page.getByRole("button", { name: "Gửi mã" }).click();
  await expect(page.getByText(`Mã đã được gửi đến ${address}`)).toBeVisible();
  let code = "";
  await expect.poll(async () => { code = /\d{4} \d{4}/.exec((await mailsTo(page.request, address)).join(" "))?.[0] ?? ""; return code; }, { timeout: 20_000 }).not.toBe("");
  await page.fill('input[name="code"]', "0000 0001");
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await expect(page.locator(".field-error")).toContainText("Mã không đúng");
  await page.fill('input[name="code"]', code);
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await expect(page.getByText("Từ nay bạn phụ trách nơi này.")).toBeVisible();
  await isClean(page);

  await page.getByRole("link", { name: "Sửa thông tin" }).click();
  await page.fill('input[name="openingHours"]', "Mo-Su 07:00-22:00");
  await page.locator("form#proposal > p button[type=submit]").click();
  await expect(page.getByText("Thay đổi của bạn đã hiện ra.")).toBeVisible();
  expect(await (await visitor.get(`/spaces/${slug}`)).text()).toContain("07:00");

  const words = new URLSearchParams({ q: name }).toString();
  const exact = new RegExp([lng.toFixed(7).slice(0, 9), lat.toFixed(7).slice(0, 8), addressVi].join("|").replaceAll(".", "\\."));
  const outputs = [`/spaces/${slug}`, `/en/spaces/${slug}`, `/spaces/${slug}/history`, `/api/v1/spaces/${slug}`, `/api/v1/spaces?${words}`, "/spaces.csv", "/spaces.geojson", `/spaces?${words}`, "/api/v1/clusters?bbox=105.849,21.029,105.862,21.042&z=18", `/social/spaces/${slug}.png`];
  const telling = async () => {
    const found: string[] = [];
    for (const path of outputs) {
      const answer = await visitor.get(path);
      if (answer.status() >= 500 || exact.test(await answer.text())) found.push(path);
    }
    return found;
  };
  expect(await telling(), "while it is exact").toEqual(expect.arrayContaining([...outputs.slice(0, 2), `/api/v1/spaces/${slug}`, "/spaces.csv", "/spaces.geojson"]));
  await page.getByRole("radio", { name: /Đến phường, xã/ }).check();
  await page.getByRole("button", { name: "Lưu lựa chọn" }).click();
  await expect(page.getByText("Đã lưu lựa chọn về vị trí.")).toBeVisible();
  await expect.poll(telling, { timeout: 15_000 }).toEqual([]);
  await page.getByRole("link", { name: "Sửa thông tin" }).click();
  await expect(page.locator('input[name="addressVi"]'), "its keeper knows the place").toHaveValue(/^Số 77/);
  await page.goto(`/spaces/${slug}/owners`);

  const friend = await (await browser.newContext({ baseURL, locale: "vi-VN" })).newPage();
  const { email } = await signUp(friend, newPerson("Lê Văn Minh"));
  await page.fill('input[name="who"]', email);
  await page.getByRole("button", { name: "Gửi lời mời" }).click();
  await expect(page.getByText("Đã gửi lời mời.")).toBeVisible();
  await friend.goto(await mailedLink(friend.request, email, `/spaces/${slug}/invitation`));
  await friend.getByRole("button", { name: "Nhận lời" }).click();
  await expect(friend.getByText("Từ nay bạn cùng phụ trách nơi này.")).toBeVisible();
  await friend.goto("/me");
  await expect(friend.getByRole("link", { name })).toBeVisible();

  await page.goto(`/spaces/${slug}/owners`);
  await page.getByRole("link", { name: "Gỡ khỏi danh bạ" }).click();
  await page.getByRole("button", { name: "Gỡ ngay" }).click();
  await expect(page.getByText("Đã gỡ khỏi danh bạ.")).toBeVisible();
  expect((await visitor.get(`/spaces/${slug}`)).status()).toBe(404);
  await expect.poll(async () => (await Promise.all(["/spaces.csv", "/spaces.geojson", "/sitemap.xml", `/api/v1/spaces?${words}`, `/api/v1/suggest?${words}`].map(async (path) => (await (await visitor.get(path)).text()).includes(slug)))).includes(true), { timeout: 5_000 }).toBe(false);
  await page.goto(`/spaces/${slug}`);
  await expect(page.getByText("Chỉ người phụ trách và người duyệt thấy.")).toBeVisible();

  const moderator = await demoPage(browser, baseURL, "moderator");
  await moderator.goto("/moderation/edits");
  await isClean(moderator);
  await moderator.locator("article", { hasText: name }).getByRole("button", { name: "Đã xem, ổn" }).click();
  await expect(moderator.getByText("Đã ghi là đã xem.")).toBeVisible();
});
