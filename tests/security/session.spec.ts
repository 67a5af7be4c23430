import { expect, test } from "@playwright/test";
import { signIn, signUp } from "../support/account";
import { askRaw } from "../support/raw-request";

const cookiesOf = (cookies: { name: string; value: string }[]) => cookies.map(({ name, value }) => `${name}=${value}`).join("; ");

test("SES1: the session's cookie is for the server alone and stays on this site", async ({ page, context }) => {
  await signUp(page);
  const session = (await context.cookies()).find(({ name }) => name.endsWith("session_token"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(await page.evaluate(() => document.cookie)).toBe("");
});

test("SES2: a session ended from another browser is dead at once", async ({ page, browser, context, baseURL }) => {
  const person = await signUp(page);
  const other = await browser.newContext({ baseURL, userAgent: "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0" });
  const otherPage = await other.newPage();
  await signIn(otherPage, person);
  await expect(otherPage).toHaveURL(/\/me$/);
  await page.goto("/me/security");
  await expect(page.getByText("Firefox · Windows")).toBeVisible();
  await page.getByRole("button", { name: "Kết thúc mọi phiên khác" }).click();
  await expect(page.getByText("Đã kết thúc.")).toBeVisible();
  await otherPage.reload();
  await expect(otherPage).toHaveURL(/\/login\?next=/);
  expect((await askRaw(baseURL, "/me", { headers: { Cookie: cookiesOf(await other.cookies()) } })).status).toBe(302);
  expect((await askRaw(baseURL, "/me", { headers: { Cookie: cookiesOf(await context.cookies()) } })).status).toBe(200);
  await other.close();
});

test("SES2: a forged or broken session cookie opens nothing and breaks nothing", async ({ page, context, baseURL }) => {
  await signUp(page);
  const good = (await context.cookies()).find(({ name }) => name.endsWith("session_token"))?.value ?? "";
  const [token = ""] = good.split(".");
  for (const value of ["", "x", "x.y", token, `${token}.`, `${token}.AAAA`, good.slice(0, -6), `x${good}`, "%00", "%", "a".repeat(5000)]) {
    const { status } = await askRaw(baseURL, "/me", { headers: { Cookie: `hanoi.session_token=${value}` } });
    expect(status, value.slice(0, 60)).toBe(302);
  }
});

test("AC1: nobody ends another's session", async ({ page, browser, baseURL }) => {
  await signUp(page);
  await page.goto("/me/security");
  const id = (await page.locator('input[name="id"]').first().getAttribute("value")) ?? "";
  const thief = await browser.newContext({ baseURL });
  await signUp(await thief.newPage());
  const { status } = await askRaw(baseURL, "/me/security", { form: { intent: "end-session", id }, headers: { Cookie: cookiesOf(await thief.cookies()) } });
  expect(status).toBe(302);
  await page.goto("/me");
  await expect(page).toHaveURL(/\/me$/);
  await thief.close();
});

test("CACHE1: what names the person is private; the same page for a visitor may be kept", async ({ page, context, baseURL }) => {
  const { name } = await signUp(page);
  const Cookie = cookiesOf(await context.cookies());
  for (const path of ["/", "/about", "/spaces", "/en/about", "/me", "/me/security", "/login", "/?_data=root", "/me?_data=routes%2F%28%24lang%29.me._index"]) {
    const own = await askRaw(baseURL, path, { headers: { Cookie } });
    expect(own.headers["cache-control"], path).toBe("private, no-store");
    expect(own.headers.vary, path).toMatch(/cookie/i);
  }
  for (const path of ["/", "/about", "/spaces"]) {
    const visitor = await askRaw(baseURL, path);
    expect(visitor.headers["cache-control"] ?? "", path).not.toContain("private");
    expect(visitor.headers.vary, path).toMatch(/cookie/i);
    expect(visitor.text, path).not.toContain(name);
  }
  const open = await askRaw(baseURL, "/api/v1/spaces", { headers: { Cookie } });
  expect(open.headers["cache-control"]).toContain("public");
});

test("the mailbox is for this machine alone", async ({ baseURL }) => {
  expect((await askRaw(baseURL, "/mailbox")).status).toBe(200);
  for (const header of ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"]) expect((await askRaw(baseURL, "/mailbox", { headers: { [header]: "203.0.113.7" } })).status, header).toBe(404);
});
