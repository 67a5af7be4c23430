import { randomInt } from "node:crypto";
import { expect, test } from "@playwright/test";
import { mailsTo, newPerson, signIn, signUp } from "../support/account";
import { askRaw } from "../support/raw-request";

/** An address of this machine that no other test speaks from, because limits count by address. */
const elsewhere = () => `127.${randomInt(1, 255)}.${randomInt(1, 255)}.${randomInt(2, 255)}`;
const wrong = { password: "không phải mật khẩu này" };
/** A page without what differs from answer to answer by its nature: the nonce and what the visitor typed. */
const bare = (text: string, typed: string) => text.replaceAll(/nonce="[^"]*"/g, "").replaceAll(typed, "").replaceAll(encodeURIComponent(typed), "");

test("AUTH1: what everybody tries first is refused, and no account is made of it", async ({ request, baseURL }) => {
  const { email, name } = newPerson();
  for (const password of ["password1", "Matkhau@123", "ngắn"]) {
    const { status, text } = await askRaw(baseURL, "/signup", { from: elsewhere(), form: { name, email, password, birthYear: "2000", agree: "yes" } });
    expect(status, password).toBe(400);
    expect(text).toContain("field-error");
    expect(text).not.toContain(`value="${password}"`);
  }
  expect(await mailsTo(request, email)).toEqual([]);
});

test("AUTH2: thirty wrong tries end in 429 however they are dressed up; the owner elsewhere gets in", async ({ page, baseURL }) => {
  test.slow();
  const person = await signUp(page);
  const from = elsewhere();
  const dresses: Record<string, string>[] = [{}, { "X-Forwarded-For": "203.0.113.7" }, { Forwarded: "for=203.0.113.8" }, { "X-Real-IP": "203.0.113.9" }, { "CF-Connecting-IP": "203.0.113.10" }];
  const statuses: number[] = [];
  for (let tries = 0; tries < 30; tries++) {
    const path = ["/login", "/en/login", "/login?next=%2Fme", "/login/?x=1"][tries % 4] ?? "/login";
    const email = tries % 2 === 0 ? person.email : person.email.toUpperCase();
    statuses.push((await askRaw(baseURL, path, { from, headers: dresses[tries % dresses.length], form: { email, ...wrong } })).status);
  }
  expect(statuses.slice(0, 20).every((status) => status === 400), statuses.join(" ")).toBe(true);
  expect(statuses.slice(20).every((status) => status === 429), statuses.join(" ")).toBe(true);
  const last = await askRaw(baseURL, "/login", { from, form: { email: person.email, password: person.password } });
  expect(Number(last.headers["retry-after"])).toBeGreaterThan(0);
  const owner = await askRaw(baseURL, "/login", { from: elsewhere(), form: { email: person.email, password: person.password } });
  expect(owner.status).toBe(302);
});

test("RL1: slashes and case do not lead around the limits", async ({ baseURL }) => {
  for (const path of ["//login", "/login//", "/LOGIN", "/%2Flogin", "/./login/../login%2F"]) {
    expect((await askRaw(baseURL, path, { from: elsewhere(), form: { email: "a@example.vn", ...wrong } })).status, path).toBeGreaterThanOrEqual(400);
  }
});

test("AUTH3: signing in, signing up and forgetting answer alike for an account and for nobody", async ({ page, baseURL }) => {
  const person = await signUp(page);
  const nobody = newPerson();
  const forms: [string, (email: string) => Record<string, string>][] = [
    ["/login", (email) => ({ email, ...wrong })],
    ["/signup", (email) => ({ name: "Lan", email, password: "ngồi vẽ bên hồ sen", birthYear: "2000", agree: "yes" })],
    ["/reset", (email) => ({ email })],
    ["/login/link", (email) => ({ email })],
  ];
  for (const [path, form] of forms) {
    const [known, unknown] = [await askRaw(baseURL, path, { from: elsewhere(), form: form(person.email) }), await askRaw(baseURL, path, { from: elsewhere(), form: form(nobody.email) })];
    expect(known.status, path).toBe(unknown.status);
    expect(bare(known.text, person.email), path).toBe(bare(unknown.text, nobody.email));
    expect(known.headers["set-cookie"], path).toEqual(unknown.headers["set-cookie"]);
  }
  await expect.poll(async () => (await mailsTo(page.request, person.email)).join(" "), { timeout: 20_000 }).toContain("Bạn đã có tài khoản");
});

