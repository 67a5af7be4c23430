import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { onSiteDatabase } from "./designer";
import { askRaw } from "./raw-request";

/** The cookies of a page as one header. */
export async function cookieOf(page: Page): Promise<string> {
  return (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** Proposes a space as one person and approves it as another; tells its slug and id. */
export async function addSpace(baseURL: string | undefined, author: Page, moderator: Page, own: Record<string, string>): Promise<{ slug: string; id: string }> {
  const form = { kinds: "studio", fields: "design", lat: "21.0405", lng: "105.8205", wardCode: "unknown", distinct: "yes", key: randomUUID(), ...own };
  const proposed = await askRaw(baseURL, "/spaces/new", { form, headers: { Cookie: await cookieOf(author) } });
  const [, submission = ""] = /submissions\/([0-9a-f-]+)/.exec(proposed.headers.location ?? "") ?? [];
  await askRaw(baseURL, `/moderation/${submission}`, { form: { decision: "approve", seen: "1" }, headers: { Cookie: await cookieOf(moderator) } });
  const [space] = await onSiteDatabase<{ slug: string; id: string }>("SELECT s.slug, s.id FROM submission p JOIN space s ON s.id = p.space_id WHERE p.id = $1", [submission]);
  if (!space) throw new Error(`no space came of ${proposed.status}`);
  return space;
}

/** Reports a thing without an account, from somewhere else each time, and tells the case. */
export async function reportAs(baseURL: string | undefined, type: string, id: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<string> {
  const from = `127.${1 + Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}.${2 + Math.floor(Math.random() * 250)}`;
  const mark = randomUUID();
  await askRaw(baseURL, `/report-content?type=${type}&id=${id}`, { from, form: { reason: "wrong", note: mark, ...form }, headers });
  const [found] = await onSiteDatabase<{ id: string }>("SELECT case_id AS id FROM report WHERE note = $1", [form.note ?? mark]);
  return found?.id ?? "";
}
