import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { onSiteDatabase } from "../support/designer";

const handle = `mau-${randomUUID().slice(0, 8)}`;

test.beforeAll(async () => {
  await onSiteDatabase(
    `INSERT INTO designer_profile (handle, name, headline_vi, disciplines, languages, availability, ward_code, state, visibility, sample, published_at)
     VALUES ($1, 'Mẫu Thử', 'Làm gốm', '{ceramics}', '{vi}', '{jobs}', '00577', 'published', 'public', true, now())`, [handle]);
});
test.afterAll(() => onSiteDatabase("DELETE FROM designer_profile WHERE handle = $1", [handle]));

const wrong: Record<string, string[]> = {
  discipline: ["wizardry", "Ceramics"], skill: ["!!", "x".repeat(60)], ward: ["1", "99999"], area: ["Quận", "quan-mat-trang"], language: ["xx"], availability: ["always"],
  page: ["0", "x"], limit: ["0", "101"], lang: ["fr"], q: ["x".repeat(5000)], place: ["ward"],
};

test("IN1: the list names the parameter that makes no sense", async ({ request }) => {
  for (const [parameter, values] of Object.entries(wrong)) {
    for (const value of values) {
      const response = await request.get(`/api/v1/designers?${new URLSearchParams({ [parameter]: value })}`);
      expect(response.status(), `${parameter}=${value}`).toBe(400);
      expect(response.headers()["content-type"]).toContain("application/problem+json");
      expect(await response.json()).toMatchObject({ status: 400, parameter });
    }
  }
  expect((await request.get("/api/v1/designers?q=a&q=b")).status()).toBe(400);
});

test("one designer is told with what the page states, to any site, and not sent twice", async ({ request }) => {
  const response = await request.get(`/api/v1/designers/${handle}?lang=en`);
  expect(response.status()).toBe(200);
  expect(response.headers()["access-control-allow-origin"]).toBe("*");
  const told = (await response.json()) as Record<string, unknown>;
  expect(told).toMatchObject({ handle, name: "Mẫu Thử", headline: "Làm gốm", sample: true, disciplines: ["ceramics"], works: [], ward: { fullNameVi: "Xã Bát Tràng" } });
  expect(Object.keys(told).filter((key) => /^(id|userId|email|birthYear|version|state)$/.test(key)), "AC4").toEqual([]);
  const again = await request.get(`/api/v1/designers/${handle}?lang=en`, { headers: { "If-None-Match": response.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
});

test("AC1: who is hidden, a draft or for members does not exist here", async ({ request }) => {
  for (const [state, visibility] of [["draft", "public"], ["published", "members"], ["published", "hidden"]]) {
    await onSiteDatabase("UPDATE designer_profile SET state = $2, visibility = $3 WHERE handle = $1", [handle, state, visibility]);
    expect((await request.get(`/api/v1/designers/${handle}`)).status(), `${state} ${visibility}`).toBe(404);
  }
  await onSiteDatabase("UPDATE designer_profile SET state = 'published', visibility = 'public' WHERE handle = $1", [handle]);
  for (const nobody of ["nobody-here", "%00", "a".repeat(300), "..%2Fx"]) expect([400, 404]).toContain((await request.get(`/api/v1/designers/${nobody}`)).status());
  expect((await request.post("/api/v1/designers", { headers: { Origin: new URL((await request.get("/healthz")).url()).origin } })).status()).toBe(405);
});

test("facets count within the question, and samples are told apart", async ({ request }) => {
  const list = (await (await request.get("/api/v1/designers?limit=1")).json()) as { total: number; samples: number; facets: Record<string, Record<string, number>> };
  expect(list.samples).toBeLessThanOrEqual(list.total);
  for (const counts of Object.values(list.facets)) for (const count of Object.values(counts)) expect(count).toBeLessThanOrEqual(list.total);
});
