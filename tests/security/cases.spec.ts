import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { signUp } from "../support/account";
import { giveProfile, onSiteDatabase } from "../support/designer";
import { addSpace, cookieOf, reportAs } from "../support/moderation";
import { demoPage, newName } from "../support/proposal";
import { askRaw } from "../support/raw-request";

test.slow();

const routes = ["moderation.reports", "moderation.reports_.%24id", "spaces.%24slug_.merge", "me.notices.%24id"].map((one) => `?_data=routes%2F%28%24lang%29.${one}`);
const stateOf = (caseId: string, spaceId: string) => onSiteDatabase(
  `SELECT c.state, c.version, (SELECT count(*) FROM case_event WHERE case_id = c.id) AS events, s.status, s.version AS "spaceVersion", s.merged_into_id,
     (SELECT count(*) FROM space_revision WHERE space_id = s.id AND redacted_at IS NOT NULL) AS redacted
   FROM report_case c, space s WHERE c.id = $1 AND s.id = $2`,
  [caseId, spaceId],
);

test("AC2, AUTH4: cases, merging and hiding are not there for members, ask a visitor to sign in, refuse a password alone, and nothing changes", async ({ page, browser, baseURL }) => {
  const person = await signUp(page);
  const moderator = await demoPage(browser, baseURL, "moderator");
  const name = newName();
  const kept = await addSpace(baseURL, page, moderator, { nameVi: name });
  const other = await addSpace(baseURL, page, moderator, { nameVi: `${name} hai` });
  const caseId = await reportAs(baseURL, "space", kept.slug, {});
  const before = await stateOf(caseId, kept.id);
  const forms = [
    [`/moderation/reports/${caseId}`, { decision: "unpublish", seen: "1", reason: "spam" }],
    [`/moderation/reports/${caseId}`, { intent: "clock", seen: "1", urgency: "urgent" }],
    [`/spaces/${kept.slug}/merge`, { other: other.id, seen: "1", seenOther: "1", sure: "yes" }],
    [`/spaces/${kept.slug}/history`, { intent: "redact", version: "1", seen: "1", whole: "yes", reason: "privacy" }],
  ] as const;
  const pages = ["/moderation/reports", `/moderation/reports/${caseId}`, `/spaces/${kept.slug}/merge`, `/spaces/${kept.slug}/merge?with=${other.slug}`];
  const Cookie = await cookieOf(page);
  for (const [headers, status] of [[{}, 302], [{ Cookie }, 404]] as [Record<string, string>, number][]) {
    for (const path of pages) {
      expect((await askRaw(baseURL, path, { headers })).status, path).toBe(status);
      for (const route of routes) expect((await askRaw(baseURL, `${path.split("?")[0]}${route}`, { headers })).text, path + route).not.toContain(caseId);
    }
    for (const [path, form] of forms) expect((await askRaw(baseURL, path, { headers, form })).status, path).toBe(status);
    for (const [path, form] of forms) expect((await askRaw(baseURL, path, { headers: { ...headers, Origin: "https://evil.example" }, form })).status, `CSRF1 ${path}`).toBe(403);
  }
  for (const path of [`/me/notices/${caseId}`, `/me/notices/${randomUUID()}`, "/me/notices/x"]) {
    expect((await askRaw(baseURL, path, { headers: { Cookie } })).status, path).toBe(404);
    expect((await askRaw(baseURL, path, { headers: { Cookie }, form: { statement: "x", sure: "yes" } })).status, path).toBe(404);
  }
  await onSiteDatabase("UPDATE app_user SET role = 'moderator' WHERE email = $1", [person.email]);
  for (const path of pages) expect((await askRaw(baseURL, path, { headers: { Cookie } })).status, path).toBe(403);
  for (const [path, form] of forms) expect((await askRaw(baseURL, path, { headers: { Cookie }, form })).status, path).toBe(403);
  expect(await stateOf(caseId, kept.id)).toEqual(before);
});

