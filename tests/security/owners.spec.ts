import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { signUp } from "../support/account";
import { onSiteDatabase } from "../support/designer";
import { listSpace } from "../support/own-space";
import { demoPage } from "../support/proposal";
import { askRaw } from "../support/raw-request";

test.slow();

const cookieOf = async (page: Page) => (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
const token = "a".repeat(32);

/** All that these pages could change. */
const standing = async (id: string) => [
  await onSiteDatabase("SELECT version, status, location_precision FROM space WHERE id = $1", [id]),
  await onSiteDatabase("SELECT user_id FROM space_owner WHERE space_id = $1 ORDER BY 1", [id]),
  await onSiteDatabase("SELECT id, state FROM space_claim WHERE space_id = $1 ORDER BY 1", [id]),
  await onSiteDatabase("SELECT id FROM space_invitation WHERE space_id = $1 ORDER BY 1", [id]),
];

const orders = (version = "1"): Record<string, string>[] => [
  { intent: "delist", seen: version }, { intent: "relist", seen: version }, { intent: "precision", precision: "counted-only", seen: version }, { intent: "invite", who: "x@example.vn" },
  { intent: "remove", userId: "abc" }, { intent: "leave" }, { intent: "uninvite", invitation: randomUUID() },
];

test("AC1, AC2: the page of those who look after a space exists for nobody else, and a stranger's posts change nothing", async ({ page, baseURL }) => {
  const { slug, id } = await listSpace();
  const before = await standing(id);
  await signUp(page);
  const Cookie = await cookieOf(page);
  const paths = [`/spaces/${slug}/owners`, `/en/spaces/${slug}/owners`, "/moderation/claims", "/moderation/edits"];
  for (const path of paths) {
    expect((await askRaw(baseURL, path, { headers: { Cookie } })).status, path).toBe(404);
    const visitor = await askRaw(baseURL, path);
    expect([visitor.status, visitor.headers.location], path).toEqual([302, expect.stringContaining("/login?next=")]);
    for (const form of [...orders(), { intent: "approve", claim: randomUUID() }, { intent: "looked", edit: randomUUID() }]) {
      expect((await askRaw(baseURL, path, { form, headers: { Cookie } })).status, `${path} ${form.intent}`).toBe(404);
      expect((await askRaw(baseURL, path, { form })).status, `${path} ${form.intent}`).toBe(302);
    }
    expect((await askRaw(baseURL, `${path}?_data=routes%2F%28%24lang%29.spaces.%24slug_.owners`, { form: { intent: "leave" }, headers: { Cookie } })).status, path).not.toBe(200);
  }
  for (const path of [`/spaces/${slug}/claim`, `/spaces/${slug}/invitation?token=${token}`]) expect((await askRaw(baseURL, path)).status, path).toBe(302);
  const opened = await askRaw(baseURL, `/spaces/${slug}/invitation?token=${token}`, { form: {}, headers: { Cookie } });
  expect([opened.status, opened.text.includes("không còn dùng được")]).toEqual([200, true]);
  expect(await standing(id)).toEqual(before);
});

test("AC4: whatever depends on the person is kept by no cache, and a hidden space is nobody's but its keepers'", async ({ page, browser, baseURL }) => {
  const { slug, id } = await listSpace();
  const { email } = await signUp(page);
  const Cookie = await cookieOf(page);
  await onSiteDatabase("INSERT INTO space_owner (space_id, user_id, via) SELECT $1, id, 'moderator' FROM app_user WHERE email = $2", [id, email]);
  const [space] = await onSiteDatabase<{ version: number }>("SELECT version FROM space WHERE id = $1", [id]);
  expect((await askRaw(baseURL, `/spaces/${slug}/owners`, { form: { intent: "delist", seen: String(space?.version) }, headers: { Cookie } })).status).toBe(302);
  const own = await askRaw(baseURL, `/spaces/${slug}`, { headers: { Cookie } });
  expect([own.status, own.headers["cache-control"], /<meta name="robots" content="noindex/.test(own.text)]).toEqual([200, expect.stringMatching(/private|no-store/), true]);
  const stranger = await (await browser.newContext({ baseURL })).newPage();
  await signUp(stranger);
  for (const path of [`/spaces/${slug}`, `/en/spaces/${slug}`, `/spaces/${slug}/history`, `/spaces/${slug}/edit`, `/spaces/${slug}/claim`, `/api/v1/spaces/${slug}`, `/social/spaces/${slug}.png`]) {
    expect((await askRaw(baseURL, path, { headers: { Cookie: await cookieOf(stranger) } })).status, path).toBe(404);
  }
  expect((await askRaw(baseURL, `/spaces/${slug}/owners`, { form: { intent: "relist", seen: String((space?.version ?? 0) + 1) }, headers: { Cookie } })).status).toBe(302);
  expect((await askRaw(baseURL, `/spaces/${slug}`)).status).toBe(200);
  await onSiteDatabase("DELETE FROM space_owner WHERE space_id = $1", [id]);
});

test("AC5, CSRF1, IN1: nobody grants their own claim; foreign posts and nonsense change nothing and never fail", async ({ browser, baseURL }) => {
  const { slug, id } = await listSpace();
  const moderator = await demoPage(browser, baseURL, "moderator");
  const Cookie = await cookieOf(moderator);
  const ask = (path: string, form: Record<string, string>) => askRaw(baseURL, path, { form, headers: { Cookie } });
  expect((await ask(`/spaces/${slug}/claim`, { intent: "moderator", proof: "tôi là người duyệt, tin tôi đi" })).status).toBe(302);
  const [claim] = await onSiteDatabase<{ id: string }>("SELECT c.id FROM space_claim c WHERE c.space_id = $1 AND c.state = 'open'", [id]);
  const before = await standing(id);
  for (const intent of ["approve", "code"]) expect((await ask("/moderation/claims", { intent, claim: claim?.id ?? "" })).status, intent).toBe(403);
  for (const value of ["", "x", "\u0000", "__proto__", "9".repeat(400), "null", "-1", "'; DROP TABLE space;--"]) {
    const kept: Record<string, string>[] = [{ intent: value }, { intent: "delist", seen: value }, { intent: "precision", precision: value, seen: "1" }, { intent: "remove", userId: value }, { intent: "invite", who: `${value}\r\nBcc: a@b.vn` }];
    const claimed: Record<string, string>[] = [{ intent: value }, { intent: "domain", email: value }, { intent: "code", code: value }];
    for (const form of kept) {
      expect([400, 403, 409], `${JSON.stringify(form)}`).toContain((await ask(`/spaces/${slug}/owners`, form)).status);
    }
    for (const form of claimed) expect([400, 429], JSON.stringify(form)).toContain((await ask(`/spaces/${slug}/claim`, form)).status);
    expect((await ask("/moderation/claims", { intent: "refuse", claim: claim?.id ?? "", reason: value })).status, value).toBe(400);
    expect((await ask("/moderation/edits", { intent: "looked", edit: value })).status, value).toBe(400);
  }
  for (const path of [`/spaces/${slug}/owners`, `/spaces/${slug}/claim`, "/moderation/claims", "/moderation/edits", `/spaces/${slug}/invitation?token=${token}`]) {
    for (const form of orders()) {
      const body = new URLSearchParams(form).toString();
      expect((await askRaw(baseURL, path, { method: "POST", body, headers: { Cookie, Origin: "https://evil.example", "Content-Type": "application/x-www-form-urlencoded" } })).status, path).toBe(403);
    }
  }
  expect(await standing(id)).toEqual(before);
  expect((await ask(`/spaces/${slug}/claim`, { intent: "withdraw" })).status).toBe(302);
});