test("MASS1: a sign-up takes no role and no other field that was not asked for", async ({ page }) => {
  const person = newPerson();
  await page.goto("/signup");
  await page.locator("main form").evaluate((form) => {
    for (const [name, value] of [["role", "admin"], ["demo", "true"], ["emailVerified", "true"], ["twoFactorEnabled", "true"], ["id", "1"]]) {
      const input = Object.assign(document.createElement("input"), { type: "hidden", name, value });
      form.append(input);
    }
  });
  await signUp(page, person);
  await expect(page.getByText("Thành viên")).toBeVisible();
  await expect(page.getByText("Tài khoản dùng thử")).toHaveCount(0);
});

test("RED1: signing in leads to no other site", async ({ page, baseURL }) => {
  const person = await signUp(page);
  for (const next of ["//evil.example", "/\\evil.example", "/\t/evil.example", "https://evil.example", "javascript:alert(1)", "/%09/evil.example\r\nX: y"]) {
    const { headers, status } = await askRaw(baseURL, `/login?next=${encodeURIComponent(next)}`, { from: elsewhere(), form: person as unknown as Record<string, string> });
    expect(status, next).toBe(302);
    expect(headers.location, next).toMatch(/^\/(?![/\\])[^\s\\]*$/);
    if (!next.startsWith("/%09")) expect(headers.location, next).toBe("/me");
  }
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await page.goto("/login?next=%2Fspaces%3Fq%3Dgom");
  await page.fill('input[name="email"]', person.email);
  await page.fill('input[name="password"]', person.password);
  await page.click('main form[method="post"] button[type="submit"]');
  await expect(page).toHaveURL(/\/spaces\?q=gom/);
});

test("CSRF1: no form of accounts takes a request from elsewhere", async ({ page, baseURL }) => {
  await signUp(page);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  for (const path of ["/logout", "/login", "/signup", "/me/security", "/me/security/passkey", "/login/passkey", "/logout?_data=routes%2F%28%24lang%29.logout"]) {
    const { status } = await askRaw(baseURL, path, { form: { intent: "end-others" }, headers: { Origin: "https://evil.example", Cookie: cookie } });
    expect(status, path).toBe(403);
  }
  await page.reload();
  await expect(page.getByRole("button", { name: "Đăng xuất" })).toBeVisible();
});

test("IN1: nonsense in any field of accounts is refused, never a failure of ours", async ({ baseURL }) => {
  const odd = ["\u0000", "\ud800", "x".repeat(100_000), "%00", "{}", "__proto__"];
  for (const path of ["/login", "/signup", "/reset", "/login/link", "/login/code", "/verify?token=x", "/reset/new?token=x", "/verify/email?token=%00"]) {
    const from = elsewhere();
    for (const value of odd) {
      const { status } = await askRaw(baseURL, path, { from, form: { email: value, password: value, code: value, name: value, birthYear: value, agree: value, __proto__: value } });
      expect(status, `${path} ${JSON.stringify(value.slice(0, 20))}`).toBeGreaterThanOrEqual(400);
      expect(status, `${path} ${JSON.stringify(value.slice(0, 20))}`).toBeLessThan(500);
    }
  }
});

test("a signed-in person can sign in again as another, and only as that", async ({ page }) => {
  const first = await signUp(page);
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  const second = await signUp(page);
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await signIn(page, first);
  await expect(page.getByText(first.email)).toBeVisible();
  await expect(page.getByText(second.email)).toHaveCount(0);
});
