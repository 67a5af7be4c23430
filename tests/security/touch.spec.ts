import { randomInt, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { newPerson, signIn, signUp } from "../support/account";
import { giveProfile, onSiteDatabase } from "../support/designer";
import { askRaw } from "../support/raw-request";

const elsewhere = () => `127.${randomInt(1, 255)}.${randomInt(1, 255)}.${randomInt(2, 255)}`;
const cookieOf = async (page: Page) => (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
const demoAccount = (role: string) => {
  const accounts = JSON.parse(readFileSync(join(process.env.E2E_DATA_DIR ?? ".data", "demo-accounts.json"), "utf8")) as { role: string; email: string; password: string }[];
  return accounts.find((one) => one.role === role) ?? { email: "", password: "" };
};
/** Everything of a person that these forms could change. */
const stateOf = (email: string) => onSiteDatabase(
  `SELECT (SELECT count(*) FROM follow WHERE user_id = u.id) AS follows, (SELECT count(*) FROM contact_block WHERE user_id = u.id) AS blocks,
     (SELECT count(*) FROM contact_message WHERE from_user_id = u.id) AS messages, (SELECT count(*) FROM report WHERE reporter_id = u.id) AS reports,
     (SELECT json_agg(granted ORDER BY at) FROM consent WHERE user_id = u.id AND purpose = 'mail') AS consents
   FROM app_user u WHERE email = $1`,
  [email],
);
/** As the query of an address can carry it. */
const inQuery = (value: string) => encodeURIComponent(value.replace("\ud800", "\ufffd").slice(0, 2_000));

test("AUTH4: the moderators' page is not there for members, asks a visitor to sign in, and refuses a password alone", async ({ page, baseURL }) => {
  const visitor = await askRaw(baseURL, "/moderation/reports");
  expect([visitor.status, visitor.headers.location]).toEqual([302, "/login?next=%2Fmoderation%2Freports"]);
  const person = await signUp(page);
  const Cookie = await cookieOf(page);
  const addresses = ["/moderation", "/en/moderation", "/moderation/reports", "/moderation?_data=routes%2F%28%24lang%29.moderation._index", "/moderation/reports?_data=routes%2F%28%24lang%29.moderation.reports"];
  for (const path of addresses) expect((await askRaw(baseURL, path, { headers: { Cookie } })).status, path).toBe(404);
  await onSiteDatabase("UPDATE app_user SET role = 'moderator' WHERE email = $1", [person.email]);
  for (const path of addresses) {
    const { status, text, headers } = await askRaw(baseURL, path, { headers: { Cookie } });
    expect(status, path).toBe(403);
    expect(headers["cache-control"], path).toContain("no-store");
    expect(text, path).not.toContain("report.reason");
  }
  await page.goto("/me");
  await page.getByRole("link", { name: "Kiểm duyệt" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cần lớp bảo vệ thứ hai");
});

test("AUTH4, AC4: a demonstration moderator sees what was reported, and not who reported it", async ({ page, browser, baseURL }) => {
  const reporter = await signUp(page);
  const other = await (await browser.newContext({ baseURL })).newPage();
  const designer = await signUp(other);
  const handle = await giveProfile(designer.email);
  const note = `Không đúng ${randomUUID()}`;
  const { status } = await askRaw(baseURL, `/report-content?type=designer&id=${handle}`, { from: elsewhere(), form: { reason: "wrong", note }, headers: { Cookie: await cookieOf(page) } });
  expect(status).toBe(302);
  const moderator = await (await browser.newContext({ baseURL, locale: "vi-VN" })).newPage();
  await signIn(moderator, demoAccount("moderator"));
  await expect(moderator).toHaveURL(/\/me$/);
  const [found] = await onSiteDatabase<{ id: string }>("SELECT case_id AS id FROM report WHERE note = $1", [note]);
  await moderator.goto(`/moderation/reports/${found?.id}`);
  await expect(moderator.getByText(note)).toBeVisible();
  const html = await moderator.content();
  for (const secret of [reporter.email, designer.email]) expect(html).not.toContain(secret);
  await other.context().close();
  await moderator.context().close();
});

test("CSRF1: following, writing, blocking and reporting take no request from elsewhere", async ({ page, baseURL }) => {
  const person = await signUp(page);
  const handle = await giveProfile(person.email);
  const Cookie = await cookieOf(page);
  const before = await stateOf(person.email);
  for (const path of ["/follow", "/follow/confirm?token=x", "/follow/list?token=x", "/me/follows", "/me/messages", `/designers/${handle}/message`, `/report-content?type=designer&id=${handle}`, "/follow/stop/", "/FOLLOW/stop", "/follow/stop.", "/x/follow/stop"]) {
    for (const Origin of ["https://evil.example", "null"]) {
      expect((await askRaw(baseURL, path, { form: { designer: handle, intent: "follow" }, headers: { Origin, Cookie } })).status, `${path} ${Origin}`).toBe(403);
    }
  }
  expect(await stateOf(person.email)).toEqual(before);
});

test("CSRF1: the one address that takes a POST from anywhere does nothing without a token, whoever is signed in", async ({ page, baseURL }) => {
  const person = await signUp(page);
  const handle = await giveProfile(person.email);
  await page.goto("/follow?field=music");
  await page.click('main form button[type="submit"]');
  await expect(page).toHaveURL(/\/me\/follows/);
  const Cookie = await cookieOf(page);
  const before = await stateOf(person.email);
  const [{ id } = { id: "" }] = await onSiteDatabase<{ id: string }>("SELECT id FROM app_user WHERE email = $1", [person.email]);
  const tokens = ["", "x", `u${id}`, `u${id}-${"A".repeat(32)}`, `s${randomUUID()}-${"A".repeat(32)}`, "\u0000".repeat(40), "a".repeat(1_000)];
  for (const token of tokens) {
    for (const headers of [{ Cookie }, { Cookie, Origin: "https://evil.example" }] as Record<string, string>[]) {
      const { status } = await askRaw(baseURL, `/follow/stop?token=${encodeURIComponent(token)}`, { body: "List-Unsubscribe=One-Click&designer=" + handle, method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers } });
      expect(status, token.slice(0, 50)).toBe(400);
    }
  }
  for (const method of ["PUT", "PATCH", "DELETE"]) expect((await askRaw(baseURL, "/follow/stop?token=x", { method, headers: { Cookie } })).status, method).toBe(403);
  expect(await stateOf(person.email)).toEqual(before);
});

test("AC1, IN1: others' messages are nowhere, and nonsense is refused, never a failure of ours", async ({ page, baseURL }) => {
  await signUp(page);
  const Cookie = await cookieOf(page);
  for (const path of [`/me/messages/${randomUUID()}`, "/me/messages/x", "/designers/khong-co/message", "/report-content", "/report-content?type=message&id=x", "/report-content?type=nothing&id=x", `/report-content?type=work&id=${randomUUID()}`, "/report-content?type=space&id=%00"]) {
    expect((await askRaw(baseURL, path, { headers: { Cookie } })).status, path).toBe(404);
    expect((await askRaw(baseURL, path, { headers: { Cookie }, form: { intent: "block", reason: "spam", subject: "x", text: "y", messageId: randomUUID() } })).status, path).toBe(404);
  }
  const from = elsewhere();
  for (const value of ["\u0000", "\ud800", "x".repeat(100_000), "%00", "__proto__", "-1", "1e9"]) {
    for (const path of ["/follow", "/me/messages", "/me/follows", "/follow/confirm?token=x", `/follow/list?token=${inQuery(value)}`]) {
      const { status } = await askRaw(baseURL, path, { from, headers: path.startsWith("/me") ? { Cookie } : {}, form: { id: value, intent: path === "/me/follows" ? "unfollow" : "unblock", designer: value, space: value, ward: value, field: value, email: value } });
      expect(status, `${path} ${value.slice(0, 9)}`).toBeLessThan(500);
    }
    const query = inQuery(value);
    for (const path of [`/follow?designer=${query}&space=${query}&ward=${query}&field=${query}`, `/me/messages?box=${query}&page=${query}`]) {
      expect((await askRaw(baseURL, path, { from, headers: { Cookie } })).status, path.slice(0, 60)).toBe(200);
    }
  }
});

test("RL1: a report is limited by address, and the form of a program is dropped", async ({ page, baseURL }) => {
  const person = await signUp(page, newPerson());
  const handle = await giveProfile(person.email);
  const path = `/report-content?type=designer&id=${handle}`;
  const reports = async () => (await onSiteDatabase<{ count: number }>("SELECT count(*)::int AS count FROM report r JOIN designer_profile p ON p.id::text = r.subject_id WHERE p.handle = $1", [handle]))[0]?.count;
  expect((await askRaw(baseURL, path, { from: elsewhere(), form: { reason: "spam", website: "https://spam.example" } })).headers.location).toBe("/report-content?thanks");
  expect(await reports()).toBe(0);
  const from = elsewhere();
  const statuses: number[] = [];
  for (let tries = 0; tries < 22; tries++) statuses.push((await askRaw(baseURL, path, { from, form: { reason: "spam" }, headers: { "X-Forwarded-For": `203.0.113.${tries}` } })).status);
  expect(statuses.slice(0, 20).every((status) => status === 302), statuses.join(" ")).toBe(true);
  expect(statuses.slice(20)).toEqual([429, 429]);
  expect(await reports(), "the same from one address is one").toBe(1);
});
