import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { mailsTo, newPerson, signUp } from "../support/account";
import { decideWithReason, demoPage, fillSpace, hurryDecisionMails, newName, sendProposal } from "../support/proposal";

test.slow();

async function violations(page: Page): Promise<string[]> {
  return (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const decide = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function approve(page: Page): Promise<void> {
  await decide(page, "Duyệt");
  await expect(page.getByText("Đã ghi quyết định.")).toBeVisible();
}

test("a space is proposed, sent back, revised, approved, found without marks, corrected, and brought back", async ({ page, browser, baseURL }) => {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  const person = await signUp(page, newPerson("Trần Thị Lan"));
  const moderator = await demoPage(browser, baseURL, "moderator");
  moderator.on("pageerror", (error) => problems.push(error.message));
  const name = newName();

  await page.goto("/spaces/new");
  await expect(page.locator(".proposal-map .leaflet-control-zoom")).toBeVisible({ timeout: 30_000 });
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await page.fill('input[name="nameVi"]', name);
  await page.fill('textarea[name="note"]', "Tôi đi qua mỗi ngày");
  await page.locator("form#proposal > p button[type=submit]").click();
  await expect(page.locator(".field-error").first()).toBeVisible();
  await expect(page.locator('textarea[name="note"]'), "nothing typed is lost").toHaveValue("Tôi đi qua mỗi ngày");
  await page.locator(".proposal-map").click({ position: { x: 100, y: 120 } });
  await expect(page.locator('input[name="lat"]')).toHaveValue(/^2[01]\.\d{6}$/);
  await expect(page.locator('select[name="wardCode"] optgroup').first().locator("option")).toHaveCount(3);
  await fillSpace(page, name);
  await expect(page.getByText("Đã lưu."), "a member's draft is saved as they type").toBeVisible();
  const id = await sendProposal(page);
  await page.goto("/me/submissions");
  await expect(page.getByRole("heading", { name: "Nháp" }), "and gone once it is sent").toHaveCount(0);

  await moderator.goto("/moderation");
  await moderator.goto(`/moderation/${id}`);
  await expect(moderator.getByRole("region", { name: "Lời nhắn cho người duyệt" })).toContainText("Tôi đi qua mỗi ngày");
  expect(await violations(moderator)).toEqual([]);
  expect(await overflow(moderator)).toBe(0);
  await moderator.getByText("Không nhận…").click();
  await decide(moderator, "Không nhận");
  await expect(moderator.getByText("Hãy chọn một lý do hợp với quyết định.")).toBeVisible();
  await decideWithReason(moderator, "Đề nghị sửa", "hours", "Mở cửa những ngày nào?");
  await hurryDecisionMails(id);
  await expect.poll(async () => (await mailsTo(page.request, person.email)).join(" "), { timeout: 20_000 }).toContain("Mở cửa những ngày nào?");

  await page.goto(`/me/submissions/${id}`);
  await expect(page.getByText("Mở cửa những ngày nào?")).toBeVisible();
  await page.getByRole("link", { name: "Sửa đề xuất" }).click();
  await expect(page.locator('input[name="nameVi"]')).toHaveValue(name);
  await page.fill('input[name="openingHours"]', "mở suốt");
  await page.locator("form#proposal > p button[type=submit]").click();
  await expect(page.locator(".field-error")).toContainText("chưa đọc được giờ mở cửa");
  await page.fill('input[name="openingHours"]', "Mo-Su 08:00-18:00");
  await page.locator("form#proposal > p button[type=submit]").click();
  await expect(page.getByText("Đã nhận bản sửa.")).toBeVisible();

  await moderator.goto(`/moderation/${id}`);
  await approve(moderator);
  await page.goto(`/me/submissions/${id}`);
  await page.getByRole("link", { name: "Xem trang của nơi này" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  const slug = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const bare = `xuong den long ${name.split(" ").at(-1)}`;
  await expect.poll(async () => ((await (await page.request.get(`/api/v1/spaces?${new URLSearchParams({ q: bare })}`)).json()) as { features: { properties: { slug: string } }[] }).features.map((one) => one.properties.slug), { timeout: 20_000 }).toContain(slug);

  await page.getByRole("link", { name: "Đề xuất sửa thông tin" }).click();
  await page.locator("form#proposal > p button[type=submit]").click();
  await expect(page.getByText("Bạn chưa đổi gì cả.")).toBeVisible();
  await page.fill('input[name="phone"]', "024 3716 0000");
  const editId = await sendProposal(page);
  await moderator.goto(`/moderation/${editId}`);
  await expect(moderator.locator('tr[data-fact="phone"]')).toContainText("024 3716 0000");
  await expect(moderator.locator(".difference-table tbody tr")).toHaveCount(1);
  await approve(moderator);
  await moderator.goto(`/spaces/${slug}/history`);
  await expect(moderator.locator("#v2")).toContainText("Người đóng góp");
  expect(await violations(moderator)).toEqual([]);
  await moderator.getByRole("button", { name: "Trở lại phiên bản 1" }).click();
  await expect(moderator.locator("#v3")).toContainText("Trở lại phiên bản 1");
  await page.goto(`/spaces/${slug}/history`);
  await expect(page.locator("#v3")).toContainText("Người duyệt");
  await expect(page.getByRole("button", { name: /Trở lại/ })).toHaveCount(0);
  const visitor = (await browser.newContext({ baseURL })).request;
  expect(await (await visitor.get(`/spaces/${slug}/history`)).text(), "AC4: history names nobody").not.toMatch(new RegExp(`${person.name}|${person.email}|Người duyệt thử`));
  await page.goto(`/spaces/${slug}`);
  await expect(page.getByText("024 3716 0000")).toHaveCount(0);
  expect(problems).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the same way goes from the question about doubles to the word that it has closed", async ({ page, browser, baseURL }) => {
    await page.goto("/spaces");
    await page.getByRole("link", { name: "Đề xuất một không gian chưa có ở đây" }).click();
    await expect(page.locator('input[name="ownEmail"]'), "visitors may propose too").toBeVisible();
    await signUp(page);
    const moderator = await demoPage(browser, baseURL, "moderator", false);
    await page.setViewportSize({ width: 320, height: 700 });
    const name = newName();
    await page.goto("/spaces/new");
    await fillSpace(page, name);
    await page.selectOption('select[name="wardCode"]', "");
    await page.locator("form#proposal > p button[type=submit]").click();
    await expect(page.locator('select[name="wardCode"] optgroup').first().locator("option"), "the nearest wards come first").toHaveCount(3);
    await page.selectOption('select[name="wardCode"]', "unknown");
    const id = await sendProposal(page);
    expect(await overflow(page)).toBe(0);
    await moderator.goto(`/moderation/${id}`);
    await moderator.getByRole("button", { name: "Nhận xem trong 20 phút" }).click();
    await expect(moderator.getByText("Bạn đang giữ đề xuất này.")).toBeVisible();
    await approve(moderator);

    await page.goto("/spaces/new");
    await fillSpace(page, name.replace("Đèn Lồng", "đen long"));
    await page.locator("form#proposal > p button[type=submit]").click();
    await expect(page.locator(".proposal-duplicates")).toContainText(name);
    await page.locator(".proposal-duplicates li", { hasText: name }).getByRole("link", { name: "Chính là nơi này" }).click();
    await expect(page).toHaveURL(/\/spaces\/xuong-den-long-\w+\/edit$/);
    await page.goto(page.url().replace(/edit$/, "closure"));
    await page.fill('textarea[name="note"]', "Cửa khóa, biển đã gỡ");
    await page.getByRole("button", { name: "Gửi tin báo" }).click();
    await expect(page.getByText("Đã nhận đề xuất của bạn")).toBeVisible();
    const closureId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    await moderator.goto(`/moderation/${closureId}`);
    await expect(moderator.locator('tr[data-fact="status"]')).toContainText("Đã ngừng hoạt động");
    await approve(moderator);
    await page.goto(`/me/submissions/${closureId}`);
    await page.getByRole("link", { name: "Xem trang của nơi này" }).click();
    await expect(page.getByText("Nơi này đã ngừng hoạt động. Trang được giữ lại")).toBeVisible();
  });

  test("a proposal is withdrawn, and then it is finished", async ({ page }) => {
    await signUp(page);
    await page.goto("/en/spaces/new");
    await fillSpace(page, newName());
    await page.locator("form#proposal > p button[type=submit]").click();
    const none = page.getByRole("button", { name: "None of these" });
    const received = page.getByText("We have your proposal.");
    // why: another test may have proposed something near by at the same time.
    await expect(none.or(received)).toBeVisible();
    if (await none.isVisible()) await none.click();
    await expect(received).toBeVisible();
    await page.getByRole("button", { name: "Withdraw the proposal" }).click();
    await expect(page.locator(".proposal-state")).toHaveText("Withdrawn");
    await expect(page.getByRole("link", { name: "Revise the proposal" })).toHaveCount(0);
    await page.goto("/en/me/submissions");
    await expect(page.locator(".proposal-list")).toContainText("Withdrawn");
  });
});
