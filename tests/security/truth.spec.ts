import { expect, type Page, test } from "@playwright/test";
import { mailedLink } from "../support/account";
import { onSiteDatabase } from "../support/designer";
import { demoPage } from "../support/proposal";
import { askRaw } from "../support/raw-request";
import { askNow, lookedAfter, type LookedAfter } from "../support/site-owner";

test.slow();

const cookieOf = async (page: Page) => (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
const data = (route: string) => `_data=${encodeURIComponent(`routes/($lang).${route}`)}`;
const certificate = (slug: string) => ({ intent: "certificate", space: slug, issuer: "Kẻ trộm", number: slug, issuedOn: "2026-01-01" });
const criteria = { intent: "criteria", seen: "0", titleVi: "a", titleEn: "a", textVi: "a", textEn: "a", source: "https://example.vn/", validFrom: "2026-01-01" };

/** Everything that a place's truth rests on, as one value. */
async function standing({ spaceId, userId }: LookedAfter) {
  const [space] = await onSiteDatabase("SELECT version, confirmed_on, confirmed_by FROM space WHERE id = $1", [spaceId]);
  const [counts] = await onSiteDatabase(
    `SELECT (SELECT count(*) FROM certification WHERE space_id = $1 OR issuer = 'Kẻ trộm') AS certificates, (SELECT count(*) FROM criteria_set WHERE title_vi = 'a') AS criteria,
       (SELECT count(*) FROM submission WHERE space_id = $1) AS submissions, (SELECT count(*) FROM verification WHERE value LIKE '%' || $2 || '%') AS links,
       (SELECT count(*) FROM audit_event WHERE subject_id = $1::text) AS audits, (SELECT count(*) FROM confirmation_name WHERE space_id = $1) AS names`,
    [spaceId, userId],
  );
  return { ...space, ...counts };
}

test("AC2: each page and button asks for itself who is there, and changes nothing for anybody else", async ({ browser, baseURL }) => {
  const place = await lookedAfter("Bà Chủ");
  const page = `/spaces/${place.slug}`;
  const before = await standing(place);
  const vouching = { seen: "1", space: place.spaceId };
  const admin = "/admin/certificates";
  const posts: [path: string, form: Record<string, string>][] = [
    [page, vouching], [`${page}?${data("spaces.$slug")}`, vouching], ["/moderation/stale", vouching], [`/moderation/stale?${data("moderation.stale")}`, vouching],
    [admin, certificate(place.slug)], [admin, criteria], [`${admin}?${data("admin.certificates")}`, certificate(place.slug)],
  ];
  const reads = ["/moderation/stale", `/moderation/stale?${data("moderation.stale")}`, admin, `${admin}?${data("admin.certificates")}`];
  const isRefused = (status: number, location: unknown, redirect: unknown) => status === 404 || (status === 302 && String(location).includes("/login")) || (status === 204 && String(redirect).includes("/login"));

  const member = await cookieOf(await demoPage(browser, baseURL, "member"));
  for (const Cookie of ["", member]) {
    for (const path of reads) {
      const { status, headers } = await askRaw(baseURL, path, { headers: { Cookie } });
      expect(isRefused(status, headers.location, headers["x-remix-redirect"]), `GET ${path} ${status}`).toBe(true);
    }
    for (const [path, form] of posts) {
      const { status, headers } = await askRaw(baseURL, path, { form, headers: { Cookie } });
      expect(isRefused(status, headers.location, headers["x-remix-redirect"]), `POST ${path} ${status}`).toBe(true);
    }
  }
  const moderator = await cookieOf(await demoPage(browser, baseURL, "moderator"));
  expect((await askRaw(baseURL, admin, { headers: { Cookie: moderator } })).status).toBe(404);
  for (const form of [certificate(place.slug), criteria, { certificate: place.spaceId, ending: "ended" }]) {
    expect((await askRaw(baseURL, admin, { form, headers: { Cookie: moderator } })).status).toBe(404);
  }
  for (const form of [{ seen: "x" }, { seen: "9" }, {}] as Record<string, string>[]) expect([400, 409]).toContain((await askRaw(baseURL, page, { form, headers: { Cookie: moderator } })).status);
  for (const space of ["", "x", "__proto__", "2f1e3c66-0000-4000-8000-000000000000"]) expect((await askRaw(baseURL, "/moderation/stale", { form: { seen: "1", space }, headers: { Cookie: moderator } })).status, space).toBe(404);
  expect(await standing(place)).toEqual(before);
});

test("CSRF2, CSRF1: neither reading, as anybody, nor a post from elsewhere changes anything; AC4: no page tells who the owner is", async ({ browser, baseURL, request }) => {
  const place = await lookedAfter("Nguyễn Văn Kín Đáo");
  await askNow(place);
  const links = await Promise.all(["right", "change", "closed"].map((answer) => mailedLink(request, place.email, `/confirm/${answer}`)));
  const before = await standing(place);
  expect(before).toMatchObject({ version: 1, links: "3" });
  const admin = await demoPage(browser, baseURL, "admin");
  const pages = [...links, ...links.map((link) => `${link}&${data("confirm.$answer")}`), `/spaces/${place.slug}`, `/spaces/${place.slug}?confirmed`, `/spaces/${place.slug}/history`, "/spaces.csv", "/spaces.geojson", `/api/v1/spaces/${place.slug}`];
  for (const Cookie of ["", await cookieOf(admin)]) {
    for (const path of [...pages, "/moderation/stale?done", "/admin/certificates?done", "/confirm/right", "/confirm/right?token=x", "/confirm/other"]) {
      const { status, text } = await askRaw(baseURL, path, { headers: { Cookie } });
      expect(status, path).toBeLessThan(500);
      for (const secret of [place.email, place.userId, "Kín Đáo"]) expect(text, `${path} ${secret}`).not.toContain(secret);
      expect((await askRaw(baseURL, path, { method: "HEAD", headers: { Cookie } })).status, path).toBeLessThan(500);
    }
  }
  for (const path of [...links, `/spaces/${place.slug}`, "/moderation/stale", "/admin/certificates"]) {
    for (const Origin of ["https://evil.example", "null"]) {
      const headers = { Origin, Cookie: await cookieOf(admin), "Content-Type": "application/x-www-form-urlencoded" };
      expect((await askRaw(baseURL, path, { method: "POST", body: `seen=1&version=1&space=${place.spaceId}&${new URLSearchParams(criteria)}`, headers })).status, path).toBe(403);
    }
  }
  for (const [path, form] of [[links[0], { seen: "x" }], [links[0], { seen: "5" }], [links[1], {}], [links[2], { version: "1", key: "x" }], ["/confirm/right?token=x", { seen: "1" }]] as [string, Record<string, string>][]) {
    expect([400, 409], path).toContain((await askRaw(baseURL, path, { form })).status);
  }
  expect((await askRaw(baseURL, links[2]?.replace("/closed", "/right") ?? "", { form: { seen: "1" } })).status).toBe(400);
  expect(await standing(place)).toEqual(before);
});
