import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { randomBytes } from "node:crypto";
import { mailedLink, newPerson, signUp } from "../support/account";
import { pictureBytes } from "../support/pictures";
import { decideWithReason, demoPage, fillSpace, hurryDecisionMails, newName, sendAsVisitor } from "../support/proposal";

test.slow();

async function violations(page: Page): Promise<string[]> {
  return (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("a visitor proposes, is asked for changes, fixes them by the private link, and finds the place on the map without marks", async ({ page, browser, baseURL }) => {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  const moderator = await demoPage(browser, baseURL, "moderator");
  const email = `khach-${randomBytes(6).toString("hex")}@example.vn`;
  const name = newName();

  await page.goto("/spaces/new");
  await expect(page.locator(".proposal-map .leaflet-control-zoom")).toBeVisible({ timeout: 60_000 });
  await page.fill('input[name="nameVi"]', "van mieu quoc tu giam");
  await expect(page.locator(".proposal-alike"), "a place that is there already is shown while typing").toContainText("Văn Miếu");
  await fillSpace(page, name);
  await page.fill('textarea[name="note"]', "Tôi đi qua mỗi ngày");
  await expect(page.locator(".proposal-alike")).not.toContainText("Văn Miếu");
  await expect(page.getByText("Đã lưu.")).toBeVisible();
  await page.reload();
  await expect(page.locator('input[name="nameVi"]'), "what was typed on this device is back").toHaveValue(name);
  await expect(page.locator('input[name="kinds"][value="studio"]')).toBeChecked();
  await expect(page.locator('select[name="wardCode"]')).toHaveValue("unknown");
  await page.fill('input[name="ownEmail"]', email);
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(page.locator(".proposal-preview")).toContainText(name);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.locator('input[name="ownEmail"]')).toHaveValue(email);
  await sendAsVisitor(page);
  await moderator.goto("/moderation");
  await expect(moderator.getByText(name), "not in the queue before the address is confirmed").toHaveCount(0);

  await page.goto(await mailedLink(page.request, email, "/proposals/confirm"));
  await expect(page.getByText(name)).toBeVisible();
  await page.getByRole("button", { name: "Đúng là tôi, gửi đề xuất" }).click();
  await expect(page.getByText("Đã nhận đề xuất của bạn")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.goto("/spaces/new");
  await expect(page.locator('input[name="nameVi"]'), "what is sent is no longer kept on the device").toHaveValue("");

  await moderator.goto("/moderation?kind=space-new");
  await moderator.getByRole("link", { name }).click();
  await expect(moderator.getByRole("region", { name: "Người đề xuất" })).toContainText("Không có tài khoản");
  expect(await moderator.content(), "AC4").not.toContain(email);
  const submissionId = new URL(moderator.url()).pathname.split("/").at(-1) ?? "";
  await decideWithReason(moderator, "Đề nghị sửa", "hours", "Mở cửa những ngày nào?");
  await hurryDecisionMails(submissionId);

  await expect.poll(async () => {
    await page.goto(await mailedLink(page.request, email, "/proposals"));
    return page.locator(".proposal-events").textContent();
  }, { timeout: 30_000 }).toContain("Mở cửa những ngày nào?");
  await page.getByRole("link", { name: "Sửa đề xuất" }).click();
  await page.fill('input[name="openingHours"]', "Mo-Su 08:00-18:00");
  await page.locator("form#proposal > p button[type=submit]").click();
  await expect(page.getByText("Đã nhận bản sửa.")).toBeVisible();
  const status = page.url().replace("&revised", "");

  await moderator.goto("/moderation?kind=space-new");
  await moderator.getByRole("link", { name }).click();
  await moderator.getByRole("button", { name: "Duyệt", exact: true }).click();
  await expect(moderator.getByText("Đã ghi quyết định.")).toBeVisible();
  await page.goto(status);
  await page.getByRole("link", { name: "Xem trang của nơi này" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  const slug = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const bare = `xuong den long ${name.split(" ").at(-1)}`;
  const found = async () => ((await (await page.request.get(`/api/v1/spaces?${new URLSearchParams({ q: bare })}`)).json()) as { features: { properties: { slug: string } }[] }).features.map((one) => one.properties.slug);
  await expect.poll(found, { timeout: 30_000 }).toContain(slug);
  for (const path of [`/spaces/${slug}`, `/spaces/${slug}/history`, `/api/v1/spaces/${slug}`]) expect(await (await page.request.get(path)).text(), `AC4: ${path}`).not.toContain(email);

  await page.goto(status);
  await page.getByRole("button", { name: "Xóa email của tôi ngay" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Đã xóa email của bạn" })).toBeVisible();
  expect((await page.goto(status))?.status()).toBe(404);
  expect(problems).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a member saves a draft, and sends a photo that shows with credit and licence once it is approved", async ({ page, browser, baseURL }) => {
    const person = await signUp(page, newPerson("Trần Thị Ảnh"));
    const moderator = await demoPage(browser, baseURL, "moderator");
    const name = newName();
    await page.goto("/spaces/new");
    await page.fill('input[name="nameVi"]', name);
    await page.getByRole("button", { name: "Lưu nháp" }).click();
    await page.getByRole("link", { name }).click();
    await expect(page.locator('input[name="nameVi"]')).toHaveValue(name);
    await page.goto("/me/submissions");
    await page.getByRole("button", { name: `Xóa nháp “${name}”` }).click();
    await expect(page.getByText("Đã xóa nháp.")).toBeVisible();
    await expect(page.getByRole("link", { name })).toHaveCount(0);

    const slug = "van-mieu-quoc-tu-giam";
    await page.goto(`/spaces/${slug}`);
    await page.getByRole("link", { name: "Gửi một bức ảnh của nơi này" }).click();
    await page.setInputFiles('input[type="file"]', { name: "anh.jpg", mimeType: "image/jpeg", buffer: await pictureBytes(800, 600) });
    await page.getByRole("button", { name: "Tải ảnh lên" }).click();
    await page.fill('input[name="altVi"]', "Cổng Văn Miếu buổi sáng");
    await page.fill('input[name="credit"]', person.name);
    await page.selectOption('select[name="licence"]', "cc-by-4.0");
    await page.getByRole("button", { name: "Gửi ảnh" }).click();
    await expect(page.locator("#consent-error")).toBeVisible();
    await expect(page.locator('input[name="altVi"]')).toHaveValue("Cổng Văn Miếu buổi sáng");
    await page.check('input[name="consent"]');
    await page.getByRole("button", { name: "Gửi ảnh" }).click();
    await expect(page.getByText("Đã nhận đề xuất của bạn")).toBeVisible();
    const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";

    const picture = moderator.locator(".space-photo img");
    await expect(async () => {
      await moderator.goto(`/moderation/${id}`);
      await expect(picture).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    const source = (await picture.getAttribute("src")) ?? "";
    const visitor = (await browser.newContext({ baseURL })).request;
    expect([(await visitor.get(source)).status(), (await moderator.request.get(source)).status()], "nobody else's before it is approved").toEqual([404, 200]);
    await moderator.getByRole("button", { name: "Duyệt", exact: true }).click();
    await expect(moderator.getByText("Đã ghi quyết định.")).toBeVisible();
    await page.goto(`/spaces/${slug}`);
    const figure = page.locator(".space-photo", { has: page.locator(`img[src="${source}"]`) });
    await expect(figure).toContainText(`Ảnh: ${person.name}`);
    await expect(figure.getByRole("link", { name: "CC BY 4.0" })).toBeVisible();
    expect((await visitor.get(source)).status()).toBe(200);
    const { properties } = (await (await visitor.get(`/api/v1/spaces/${slug}`)).json()) as { properties: { photos: { credit: string; licence: string }[] } };
    expect(properties.photos).toContainEqual(expect.objectContaining({ credit: person.name, licence: "cc-by-4.0", altVi: "Cổng Văn Miếu buổi sáng" }));
  });
});
