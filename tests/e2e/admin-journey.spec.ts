import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { mailsTo, newPerson, signIn, signUp } from "../support/account";
import { demoPage } from "../support/proposal";

test.slow();

async function isWell(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test("an admin makes a moderator, gives them a ward, sees it in the log, exports it, and closes the account", async ({ page, browser, baseURL }) => {
  const person = await signUp(page, newPerson("Đỗ Thị Thu Hà"));
  const admin = await demoPage(browser, baseURL, "admin");
  await admin.getByRole("link", { name: "Quản trị" }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Quản trị");
  await expect(admin.getByRole("heading", { name: "Duyệt mất bao lâu" })).toBeVisible();
  await isWell(admin);

  await admin.getByRole("link", { name: "Mọi người" }).click();
  await admin.getByRole("searchbox").fill(person.email);
  await admin.getByRole("button", { name: "Tìm" }).click();
  await isWell(admin);
  await admin.getByRole("link", { name: person.name }).click();
  await admin.selectOption('select[name="role"]', "moderator");
  await admin.getByRole("button", { name: "Đổi vai trò" }).click();
  await expect(admin.getByText("Đã đổi vai trò.")).toBeVisible();
  await expect.poll(async () => (await mailsTo(page.request, person.email)).join(" "), { timeout: 20_000 }).toContain("Bạn là người duyệt trên Sáng tạo Hà Nội");
  await page.goto("/me");
  await expect(page, "SES2: the old session ended with the role").toHaveURL(/\/login\?next=/);
  await signIn(page, person);
  await page.goto("/moderation");
  await expect(page.getByRole("heading", { level: 1 }), "AUTH4: a password alone does not moderate").not.toHaveText("Duyệt đề xuất");

  await admin.selectOption('select[name="addWard"]', { label: "Phường Hoàn Kiếm" });
  await admin.getByRole("checkbox", { name: "Thiết kế" }).check();
  await admin.getByRole("button", { name: "Lưu phần phụ trách" }).click();
  await expect(admin.getByRole("checkbox", { name: "Phường Hoàn Kiếm" })).toBeChecked();
  await expect(admin.getByRole("checkbox", { name: "Thiết kế" })).toBeChecked();
  await isWell(admin);

  await admin.getByRole("link", { name: "Nhật ký về người này" }).click();
  await expect(admin.locator(".oversight-log > li")).toHaveCount(2);
  await expect(admin.locator('[data-action="account.role"]')).toContainText("Quản trị thử");
  await expect(admin.locator('[data-action="account.role"]')).toContainText("after: moderator · before: member");
  await isWell(admin);
  const file = await admin.request.get((await admin.getByRole("link", { name: "Tải những dòng này (CSV)" }).getAttribute("href")) ?? "");
  expect(file.headers()).toMatchObject({ "content-type": expect.stringContaining("text/csv"), "content-disposition": 'attachment; filename="log.csv"', "cache-control": "private, no-store" });
  expect((await file.text()).trim().split("\r\n")).toHaveLength(3);

  await admin.goBack();
  await admin.getByRole("button", { name: "Đóng tài khoản" }).click();
  await expect(admin.getByText("Đã đóng tài khoản.")).toBeVisible();
  await page.goto("/me");
  await expect(page).toHaveURL(/\/login/);
  await signIn(page, person);
  await expect(page.getByText("E-mail hoặc mật khẩu không đúng.")).toBeVisible();
  await admin.goto("/moderation/second-opinion");
  await isWell(admin);
});
