import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { mailsTo, signUp } from "../support/account";
import { giveProfile, onSiteDatabase } from "../support/designer";

const sample = "mau-men-lam";

async function violations(page: ConstructorParameters<typeof AxeBuilder>[0]["page"]): Promise<string[]> {
  return (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("sample designers say that they are samples, on card and page, in both languages, and search engines leave them", async ({ page, request }) => {
  await page.goto("/designers");
  const card = page.locator(`main a[href="/designers/${sample}"]`);
  await expect(card).toContainText("Hồ sơ mẫu");
  await card.click();
  await expect(page).toHaveURL(new RegExp(`/designers/${sample}$`));
  await expect(page.getByText("Hồ sơ mẫu: người và tác phẩm ở đây được dựng lên để minh họa.")).toBeVisible();
  await page.goto(`/en/designers/${sample}`);
  await expect(page.getByText("Sample profile: this person and these works are made up for illustration.")).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  expect(await (await request.get("/sitemap.xml")).text()).not.toContain("mau-");
});

test("their works come as pictures, told in words, without anybody's help", async ({ page }) => {
  test.slow();
  const waiting = async () => onSiteDatabase(
    "SELECT 1 FROM media JOIN work_image i ON i.media_id = media.id JOIN work w ON w.id = i.work_id JOIN designer_profile p ON p.id = w.profile_id WHERE p.handle = $1 AND media.state = 'waiting'",
    [sample],
  );
  await expect.poll(async () => (await waiting()).length, { timeout: 150_000 }).toBe(0);
  await page.goto(`/en/designers/${sample}`);
  await expect(page.locator("article img")).toHaveCount(4);
  const first = page.locator("article img").first();
  await expect(first).toHaveAttribute("alt", /lacquer tray/);
  await expect.poll(() => first.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 300)).toBe(true);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(sideways).toBe(0);
});

test("a designer's page names its own picture, made of their works, in both languages", async ({ page, request }) => {
  for (const language of ["", "/en"]) {
    await page.goto(`${language}/designers/${sample}`);
    const address = new URL((await page.locator('meta[property="og:image"]').getAttribute("content")) ?? "");
    expect(address.pathname).toBe(`${language}/social/designers/${sample}.png`);
    const response = await request.get(address.pathname);
    expect([response.status(), response.headers()["content-type"]]).toEqual([200, "image/png"]);
    const picture = sharp(await response.body());
    expect(await picture.metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect(Math.max(...(await picture.stats()).channels.map(({ stdev }) => stdev))).toBeGreaterThan(20);
    const again = await request.get(address.pathname, { headers: { "If-None-Match": response.headers().etag ?? "" } });
    expect(again.status()).toBe(304);
  }
});

test("CACHE1: the picture of a profile that is hidden, or for members, does not exist, not even for whoever holds a copy", async ({ page, browser, baseURL }) => {
  const visitor = await browser.newContext({ baseURL });
  const handle = await giveProfile((await signUp(page)).email);
  const path = `/social/designers/${handle}.png`;
  const seen = await visitor.request.get(path);
  expect([seen.status(), seen.headers()["cache-control"]]).toEqual([200, "public, no-cache"]);
  for (const visibility of ["hidden", "members"]) {
    await onSiteDatabase("UPDATE designer_profile SET visibility = $2 WHERE handle = $1", [handle, visibility]);
    const answers = await Promise.all([visitor.request.get(path), visitor.request.get(path, { headers: { "If-None-Match": seen.headers().etag ?? "" } }), page.request.get(`/en${path}`)]);
    expect(answers.map((answer) => answer.status()), visibility).toEqual([404, 404, 404]);
  }
  expect((await visitor.request.get("/social/designers/khong-co-ai.png")).status()).toBe(404);
});

test("known skills are suggested while typing, without marks, and complete the line", async ({ page, browser, baseURL }) => {
  await signUp(page);
  await page.goto("/me/profile");
  const field = page.locator('input[name="skills"]');
  await field.pressSequentially("Đóng thuyền, nung c");
  const choice = page.getByRole("button", { name: /^Nung củi/ });
  await expect(choice).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await choice.click();
  await expect(field).toHaveValue("Đóng thuyền, Nung củi, ");
  await expect(field).toBeFocused();
  await expect(choice).toBeHidden();

  const stranger = await (await browser.newContext({ baseURL })).request.get("/me/skills?q=nung", { maxRedirects: 0 });
  expect(stranger.status(), "AC2").toBe(302);
  const own = await page.request.get("/me/skills?q=nung%20c");
  expect(await own.json()).toEqual({ skills: [{ label: "Nung củi", count: 1 }] });
  expect(own.headers()["cache-control"]).toBe("private, no-store");
});

test("a member named as co-author is written to, answers by the link, and the author hears of it", async ({ page, browser, baseURL }) => {
  test.slow();
  const other = await (await browser.newContext({ baseURL, locale: "vi-VN" })).newPage();
  const [author, named] = [await signUp(page), await signUp(other)];
  await giveProfile(author.email);
  const handle = await giveProfile(named.email);
  await page.goto("/me/works/new");
  await page.fill('input[name="titleVi"]', "Thuyền giấy");
  await page.locator('main form[method="post"] button[type="submit"]').first().click();
  await expect(page).toHaveURL(/\/me\/works\/[0-9a-f-]{36}\/images/);
  await page.goto(page.url().replace(/\/images.*/, "/credits"));
  await page.fill('input[name="handle"]', handle);
  await page.fill('input[name="role"]', "gấp giấy");
  await page.getByRole("button", { name: "Nêu tên" }).click();
  await expect(page.getByText("chưa xác nhận")).toBeVisible();
  await expect.poll(async () => (await mailsTo(other.request, named.email)).join("")).toContain("/me/works#own-credits");
  await other.goto("/me/works#own-credits");
  await expect(other.getByRole("heading", { name: "Người khác nêu tên bạn" })).toBeInViewport();
  await other.getByRole("button", { name: /^Xác nhận đã cùng làm/ }).click();
  await expect.poll(async () => (await mailsTo(page.request, author.email)).some((mail) => mail.includes("đã xác nhận cùng làm “Thuyền giấy”"))).toBe(true);
});
