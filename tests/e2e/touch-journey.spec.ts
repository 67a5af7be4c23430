import { AxeBuilder } from "@axe-core/playwright";
import { randomBytes } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { mailedLink, mailsTo, newPerson, signUp } from "../support/account";
import { giveProfile, onSiteDatabase } from "../support/designer";

const mark = () => randomBytes(4).toString("hex");
const send = 'main form button[type="submit"]';
const address = (html: string, email: string) => html.includes(email);

async function violations(page: Page): Promise<string[]> {
  return (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Gives the person a profile that takes messages; its handle. */
async function openProfile(email: string): Promise<string> {
  const handle = await giveProfile(email);
  await onSiteDatabase("UPDATE designer_profile SET availability = '{commissions}' WHERE handle = $1", [handle]);
  return handle;
}

/** Puts a work on a profile as if it had just been made. */
async function addWork(handle: string, title: string): Promise<void> {
  await onSiteDatabase(
    `INSERT INTO work (profile_id, slug, title_vi, fields, tools, position) SELECT id, $2, $3, '{}', '{}', 0 FROM designer_profile WHERE handle = $1`,
    [handle, `tac-pham-${mark()}`, title],
  );
}

/** Sideways scroll of the whole page in pixels, on the narrowest screen. */
async function overflow(page: Page): Promise<number> {
  await page.setViewportSize({ width: 320, height: 700 });
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test("a designer is written to, answers, and blocks; nobody sees an address", async ({ page, browser, baseURL }) => {
  test.slow();
  const designer = await signUp(page, newPerson("Đỗ Khánh Vy"));
  const handle = await openProfile(designer.email);
  const other = await (await browser.newContext({ baseURL, locale: "vi-VN" })).newPage();

  await other.goto(`/designers/${handle}`);
  await other.getByRole("link", { name: "Viết cho Đỗ Khánh Vy" }).click();
  await expect(other, "a visitor is asked to sign in and led back").toHaveURL(new RegExp(`/login\\?next=%2Fdesigners%2F${handle}%2Fmessage`));
  const writer = await signUp(other, newPerson("Trần Bảo"));
  await other.goto(`/designers/${handle}/message`);
  expect(await violations(other)).toEqual([]);
  await other.click(send);
  await expect(other.locator(".field-error")).toHaveCount(2);
  await other.fill('input[name="subject"]', "Vẽ bìa sách");
  await other.fill('textarea[name="text"]', `Chào bạn,\n${"dài ".repeat(1_100)}`);
  await other.click(send);
  await expect(other.getByText("Dài quá 4.000 ký tự.")).toBeVisible();
  await expect(other.locator(".field-error")).toHaveCount(1);
  await expect(other.locator('input[name="subject"]'), "nothing typed is lost").toHaveValue("Vẽ bìa sách");
  await other.fill('textarea[name="text"]', "Chào bạn,\n<b>mình</b> cần một bìa sách.");
  await other.click(send);
  await expect(other.getByRole("status").first()).toHaveText("Lời nhắn đã được gửi.");
  await expect(other.getByRole("link", { name: /Vẽ bìa sách/ })).toContainText("Đỗ Khánh Vy");

  await expect.poll(async () => (await mailsTo(page.request, designer.email)).join(" "), { timeout: 20_000 }).toContain("Trần Bảo viết cho bạn: Vẽ bìa sách");
  const [mail = ""] = (await mailsTo(page.request, designer.email)).filter((one) => one.includes("Vẽ bìa sách"));
  expect(address(mail, writer.email), "AC4: no address in the mail").toBe(false);
  const [, letter = ""] = /href="https?:\/\/[^/"]+(\/me\/messages\/[\w-]+)"/.exec(mail) ?? [];
  await page.goto(letter);
  await expect(page.locator(".touch-body")).toHaveText(/<b>mình<\/b> cần một bìa sách/);
  expect(await violations(page)).toEqual([]);
  expect((await other.request.get("/me/messages/00000000-0000-4000-8000-000000000000")).status()).toBe(404);
  await expect(page.locator('input[name="subject"]')).toHaveValue("Re: Vẽ bìa sách");
  await page.fill('textarea[name="text"]', "Mình nhận nhé.");
  await page.getByRole("button", { name: "Gửi trả lời" }).click();
  await expect(page.getByText("Lời nhắn đã được gửi.")).toBeVisible();
  await other.goto("/me/messages");
  await other.getByRole("link", { name: /Re: Vẽ bìa sách/ }).click();
  await expect(other.locator(".touch-body"), "an answer reaches somebody without a profile").toHaveText("Mình nhận nhé.");
  for (const [html, email] of [[await other.content(), designer.email], [await page.content(), writer.email]] as const) expect(address(html, email), "AC4: no address on the page").toBe(false);

  await page.goto(letter);
  await page.getByRole("button", { name: "Chặn Trần Bảo" }).click();
  await expect(page.getByText("Đã chặn.")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await other.goto(`/designers/${handle}/message`);
  await expect(other.getByText("Người này không nhận lời nhắn từ bạn.")).toBeVisible();
  await expect(other.locator('textarea[name="text"]')).toHaveCount(0);
  await page.getByRole("button", { name: "Bỏ chặn Trần Bảo" }).click();
  await other.reload();
  await expect(other.locator('textarea[name="text"]')).toBeVisible();
  await onSiteDatabase("UPDATE designer_profile SET visibility = 'hidden' WHERE handle = $1", [handle]);
  expect((await other.request.get(`/designers/${handle}/message`)).status(), "a hidden profile is nowhere").toBe(404);
  await other.context().close();
});

test("a member follows a designer and a space, sees the list, and turns the mail off", async ({ page, browser, baseURL }) => {
  test.slow();
  const designer = newPerson("Lê Hoài An");
  const designerPage = await (await browser.newContext({ baseURL })).newPage();
  await signUp(designerPage, designer);
  const handle = await openProfile(designer.email);
  await signUp(page);
  await page.goto(`/designers/${handle}`);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Theo dõi", exact: true }).click();
  await expect(page.getByRole("button", { name: "Bỏ theo dõi" })).toBeVisible();
  await page.goto("/spaces");
  await page.locator('main a[href^="/spaces/"]').first().click();
  await page.getByRole("button", { name: "Theo dõi", exact: true }).click();
  await expect(page.getByRole("button", { name: "Bỏ theo dõi" })).toBeVisible();
  await page.goto("/me/follows");
  await expect(page.locator(".account-list > li")).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
  await expect(page.getByText("Thư sáng thứ Hai: đang bật.")).toBeVisible();
  await page.getByRole("button", { name: "Tắt thư" }).click();
  await expect(page.getByText("Thư sáng thứ Hai: đang tắt.")).toBeVisible();
  await page.getByRole("button", { name: "Bỏ theo dõi Lê Hoài An" }).click();
  await expect(page.locator(".account-list > li")).toHaveCount(1);
  await page.goto(`/designers/${handle}`);
  await expect(page.getByRole("button", { name: "Theo dõi", exact: true })).toBeVisible();
  for (const path of ["/follow", `/follow?designer=${handle}`, `/report-content?type=designer&id=${handle}`, "/follow/stop?token=x"]) {
    await page.goto(path);
    expect(await violations(page), path).toEqual([]);
  }
  await designerPage.context().close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a visitor follows by mail, gets the week's digest, and ends it with one click from the mail program", async ({ page, browser, request, baseURL }) => {
    test.slow();
    const designer = newPerson("Phạm Tú");
    const designerPage = await (await browser.newContext({ baseURL })).newPage();
    await signUp(designerPage, designer);
    const handle = await openProfile(designer.email);
    const { email } = newPerson();

    await page.goto(`/designers/${handle}`);
    await page.getByRole("link", { name: "Theo dõi", exact: true }).click();
    await expect(page.locator(`input[name="designer"][value="${handle}"]`)).toBeChecked();
    await page.locator("details summary", { hasText: "Theo dõi thêm" }).click();
    await page.check('input[name="field"][value="music"]');
    await page.fill('input[name="email"]', "không phải địa chỉ");
    await page.click(send);
    await expect(page.locator(".field-error")).toContainText("chưa đúng dạng");
    await expect(page.locator('input[name="field"][value="music"]'), "nothing chosen is lost").toBeChecked();
    await page.fill('input[name="email"]', email);
    await page.click(send);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Xem hộp thư của bạn");
    const link = await mailedLink(page.request, email, "/follow/confirm");
    await request.get(link);
    await page.goto(link);
    await expect(page.getByRole("main").getByText("Phạm Tú")).toBeVisible();
    const subscribers = () => onSiteDatabase<{ id: string }>("SELECT id FROM subscriber WHERE email = $1", [email]);
    expect(await subscribers(), "looking at the link begins nothing, so a mail scanner cannot").toEqual([]);
    await page.click(send);
    await expect(page).toHaveURL(/\/follow\/list\?token=/);
    await expect(page.locator(".account-list > li")).toHaveCount(2);
    expect(address(await page.content(), email), "AC4: the list names no address").toBe(false);
    await page.getByRole("button", { name: "Bỏ theo dõi Âm nhạc" }).click();
    await expect(page.locator(".account-list > li")).toHaveCount(1);

    await addWork(handle, "Tranh khắc mới");
    const [subscriber] = await subscribers();
    await onSiteDatabase("SELECT graphile_worker.add_job('send-digest', json_build_object('recipient', $1::text))", [`subscriber:${subscriber?.id}`]);
    const stop = await mailedLink(page.request, email, "/follow/stop");
    const digest = (await mailsTo(page.request, email)).find((one) => one.includes("/follow/stop")) ?? "";
    expect(digest).toContain("Phạm Tú: tác phẩm mới: Tranh khắc mới");
    await page.goto(stop);
    await expect(page.getByRole("button", { name: "Ngừng nhận thư" })).toBeVisible();
    expect(await subscribers(), "the page alone ends nothing").toHaveLength(1);
    const oneClick = await request.post(stop, { form: { "List-Unsubscribe": "One-Click" } });
    expect(oneClick.status()).toBe(200);
    expect(await subscribers()).toEqual([]);
    await page.getByRole("button", { name: "Ngừng nhận thư" }).click();
    await expect(page.getByRole("heading", { level: 1 }), "twice is no error").toHaveText("Đã ngừng");
    await designerPage.context().close();
  });

  test("words without an end break no layout at 320 px", async ({ page, browser, baseURL }) => {
    test.slow();
    const writer = await signUp(page, newPerson("W".repeat(110)));
    const handle = await openProfile(writer.email);
    await onSiteDatabase(
      `INSERT INTO contact_message (from_user_id, to_user_id, subject, body)
       SELECT d.id, u.id, $2, $2 FROM app_user u, app_user d WHERE u.email = $1 AND d.email = 'moderator@demo.invalid'`,
      [writer.email, "Ễ".repeat(120)],
    );
    for (const path of ["/me/messages", "/me/follows", "/follow", `/follow?designer=${handle}`, `/report-content?type=designer&id=${handle}`, `/designers/${handle}/message`]) {
      await page.goto(path);
      expect(await overflow(page), path).toBe(0);
    }
    await page.goto("/me/messages");
    await page.locator(".touch-letter-link").first().click();
    await expect(page.locator(".touch-body")).toBeVisible();
    expect(await overflow(page)).toBe(0);
    const visitor = await (await browser.newContext({ baseURL })).newPage();
    await visitor.goto(`/designers/${handle}`);
    await expect(visitor.getByRole("link", { name: /^Viết cho W/ })).toBeVisible();
    expect(await overflow(visitor)).toBe(0);
    await visitor.context().close();
  });

  test("a visitor reports a work of a profile, without an account", async ({ page, browser, baseURL }) => {
  test.slow();
    const designer = newPerson("Vũ Lam");
    const designerPage = await (await browser.newContext({ baseURL })).newPage();
    await signUp(designerPage, designer);
    const handle = await openProfile(designer.email);
    await addWork(handle, "Tranh bị chép");
    await page.goto(`/designers/${handle}`);
    await page.getByRole("link", { name: "Báo cáo", exact: true }).click();
    await page.selectOption('select[name="work"]', { label: "Tranh bị chép" });
    const note = `Tranh này của tôi, ${mark()}.`;
    await page.fill('textarea[name="note"]', note);
    await page.click(send);
    await expect(page.locator(".field-error")).toHaveText("Hãy chọn một lý do.");
    await expect(page.locator('textarea[name="note"]'), "nothing typed is lost").toHaveValue(note);
    await page.check('input[name="reason"][value="copyright"]');
    await page.click(send);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cảm ơn bạn");
    expect(await onSiteDatabase("SELECT subject_type, state FROM report WHERE note = $1", [note])).toEqual([{ subject_type: "work", state: "open" }]);
    await designerPage.context().close();
  });
});
