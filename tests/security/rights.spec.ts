import { expect, type Page, test } from "@playwright/test";
import { signUp } from "../support/account";
import { giveProfile, onSiteDatabase } from "../support/designer";
import { askRaw } from "../support/raw-request";

const cookieOf = async (page: Page) => (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");

/** Everything about an account that these pages can change, as one text. */
async function stateOf(email: string): Promise<string> {
  const rows = await onSiteDatabase(
    `SELECT u.name, u.birth_year, u.role, u.deactivated_at, p.state, (SELECT count(*) FROM consent c WHERE c.user_id = u.id) AS consents, (SELECT count(*) FROM erasure e WHERE e.user_id = u.id) AS erasures
     FROM app_user u LEFT JOIN designer_profile p ON p.user_id = u.id WHERE u.email = $1`,
    [email],
  );
  return JSON.stringify(rows);
}

const forms: [string, Record<string, string>][] = [
  ["/me/consent", { intent: "give", purpose: "mail", agree: "yes" }],
  ["/me/consent", { intent: "withdraw", purpose: "public-profile" }],
  ["/me/data?index", { intent: "set-aside" }],
  ["/me/data?index", { intent: "correct", name: "Ai", language: "vi", birthYear: "1990" }],
  ["/me/data/export", {}],
  ["/me/data/erasure", { intent: "erase", sure: "yes" }],
  ["/me/data/erasure", { intent: "keep" }],
];

test("AC1 AC2: pages and forms of rights are nothing to a visitor, also through ?_data=", async ({ baseURL }) => {
  for (const path of ["/me/data", "/me/consent", "/me/data/erasure", "/en/me/consent"]) {
    const { status, headers } = await askRaw(baseURL, path);
    expect([status, headers.location?.replace(/^\/en/, "")], path).toEqual([302, expect.stringMatching(/^\/login\?next=/)]);
  }
  for (const route of ["me.data._index", "me.consent", "me.data.erasure"]) {
    const path = `/${route.replace(/\._index/, "").replaceAll(".", "/")}?_data=${encodeURIComponent(`routes/($lang).${route}`)}`;
    const { text } = await askRaw(baseURL, path);
    expect(text, path).not.toContain("standing");
  }
  for (const [path, form] of forms) {
    const { status, headers } = await askRaw(baseURL, path, { form });
    expect([status, headers.location], path).toEqual([302, expect.stringMatching(/^\/login\?next=/)]);
  }
});

test("CSRF1: no other site gives, withdraws, hides, exports or erases", async ({ page, baseURL }) => {
  const { email } = await signUp(page);
  await giveProfile(email);
  const before = await stateOf(email);
  const Cookie = await cookieOf(page);
  for (const [path, form] of forms) {
    const body = new URLSearchParams(form).toString();
    const headers = { Cookie, Origin: "https://evil.example", "Content-Type": "application/x-www-form-urlencoded" };
    expect((await askRaw(baseURL, path, { method: "POST", headers, body })).status, path).toBe(403);
  }
  expect(await stateOf(email)).toBe(before);
  expect((await askRaw(baseURL, "/me/consent", { form: { intent: "give", purpose: "mail", agree: "yes" }, headers: { Cookie } })).status).toBe(302);
  expect(await stateOf(email), "the same form from our own page counts").not.toBe(before);
});

test("SES4: export and erasure need a sign-in of the last ten minutes", async ({ page, baseURL }) => {
  const { email } = await signUp(page);
  await onSiteDatabase("UPDATE session SET created_at = now() - interval '11 minutes' WHERE user_id = (SELECT id FROM app_user WHERE email = $1)", [email]);
  const before = await stateOf(email);
  const Cookie = await cookieOf(page);
  for (const path of ["/me/data/export", "/me/data/erasure"]) {
    const { status, headers, text } = await askRaw(baseURL, path, { form: { intent: "erase", sure: "yes" }, headers: { Cookie } });
    expect([status, headers.location], path).toEqual([302, `/login?next=${encodeURIComponent(path)}&again=1`]);
    expect(text).toBe("");
  }
  expect(await stateOf(email)).toBe(before);
  await page.goto("/me/data");
  await expect(page.getByRole("button", { name: "Tải tệp ZIP" })).toHaveCount(0);
});

test("MASS1 IN1: only the fields of these forms are taken, nonsense is refused, and nothing changes", async ({ page, baseURL }) => {
  const { email, name } = await signUp(page);
  const before = await stateOf(email);
  const Cookie = await cookieOf(page);
  const nonsense: [string, Record<string, string>][] = [
    ["/me/consent", { intent: "give", purpose: "account", agree: "yes" }],
    ["/me/consent", { intent: "give", purpose: "mail", agree: "no" }],
    ["/me/consent", { intent: "give", purpose: "__proto__", agree: "yes" }],
    ["/me/consent", { intent: "withdraw", purpose: "mail\0" }],
    ["/me/data?index", { intent: "correct", name: "a\0b", language: "vi", birthYear: "2000" }],
    ["/me/data?index", { intent: "correct", name: "A", language: "xx", birthYear: "2000" }],
    ["/me/data?index", { intent: "correct", name: "A", language: "vi", birthYear: "1e9" }],
    ["/me/data?index", { intent: "role", role: "admin" }],
    ["/me/data/erasure", { intent: "erase", sure: "on" }],
    ["/me/data/erasure", { intent: "erase[]", "sure[0]": "yes" }],
  ];
  for (const [path, form] of nonsense) expect((await askRaw(baseURL, path, { form, headers: { Cookie } })).status, JSON.stringify(form)).toBe(400);
  expect((await askRaw(baseURL, "/me/data/erasure", { method: "POST", headers: { Cookie, Origin: baseURL ?? "", "Content-Type": "multipart/form-data; boundary=x" }, body: "rubbish" })).status).toBe(400);
  expect(await stateOf(email)).toBe(before);
  const form = { intent: "correct", name, language: "vi", birthYear: "2000", role: "admin", id: "x", email: "evil@example.vn", deactivatedAt: "2020-01-01", userId: "x" };
  expect((await askRaw(baseURL, "/me/data?index", { form, headers: { Cookie } })).status).toBe(302);
  expect(await stateOf(email)).toBe(before);
});

test("AC1: a proof names nobody, and an unknown one is nothing", async ({ page, baseURL }) => {
  const { email, name } = await signUp(page);
  await page.goto("/me/data/erasure");
  await page.locator("#sure").check();
  await page.getByRole("button", { name: "Yêu cầu xóa" }).click();
  await expect(page).toHaveURL(/\/erasure\//);
  const path = new URL(page.url()).pathname;
  const { status, text, headers } = await askRaw(baseURL, path);
  expect([status, headers["cache-control"]]).toEqual([200, "private, no-store"]);
  const [user] = await onSiteDatabase<{ id: string }>("SELECT id FROM app_user WHERE email = $1", [email]);
  for (const word of [email, name, user?.id ?? "missing"]) expect(text).not.toContain(word);
  for (const other of ["0".repeat(64), `${path.slice(9, -1)}'`, "x", "..%2f"]) expect((await askRaw(baseURL, `/erasure/${other}`)).status, other).toBe(404);
});
