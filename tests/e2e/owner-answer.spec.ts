import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { mailedLink } from "../support/account";
import { onSiteDatabase } from "../support/designer";
import { demoPage } from "../support/proposal";
import { askNow, lookedAfter, versionOf } from "../support/site-owner";

test.slow();

test("an owner answers the yearly question by its links, without signing in and without a script", async ({ browser, baseURL, request }) => {
  const place = await lookedAfter("Lê Thị Gìn Giữ");
  await askNow(place);
  const page = await (await browser.newContext({ baseURL, locale: "vi-VN", javaScriptEnabled: false, viewport: { width: 320, height: 700 } })).newPage();
  const link = await mailedLink(request, place.email, "/confirm/right");
  for (let time = 0; time < 2; time++) {
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${place.name}: vẫn đúng chứ?`);
  }
  await expect(page.getByText("Mo-Fr 09:00-17:00")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await versionOf(place.slug), "reading it changes nothing").toBe(1);
  await page.getByLabel("Cho hiện tên của tôi").check();
  await page.getByRole("button", { name: "Vẫn đúng" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đã ghi: vẫn đúng");

  await page.goto(`/spaces/${place.slug}`);
  await expect(page.locator(".space-provenance")).toContainText("bởi Lê Thị Gìn Giữ, người trông coi nơi này. còn mới");
  await expect(page.locator(".space-provenance")).not.toContainText("hiểu biết chung hoặc nguồn cũ");
  await page.goto(`/en/spaces/${place.slug}/history`);
  await expect(page.locator("#v2")).toContainText("Whoever looks after it · Confirmed as still right");
  const { properties } = (await (await request.get(`/api/v1/spaces/${place.slug}`)).json()) as { properties: Record<string, unknown> };
  expect(properties).toMatchObject({ confirmedBy: "owner", freshness: "fresh", unconfirmedFacts: [], certifications: [] });
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đường dẫn không còn dùng được");

  await page.goto(await mailedLink(request, place.email, "/confirm/change"));
  await page.fill('input[name="phone"]', "abc");
  await page.fill('textarea[name="note"]', "Số mới từ tháng này");
  await page.getByRole("button", { name: "Gửi chỗ sửa" }).click();
  await expect(page.locator(".field-error")).toHaveCount(1);
  await expect(page.locator('textarea[name="note"]'), "nothing typed is lost").toHaveValue("Số mới từ tháng này");
  await page.fill('input[name="phone"]', "024 3999 9999");
  await page.getByRole("button", { name: "Gửi chỗ sửa" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đã nhận chỗ sửa");
  expect(await onSiteDatabase("SELECT kind, state, facts->>'phone' AS phone FROM submission WHERE author_id = $1", [place.userId])).toEqual([{ kind: "space-edit", state: "pending", phone: "024 3999 9999" }]);

  await page.goto(await mailedLink(request, place.email, "/confirm/closed"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${place.name} đã ngừng hoạt động hẳn?`);
  await page.getByRole("button", { name: "Đúng, đã ngừng hẳn" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đã nhận tin");
  expect(await onSiteDatabase("SELECT state FROM submission WHERE author_id = $1 AND kind = 'space-closed'", [place.userId])).toEqual([{ state: "pending" }]);
});

test("a moderator finds what is likely stale, says that it is right, and copies a certificate as an admin", async ({ browser, baseURL }) => {
  const place = await lookedAfter("Ông Chủ", { operation: "unknown" });
  const moderator = await demoPage(browser, baseURL, "moderator");
  await moderator.goto("/moderation/stale?kind=museum");
  const violations = async () => (await new AxeBuilder({ page: moderator }).analyze()).violations.map(({ id }) => id);
  expect(await violations()).toEqual([]);
  await moderator.goto(`/spaces/${place.slug}`);
  await expect(moderator.locator(".vouch-box")).toContainText("Bạn đã kiểm tra nơi này?");
  await moderator.getByRole("button", { name: "Vẫn đúng" }).click();
  await expect(moderator.getByText("Đã ghi lời xác nhận.")).toBeVisible();
  await expect(moderator.locator(".space-provenance")).toContainText("bởi người duyệt của trang");
  expect(await violations()).toEqual([]);

  const admin = await demoPage(browser, baseURL, "admin", false);
  await admin.goto("/admin/certificates");
  await expect(admin.getByText("Chưa có bản tiêu chí nào.")).toBeVisible();
  await admin.fill('#certificate input[name="space"]', `${baseURL}/spaces/${place.slug}`);
  await admin.fill('#certificate input[name="issuer"]', "Cơ quan thử");
  await admin.getByRole("button", { name: "Ghi chứng nhận" }).click();
  await expect(admin.locator("#certificate .field-error").first()).toHaveText("Hãy điền vào đây.");
  await admin.fill('#certificate input[name="number"]', place.slug);
  await admin.fill('#certificate input[name="issuedOn"]', "2026-01-10");
  await admin.getByRole("button", { name: "Ghi chứng nhận" }).click();
  await expect(admin.getByText("Đã ghi.")).toBeVisible();
  await admin.goto(`/spaces/${place.slug}`);
  await expect(admin.locator(".space-certificates")).toContainText(`Đang có hiệu lực · Cơ quan thử cấp, số ${place.slug}, ngày 10/01/2026`);
});
