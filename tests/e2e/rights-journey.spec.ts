import { AxeBuilder } from "@axe-core/playwright";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { mailsTo, newPerson, type Person, signIn, signUp } from "../support/account";
import { giveProfile, onSiteDatabase } from "../support/designer";
import { pictureBytes } from "../support/pictures";

test.slow();

async function violations(page: Page): Promise<string[]> {
  return (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Sideways scroll of the whole page in pixels. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Somebody with a published profile and one work with a picture, signed in. */
async function designer(page: Page): Promise<Person & { handle: string }> {
  const person = await signUp(page, newPerson("Đỗ Hà Vi"));
  const handle = await giveProfile(person.email);
  await page.goto("/me/works/new");
  await page.locator('input[name="titleVi"]').fill("Bình gốm <b>men tro</b>");
  await page.locator('textarea[name="textVi"]').fill("Nung ở Bát Tràng.");
  await page.locator('button[type="submit"]').filter({ hasText: "Lưu và thêm hình ảnh" }).click();
  await page.waitForURL(/\/images$/);
  await page.request.post(page.url().replace(/images$/, "upload"), {
    multipart: { pictures: { name: "a.jpg", mimeType: "image/jpeg", buffer: await pictureBytes(900, 600) } },
    headers: { Origin: new URL(page.url()).origin, Accept: "application/json" },
  });
  await expect.poll(async () => (await onSiteDatabase<{ state: string }>("SELECT m.state FROM media m JOIN app_user u ON u.id = m.owner_id WHERE u.email = $1", [person.email]))[0]?.state, { timeout: 40_000 }).toBe("ready");
  return { ...person, handle };
}

/** Whether the wall and the machine interface show the designer now. */
async function isListed(request: APIRequestContext, handle: string): Promise<boolean[]> {
  return Promise.all(["/designers", "/api/v1/designers"].map(async (path) => (await (await request.get(path)).text()).includes(handle)));
}

/** Has the worker do what the clock would have it do. */
async function runJob(name: string): Promise<void> {
  await onSiteDatabase("SELECT graphile_worker.add_job($1)", [name]);
}

test("the export opens offline with works and pictures, and asks nothing of the internet", async ({ page, browser }) => {
  const person = await designer(page);
  await page.goto("/me/data");
  expect(await violations(page)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Tải tệp ZIP" }).click()]);
  expect(download.suggestedFilename()).toMatch(/^sang-tao-ha-noi-\d{4}-\d\d-\d\d\.zip$/);
  const directory = mkdtempSync(join(tmpdir(), "hanoi-export-"));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(await download.path())))) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), bytes);
  }
  const offline = await browser.newContext({ offline: true });
  const opened = await offline.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  opened.on("request", (request) => asked.push(request.url()));
  opened.on("console", (message) => complaints.push(message.text()));
  await opened.goto(pathToFileURL(join(directory, "index.html")).href);
  await expect(opened.getByRole("heading", { level: 1 })).toHaveText(`Dữ liệu của ${person.name}`);
  await expect(opened.getByRole("heading", { level: 3 })).toHaveText("Bình gốm <b>men tro</b>");
  await expect(opened.getByText("Nung ở Bát Tràng.")).toBeVisible();
  const picture = opened.locator("main img");
  await expect(picture).toHaveCount(1);
  await expect(picture).toHaveJSProperty("complete", true);
  await expect(picture).toHaveJSProperty("naturalWidth", 900);
  expect(asked.filter((url) => !url.startsWith(pathToFileURL(directory).href))).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await opened.locator("script, link, iframe, a[href]").count()).toBe(0);
  expect(await violations(opened)).toEqual([]);
  expect(await overflow(opened)).toBe(0);
  const data = JSON.parse(readFileSync(join(directory, "data.json"), "utf8")) as { account: { email: string }; works: { titleVi: string }[] };
  expect(data).toMatchObject({ account: { email: person.email }, works: [{ titleVi: "Bình gốm <b>men tro</b>" }] });
  await offline.close();
  rmSync(directory, { recursive: true });
});

test("each consent is given by hand, withdrawn at once, and keeps its lines", async ({ page, request }) => {
  const { handle } = await designer(page);
  expect((await request.get(`/designers/${handle}`)).status()).toBe(200);
  await page.goto("/me");
  await page.getByRole("main").getByRole("link", { name: "Sự đồng ý của bạn" }).click();
  await expect(page).toHaveURL(/\/me\/consent$/);
  await expect(page.locator('input[type="checkbox"]'), "mail and figures").toHaveCount(2);
  for (const box of await page.locator('input[type="checkbox"]').all()) await expect(box, "never ticked beforehand").not.toBeChecked();
  expect(await violations(page)).toEqual([]);

  const mail = page.getByRole("region", { name: "Thư bản tin" });
  await mail.getByRole("button").click();
  await expect(mail.getByRole("alert")).toHaveText("Hãy đánh dấu vào ô trước khi đồng ý.");
  await mail.getByRole("checkbox").check();
  await mail.getByRole("button").click();
  await expect(page.getByText("Đã ghi nhận sự đồng ý của bạn.")).toBeVisible();
  await expect(mail.getByText(/Đang đồng ý/).first()).toBeVisible();
  await mail.getByRole("button", { name: "Rút lại: Thư bản tin" }).click();
  await expect(page.getByText("Đã rút lại, có hiệu lực từ bây giờ.")).toBeVisible();
  await mail.locator("summary").click();
  await expect(mail.locator("li")).toHaveCount(2);

  await page.getByRole("button", { name: "Rút lại: Hồ sơ công khai" }).click();
  await expect(page.getByRole("region", { name: "Hồ sơ công khai" }).getByText(/^Đã rút lại/).first()).toBeVisible();
  expect((await request.get(`/designers/${handle}`)).status(), "CACHE1").toBe(404);
  expect(await isListed(request, handle)).toEqual([false, false]);
  await page.getByRole("region", { name: "Tài khoản" }).getByRole("link").click();
  await expect(page).toHaveURL(/\/me\/data\/erasure$/);
});

