import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { signUp } from "../support/account";
import { onSiteDatabase } from "../support/designer";
import { demoPage } from "../support/proposal";
import { askRaw } from "../support/raw-request";

test.slow();

const cookieOf = async (page: Page) => (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
/** Address and route of everything that belongs to admins alone. */
const places = (id: string) => [
  ["/admin", "routes/($lang).admin._index"], ["/admin/people", "routes/($lang).admin.people._index"], [`/admin/people/${id}`, "routes/($lang).admin.people.$id"],
  ["/admin/log", "routes/($lang).admin.log._index"], ["/admin/log.csv", "routes/($lang).admin.log[.csv]"], [`/admin/moderators/${id}.csv`, "routes/($lang).admin.moderators.$id[.csv]"],
] as const;
const orders: Record<string, string>[] = [{ intent: "role", role: "admin" }, { intent: "close" }, { intent: "open" }, { intent: "areas", areas: "field:design" }];
const standing = (id: string) => onSiteDatabase("SELECT role, disabled_at, areas_only, (SELECT count(*)::int FROM moderator_area a WHERE a.user_id = u.id) AS areas FROM app_user u WHERE id = $1", [id]);

test("AC2, AUTH4: the pages of admins exist for admins with a second factor alone, whatever the method or address", async ({ page, browser, baseURL }) => {
  const { email } = await signUp(page);
  const [{ id } = { id: "" }] = await onSiteDatabase<{ id: string }>("SELECT id FROM app_user WHERE email = $1", [email]);
  const before = await standing(id);
  const [asMember, asModerator] = [await cookieOf(page), await cookieOf(await demoPage(browser, baseURL, "moderator"))];
  const weak = await (await browser.newContext({ baseURL, locale: "vi-VN" })).newPage();
  const { email: weakEmail } = await signUp(weak);
  await onSiteDatabase("UPDATE app_user SET role = 'admin' WHERE email = $1", [weakEmail]);
  const callers = [["visitor", "", 302], ["member", asMember, 404], ["moderator", asModerator, 404], ["admin with a password alone", await cookieOf(weak), 403]] as const;
  for (const [who, Cookie, status] of callers) {
    for (const [path, route] of places(id)) {
      const data = `${path}?_data=${encodeURIComponent(route)}`;
      for (const address of [path, `/en${path}`]) expect((await askRaw(baseURL, address, { headers: { Cookie } })).status, `${who} ${address}`).toBe(status);
      expect((await askRaw(baseURL, data, { headers: { Cookie } })).text, `${who} ${data}`).not.toMatch(/@example\.vn|@demo\.invalid|"backlog"|subjectType/);
      for (const form of orders) for (const address of [path, data]) expect((await askRaw(baseURL, address, { form, headers: { Cookie } })).status, `${who} posts ${address}`).not.toBe(200);
    }
  }
  for (const Cookie of ["", asMember]) {
    expect((await askRaw(baseURL, "/moderation/second-opinion", { headers: { Cookie } })).status).toBe(Cookie === "" ? 302 : 404);
    expect([302, 404]).toContain((await askRaw(baseURL, "/moderation/second-opinion", { form: { submission: randomUUID(), version: "1", answer: "approve" }, headers: { Cookie } })).status);
  }
  expect(await standing(id)).toEqual(before);
});

test("CSRF1, CSRF2: a post from elsewhere changes nobody, and reading changes nothing", async ({ page, browser, baseURL }) => {
  const { email } = await signUp(page);
  const [{ id } = { id: "" }] = await onSiteDatabase<{ id: string }>("SELECT id FROM app_user WHERE email = $1", [email]);
  const before = await standing(id);
  const Cookie = await cookieOf(await demoPage(browser, baseURL, "admin"));
  const lines = async () => (await onSiteDatabase("SELECT id FROM audit_event WHERE subject_id = $1", [id])).length;
  for (const [path] of places(id)) {
    for (const Origin of ["https://evil.example", "null"]) {
      const headers = { Cookie, Origin, "Content-Type": "application/x-www-form-urlencoded" };
      expect((await askRaw(baseURL, path, { method: "POST", body: "intent=close", headers })).status, path).toBe(403);
    }
    expect((await askRaw(baseURL, `${path}?intent=close&role=admin`, { headers: { Cookie } })).status, path).toBe(200);
  }
  expect([await standing(id), await lines()]).toEqual([before, 0]);
});

test("IN1, AC5: an admin's nonsense is refused or dropped, and their own account is out of their reach", async ({ browser, baseURL }) => {
  const Cookie = await cookieOf(await demoPage(browser, baseURL, "admin"));
  const [{ id } = { id: "" }] = await onSiteDatabase<{ id: string }>("SELECT id FROM app_user WHERE demo AND role = 'admin'");
  const before = await standing(id);
  for (const form of orders.slice(0, 3)) expect((await askRaw(baseURL, `/admin/people/${id}`, { form: { ...form, role: "member" }, headers: { Cookie } })).status).toBe(409);
  for (const value of ["\u0000", "x".repeat(100_000), "__proto__", "'; DROP TABLE app_user;--", "{}", "%00", "\u202E"]) {
    for (const form of [{ intent: value }, { intent: "role", role: value }, { intent: "areas", areas: value }, { intent: "areas", addWard: value, areas: value }] as Record<string, string>[]) {
      expect((await askRaw(baseURL, `/admin/people/${id}`, { form, headers: { Cookie } })).status, `${JSON.stringify(form).slice(0, 60)}`).toBe(400);
    }
    const text = value.slice(0, 1000);
    const asked = new URLSearchParams({ q: text, person: text, action: text, subject: text, from: text, to: text, before: text, skip: text });
    for (const path of ["/admin/people", "/admin/log", "/admin/log.csv", "/moderation/second-opinion"]) expect((await askRaw(baseURL, `${path}?${asked}`, { headers: { Cookie } })).status, `${path} ${text.slice(0, 20)}`).toBe(200);
    for (const path of ["/admin/people", "/admin/moderators"]) expect([400, 404], path).toContain((await askRaw(baseURL, `${path}/${encodeURIComponent(text)}.csv`, { headers: { Cookie } })).status);
    expect([400, 404]).toContain((await askRaw(baseURL, "/moderation/second-opinion", { form: { submission: value, version: value, answer: value, reason: value }, headers: { Cookie } })).status);
  }
  expect(await standing(id)).toEqual(before);
});

test("XSS, LOG1: a name that is markup or a line of its own stays a name on every page of admins", async ({ page, browser, baseURL }) => {
  const name = `"><img src=x onerror=window.hurt=1></script>`;
  const { email } = await signUp(page);
  const [{ id } = { id: "" }] = await onSiteDatabase<{ id: string }>("UPDATE app_user SET name = $2 WHERE email = $1 RETURNING id", [email, name]);
  const admin = await demoPage(browser, baseURL, "admin");
  const alarms: string[] = [];
  admin.on("dialog", (dialog) => void dialog.dismiss().then(() => alarms.push(dialog.message())));
  admin.on("pageerror", (error) => alarms.push(error.message));
  await admin.goto(`/admin/people/${id}`);
  await admin.selectOption('select[name="role"]', "moderator");
  await admin.getByRole("button", { name: "Đổi vai trò" }).click();
  await expect(admin.getByText("Đã đổi vai trò.")).toBeVisible();
  for (const path of ["/admin", "/admin/people", `/admin/people/${id}`, `/admin/log?person=${id}`]) {
    await admin.goto(path);
    await expect(admin.getByRole("main")).toContainText(name);
    expect(await admin.evaluate(() => "hurt" in window), path).toBe(false);
  }
  expect(alarms).toEqual([]);
});
