import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { signUp } from "../support/account";
import { onSiteDatabase } from "../support/designer";
import { demoPage, fillSpace, newName, sendProposal } from "../support/proposal";
import { askRaw } from "../support/raw-request";

test.slow();

const cookieOf = async (page: Page) => (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
const facts = () => ({ nameVi: newName(), kinds: "studio", fields: "design", lat: "21.0405", lng: "105.8205", wardCode: "unknown", distinct: "yes", key: randomUUID() });

/** The version of a space. */
const versionOf = async (slug: string) => (await onSiteDatabase<{ version: number }>("SELECT version FROM space WHERE slug = $1", [slug]))[0]?.version;
/** How many submissions came of posts with these keys. */
const countOf = async (keys: string[]) => (await onSiteDatabase("SELECT id FROM submission WHERE idempotency_key = ANY($1::uuid[])", [keys])).length;

async function anySlug(): Promise<string> {
  const [space] = await onSiteDatabase<{ slug: string }>("SELECT slug FROM space WHERE status = 'published' ORDER BY created_at, id LIMIT 1");
  return space?.slug ?? "";
}

async function propose(page: Page): Promise<string> {
  await page.goto("/spaces/new");
  await fillSpace(page, newName());
  return sendProposal(page);
}

test("AC1: the submissions of others do not exist for you, whatever the method or address", async ({ page, browser, baseURL }) => {
  await signUp(page);
  const id = await propose(page);
  const thief = await (await browser.newContext({ baseURL, locale: "vi-VN" })).newPage();
  await signUp(thief);
  const Cookie = await cookieOf(thief);
  const before = await onSiteDatabase("SELECT state, version, facts FROM submission WHERE id = $1", [id]);
  for (const path of [`/me/submissions/${id}`, `/en/me/submissions/${id}`, `/me/submissions/${id}/revision`, `/moderation/${id}`, "/moderation", "/moderation/counts", `/me/submissions/${randomUUID()}`, "/me/submissions/x"]) {
    expect((await askRaw(baseURL, path, { headers: { Cookie } })).status, path).toBe(404);
  }
  for (const [path, form] of [[`/me/submissions/${id}`, { seen: "1" }], [`/me/submissions/${id}/revision`, { ...facts(), seen: "1" }], [`/moderation/${id}`, { decision: "approve", seen: "1" }], [`/moderation/${id}`, { decision: "claim" }], [`/moderation/${id}`, { decision: "undo", seen: "1" }], ["/moderation", { decision: "approve", item: `${id}:1` }]] as const) {
    expect((await askRaw(baseURL, path, { form, headers: { Cookie } })).status, path).toBe(404);
    expect((await askRaw(baseURL, `${path}?_data=routes%2F%28%24lang%29.moderation.%24id`, { form, headers: { Cookie } })).status, path).not.toBe(200);
  }
  expect(await onSiteDatabase("SELECT state, version, facts FROM submission WHERE id = $1", [id])).toEqual(before);
  expect((await askRaw(baseURL, "/me/submissions", { headers: { Cookie } })).text).not.toContain(id);
});

test("AC2: visitors are asked to sign in, and change nothing", async ({ baseURL }) => {
  const slug = await anySlug();
  const [before, posted] = [await versionOf(slug), facts()];
  for (const path of ["/spaces/new", `/spaces/${slug}/edit`, `/spaces/${slug}/closure`, "/me/submissions", `/me/submissions/${randomUUID()}`, "/moderation", "/moderation/counts", `/moderation/${randomUUID()}`]) {
    const read = await askRaw(baseURL, path);
    expect([read.status, read.headers.location], path).toEqual([302, expect.stringContaining("/login?next=")]);
    expect((await askRaw(baseURL, path, { form: { ...posted, version: "1", seen: "1", decision: "approve" } })).status, path).not.toBe(200);
  }
  expect((await askRaw(baseURL, `/spaces/${slug}/history`)).status).toBe(200);
  expect((await askRaw(baseURL, `/spaces/${slug}/history`, { form: { to: "1", seen: "1" } })).status).toBe(302);
  expect([await versionOf(slug), await countOf([posted.key])]).toEqual([before, 0]);
});

test("AC5: nobody decides on their own, members decide on nothing, and nothing is decided twice or sideways", async ({ page, browser, baseURL }) => {
  const moderator = await demoPage(browser, baseURL, "moderator");
  const own = await propose(moderator);
  await moderator.goto(`/moderation/${own}`);
  await expect(moderator.getByText("Đây là đề xuất của bạn")).toBeVisible();
  const asModerator = await cookieOf(moderator);
  const decide = (id: string, form: Record<string, string>) => askRaw(baseURL, `/moderation/${id}`, { form: { seen: "1", ...form }, headers: { Cookie: asModerator } });
  const orders: Record<string, string>[] = [{ decision: "approve" }, { decision: "reject", reason: "duplicate" }, { decision: "ask-for-changes", reason: "hours" }];
  for (const form of orders) expect((await decide(own, form)).status, form.decision).toBe(403);
  expect((await decide(own, { decision: "claim" })).status).toBe(409);

  await signUp(page);
  const id = await propose(page);
  for (const decision of ["withdraw", "revise", "approved", "pending", "__proto__", ""]) expect((await decide(id, { decision })).status, decision).toBe(400);
  expect((await decide(id, { decision: "reject", reason: "hours" })).status).toBe(400);
  expect((await decide(id, { decision: "approve", seen: "7" })).status).toBe(409);
  expect((await decide(id, { decision: "reject", reason: "duplicate" })).status).toBe(302);
  const late = await decide(id, { decision: "approve", seen: "2" });
  expect([late.status, late.text.includes("Người duyệt thử đã: Không nhận")]).toEqual([409, true]);
  const Cookie = await cookieOf(page);
  expect((await askRaw(baseURL, `/me/submissions/${id}`, { form: { seen: "2" }, headers: { Cookie } })).status).toBe(409);
  expect((await askRaw(baseURL, `/me/submissions/${id}/revision`, { form: { ...facts(), seen: "2" }, headers: { Cookie } })).status).toBe(409);
  const admin = await cookieOf(await demoPage(browser, baseURL, "admin"));
  const asOf = (path: string, form: Record<string, string>, asked: string) => askRaw(baseURL, path, { form, headers: { Cookie: asked } });
  expect((await asOf(`/moderation/${id}`, { decision: "undo", seen: "2" }, admin)).status, "another's decision is not theirs to undo").toBe(403);
  for (const seen of ["1", "x", "-1", ""]) expect([400, 409], seen).toContain((await asOf(`/moderation/${id}`, { decision: "undo", seen }, asModerator)).status);
  const several = await asOf("/moderation", { decision: "approve", item: `${own}:1` }, asModerator);
  expect([several.status, several.text.includes("Bạn không được quyết định về đề xuất này")]).toEqual([409, true]);
  for (const form of [{ decision: "approve" }, { decision: "approve", item: "x" }, { decision: "withdraw", item: `${id}:2` }, { decision: "reject", item: `${id}:2`, reason: "hours" }] as Record<string, string>[]) expect((await asOf("/moderation", form, asModerator)).status).toBe(400);
  expect((await asOf("/moderation", { decision: "approve", item: `${id}:2` }, admin)).status).toBe(409);
  expect(await onSiteDatabase("SELECT state FROM submission WHERE id = ANY($1) ORDER BY state", [[own, id]])).toEqual([{ state: "pending" }, { state: "rejected" }]);
  await askRaw(baseURL, `/me/submissions/${own}`, { form: { seen: "1" }, headers: { Cookie: asModerator } });
});

test("MASS1: fields that a proposal may not state are not taken", async ({ page, baseURL }) => {
  await signUp(page);
  const Cookie = await cookieOf(page);
  const posted = facts();
  const sent = await askRaw(baseURL, "/spaces/new", {
    form: { ...posted, status: "hidden", slug: "admin", state: "approved", authorId: "x", confirmedBy: "Sở Văn hóa", confirmedOn: "2026-01-01", synthetic: "true", version: "99", "facts[status]": "hidden" },
    headers: { Cookie },
  });
  expect(sent.status).toBe(302);
  const [row] = await onSiteDatabase<{ state: string; version: number; facts: Record<string, unknown> }>("SELECT state, version, facts FROM submission WHERE idempotency_key = $1", [posted.key]);
  expect(row).toMatchObject({ state: "pending", version: 1, facts: { status: "published", confirmedBy: null, confirmedOn: null, synthetic: false } });
  expect(row?.facts.slug).not.toBe("admin");
  const again = await Promise.all(Array.from({ length: 6 }, () => askRaw(baseURL, "/spaces/new", { form: posted, headers: { Cookie } })));
  expect(new Set(again.map(({ headers }) => headers.location))).toEqual(new Set([sent.headers.location]));
});

test("CSRF1: a post from elsewhere proposes, decides and reverts nothing", async ({ browser, baseURL }) => {
  const moderator = await demoPage(browser, baseURL, "moderator");
  const Cookie = await cookieOf(moderator);
  const slug = await anySlug();
  const [before, posted] = [await versionOf(slug), facts()];
  for (const path of ["/spaces/new", `/spaces/${slug}/edit`, `/spaces/${slug}/closure`, `/spaces/${slug}/history`, `/moderation/${randomUUID()}`, "/moderation", "/spaces/new?_data=routes%2F%28%24lang%29.spaces.new"]) {
    const body = new URLSearchParams({ ...posted, version: "1", to: "1", seen: "1", decision: "approve" }).toString();
    for (const Origin of ["https://evil.example", "null"]) {
      expect((await askRaw(baseURL, path, { method: "POST", body, headers: { Cookie, Origin, "Content-Type": "application/x-www-form-urlencoded" } })).status, path).toBe(403);
    }
  }
  expect([await versionOf(slug), await countOf([posted.key])]).toEqual([before, 0]);
});

test("XSS: text of a proposal stays text on every page that shows it", async ({ page, browser, baseURL }) => {
  const texts = ["</script><script>window.hurt=1</script>", '"><img src=x onerror=window.hurt=1>', "${window.hurt=1}{{window.hurt=1}}", "$t(submissions:new.title)"];
  await signUp(page);
  const Cookie = await cookieOf(page);
  const moderator = await demoPage(browser, baseURL, "moderator");
  const alarms: string[] = [];
  for (const shown of [page, moderator]) {
    shown.on("dialog", (dialog) => void dialog.dismiss().then(() => alarms.push(dialog.message())));
    shown.on("pageerror", (error) => alarms.push(error.message));
  }
  for (const text of texts) {
    const form = { ...facts(), nameVi: `${text} ${randomUUID().slice(0, 6)}`, nameEn: text, summaryVi: text, addressVi: text, priceNoteVi: text, note: text };
    const { headers } = await askRaw(baseURL, "/spaces/new", { form, headers: { Cookie } });
    const path = (headers.location ?? "").replace("?sent", "");
    for (const [shown, address] of [[page, path], [page, "/en/me/submissions"], [moderator, path.replace("/me/submissions", "/moderation")], [moderator, "/moderation?state=pending"], [page, `${path}/revision`]] as const) {
      await shown.goto(address);
      await expect(shown.getByRole("main")).toBeVisible();
      expect(await shown.evaluate(() => "hurt" in window), address).toBe(false);
    }
    await expect(page.locator('textarea[name="summaryVi"]')).toHaveValue(text);
    await askRaw(baseURL, path, { form: { seen: "1" }, headers: { Cookie } });
  }
  expect(alarms).toEqual([]);
});

test("IN1: nonsense in any field or address is refused or dropped, never a failure of ours", async ({ page, browser, baseURL }) => {
  const { email } = await signUp(page);
  const moderator = await demoPage(browser, baseURL, "moderator");
  const [Cookie, asModerator] = [await cookieOf(page), await cookieOf(moderator)];
  const slug = await anySlug();
  const before = await versionOf(slug);
  const bad = ["\u0000", "a\u0000b", "NaN", "Infinity", "-1e309", "999", "x".repeat(100_000), "__proto__", "constructor", "{}", "'; DROP TABLE space;--", "../../etc/passwd", "\u202E\u2066", "%00", "[]"];
  const fields = ["lat", "lng", "wardCode", "kinds", "fields", "key", "founded", "phone", "website"];
  for (const value of bad) {
    for (const field of fields) {
      if (field === "phone" && value === "999") continue;
      expect((await askRaw(baseURL, "/spaces/new", { form: { ...facts(), [field]: value }, headers: { Cookie } })).status, `${field} ${value.slice(0, 20)}`).toBe(400);
    }
    for (const field of ["version", "key", "lat"]) {
      const { status } = await askRaw(baseURL, `/spaces/${slug}/edit`, { form: { ...facts(), version: "1", [field]: value }, headers: { Cookie } });
      expect([400, 404], `${field} ${value.slice(0, 20)}`).toContain(status);
    }
    const orders: Record<string, string>[] = [{ decision: value, seen: "1" }, { decision: "approve", seen: value }, { to: value, seen: "1" }];
    for (const form of orders) {
      for (const path of [`/moderation/${randomUUID()}`, `/spaces/${slug}/history`]) expect([400, 404, 409], path).toContain((await askRaw(baseURL, path, { form, headers: { Cookie: asModerator } })).status);
    }
    const asked = new URLSearchParams(["state", "kind", "ward", "field", "from", "held", "late", "after", "before", "decided"].map((name) => [name, value.slice(0, 1000)]));
    expect((await askRaw(baseURL, `/moderation?${asked}`, { headers: { Cookie: asModerator } })).status, value.slice(0, 20)).toBe(200);
  }
  for (const body of ["nameVi=a&nameVi=b", "=&=&=", "__proto__[x]=1&kinds[]=studio", "%ff%fe=1", "a".repeat(10_000)]) {
    const headers = { Cookie, Origin: baseURL ?? "", "Content-Type": "application/x-www-form-urlencoded" };
    expect((await askRaw(baseURL, "/spaces/new", { method: "POST", body, headers })).status, body.slice(0, 20)).toBe(400);
    expect((await askRaw(baseURL, "/spaces/new", { method: "POST", body, headers: { ...headers, "Content-Type": "application/json" } })).status, body.slice(0, 20)).toBe(400);
  }
  expect(await versionOf(slug)).toBe(before);
  expect(await onSiteDatabase("SELECT s.id FROM submission s JOIN app_user u ON u.id = s.author_id WHERE u.email = $1", [email])).toEqual([]);
});