test("an account put aside is gone at once and comes back by a button; what is wrong is put right", async ({ page, request }) => {
  const person = await designer(page);
  await expect.poll(() => isListed(request, person.handle), { timeout: 30_000 }).toEqual([true, true]);
  await page.goto("/me/data");
  await page.getByRole("button", { name: "Tạm ẩn tài khoản" }).click();
  await expect(page.getByText("Tài khoản đã được tạm ẩn.")).toBeVisible();
  expect((await request.get(`/designers/${person.handle}`)).status(), "CACHE1").toBe(404);
  expect(await isListed(request, person.handle), "CACHE1: at once, whatever the index holds").toEqual([false, false]);
  expect(await (await request.get("/sitemap.xml")).text()).not.toContain(person.handle);
  await page.goto("/me");
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await signIn(page, person);
  await expect(page.getByText("Tài khoản đang được tạm ẩn")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("main").getByRole("link", { name: "Đưa trở lại" }).click();
  await page.getByRole("button", { name: "Đưa tài khoản trở lại" }).click();
  await expect(page.getByText("Tài khoản đã trở lại như trước.")).toBeVisible();
  expect((await request.get(`/designers/${person.handle}`)).status()).toBe(200);
  await expect.poll(() => isListed(request, person.handle), { timeout: 30_000 }).toEqual([true, true]);

  await page.fill('input[name="name"]', "Đỗ Hà Vy");
  await page.fill('input[name="birthYear"]', "19");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.locator(".field-error")).toContainText("Năm sinh gồm 4 chữ số");
  await expect(page.locator('input[name="name"]'), "nothing typed is lost").toHaveValue("Đỗ Hà Vy");
  await page.fill('input[name="birthYear"]', "1999");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByText("Đã sửa.")).toBeVisible();
  expect(await onSiteDatabase("SELECT name, birth_year FROM app_user WHERE email = $1", [person.email])).toEqual([{ name: "Đỗ Hà Vy", birth_year: 1999 }]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an erasure is asked for, taken back at the next sign-in, asked for again and carried out for good", async ({ page, request }) => {
    const person = await designer(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto("/me/data");
    expect(await overflow(page)).toBe(0);
    await page.getByRole("link", { name: "Xem việc xóa và yêu cầu" }).click();
    await expect(page.locator("#sure")).not.toBeChecked();
    await page.getByRole("button", { name: "Yêu cầu xóa" }).click();
    await expect(page.locator(".field-error")).toContainText("Hãy đánh dấu vào ô");
    expect(await overflow(page)).toBe(0);
    await page.locator("#sure").check();
    await page.getByRole("button", { name: "Yêu cầu xóa" }).click();
    await expect(page).toHaveURL(/\/erasure\/[0-9a-f]{64}$/);
    await expect(page.getByText(/sẽ xóa từ ngày/)).toBeVisible();
    expect(await overflow(page)).toBe(0);
    expect((await request.get(`/designers/${person.handle}`)).status()).toBe(404);
    await page.goto("/me");
    await expect(page, "signed out").toHaveURL(/\/login/);
    await expect.poll(async () => (await mailsTo(request, person.email)).some((mail) => mail.includes("Yêu cầu xóa tài khoản đã được nhận")), { timeout: 20_000 }).toBe(true);

    await signIn(page, person);
    await expect(page).toHaveURL(/\/me\/data\/erasure$/);
    await page.getByRole("button", { name: "Giữ tài khoản của tôi" }).click();
    await expect(page.getByText("Đã hủy yêu cầu xóa.")).toBeVisible();

    await page.goto("/me/data/erasure");
    await page.locator("#sure").check();
    await page.getByRole("button", { name: "Yêu cầu xóa" }).click();
    await expect(page).toHaveURL(/\/erasure\//);
    await onSiteDatabase("UPDATE erasure SET due_at = now() - interval '1 minute', requested_at = now() - interval '14 days' WHERE cancelled_at IS NULL AND user_id = (SELECT id FROM app_user WHERE email = $1)", [person.email]);
    await runJob("erase-due");
    await expect.poll(async () => (await mailsTo(request, person.email)).some((mail) => mail.includes("Tài khoản của bạn đã được xóa")), { timeout: 30_000 }).toBe(true);
    await page.reload();
    await expect(page.getByText(/đã xóa xong lúc/)).toBeVisible();
    await signIn(page, person);
    await expect(page.getByText("E-mail hoặc mật khẩu không đúng.")).toBeVisible();
    expect(await onSiteDatabase("SELECT 1 FROM designer_profile WHERE handle = $1 UNION ALL SELECT 1 FROM app_user WHERE email = $2", [person.handle, person.email])).toEqual([]);
  });
});