test("AC4, AC5, LOG1: who reported stands nowhere, nobody decides over their own, nothing is decided twice, and each decision leaves its line", async ({ page, browser, baseURL }) => {
  const reporter = await signUp(page);
  const moderator = await demoPage(browser, baseURL, "moderator");
  const asModerator = { Cookie: await cookieOf(moderator) };
  const designer = await (await browser.newContext({ baseURL, locale: "vi-VN" })).newPage();
  const handle = await giveProfile((await signUp(designer)).email);
  const email = `khach-${randomUUID().slice(0, 8)}@example.vn`;
  const caseId = await reportAs(baseURL, "designer", handle, { note: `ghi ${randomUUID()}` }, { Cookie: await cookieOf(page) });
  expect(await reportAs(baseURL, "designer", handle, { email })).toBe(caseId);
  const decide = (form: Record<string, string>) => askRaw(baseURL, `/moderation/reports/${caseId}`, { headers: asModerator, form: { seen: "1", reason: "privacy", ...form } });
  const hostile = ["\u0000", "x".repeat(50_000), "__proto__", "-1", "1e99", "{}", "'; DROP TABLE report;--"];
  for (const value of hostile) {
    const orders: Record<string, string>[] = [{ decision: value }, { decision: "unpublish", seen: value }, { decision: "unpublish", reason: value }, { decision: "dismiss", reason: "privacy" }, { intent: "clock", urgency: value }];
    for (const form of orders) expect((await decide(form)).status, value.slice(0, 12)).toBe(400);
    const query = encodeURIComponent(value.slice(0, 500));
    expect((await askRaw(baseURL, `/moderation/reports?state=${query}&type=${query}&reason=${query}&page=${query}`, { headers: asModerator })).status).toBe(200);
    expect([200, 400, 404]).toContain((await askRaw(baseURL, `/moderation/reports/${query.slice(0, 80)}`, { headers: asModerator })).status);
  }
  expect((await decide({ decision: "lift", reason: "settled" })).status).toBe(409);
  const [{ id: me } = { id: "" }] = await onSiteDatabase<{ id: string }>("SELECT user_id AS id FROM session s JOIN app_user u ON u.id = s.user_id WHERE u.demo AND u.role = 'moderator' LIMIT 1");
  const own = await addSpace(baseURL, page, moderator, { nameVi: newName() });
  await onSiteDatabase("INSERT INTO space_owner (space_id, user_id, via) VALUES ($1, $2, 'moderator')", [own.id, me]);
  const ownCase = await reportAs(baseURL, "space", own.slug, {});
  expect((await askRaw(baseURL, `/moderation/reports/${ownCase}`, { headers: asModerator, form: { decision: "dismiss", reason: "no-breach", seen: "1" } })).status, "AC5").toBe(403);
  const shown = (await askRaw(baseURL, `/moderation/reports/${caseId}`, { headers: asModerator })).text;
  const [{ id: reporterId } = { id: "" }] = await onSiteDatabase<{ id: string }>("SELECT id FROM app_user WHERE email = $1", [reporter.email]);
  for (const secret of [reporter.email, reporterId, email]) expect(shown).not.toContain(secret);
  expect((await decide({ decision: "unpublish" })).status).toBe(302);
  const late = await decide({ decision: "dismiss", reason: "no-breach" });
  expect([late.status, late.text.includes("Người duyệt thử đã quyết định: Gỡ khỏi mọi nơi")]).toEqual([409, true]);
  expect((await askRaw(baseURL, `/designers/${handle}`)).status).toBe(404);
  for (const intent of [{ intent: "publish", consent: "yes" }, { intent: "unpublish" }]) await askRaw(baseURL, "/me/profile", { headers: { Cookie: await cookieOf(designer) }, form: intent as Record<string, string> });
  expect(await onSiteDatabase("SELECT state FROM designer_profile WHERE handle = $1", [handle]), "MASS1: its owner cannot put it back").toEqual([{ state: "taken-down" }]);
  const lines = await onSiteDatabase("SELECT a.actor, a.action, a.detail ->> 'reason' AS reason FROM audit_event a JOIN designer_profile p ON p.id::text = a.subject_id WHERE p.handle = $1", [handle]);
  expect(lines).toEqual([{ actor: me, action: "designer.unpublish", reason: "privacy" }]);
  expect(await onSiteDatabase("SELECT email FROM report WHERE case_id = $1 AND email IS NOT NULL", [caseId])).toEqual([]);
});
