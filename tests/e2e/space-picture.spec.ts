import { expect, test } from "@playwright/test";
import sharp from "sharp";

const paths = ["/social/spaces/bao-tang-my-thuat-viet-nam.png", "/en/social/spaces/khong-gian-di-bo-ho-hoan-kiem.png", "/social/site.png", "/en/social/site.png"];

for (const path of paths) {
  test(`${path} is a picture of the size that sites show`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.headers()["content-type"]).toBe("image/png");
    const picture = sharp(await response.body());
    expect(await picture.metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    const { channels } = await picture.stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20);
    const again = await request.get(path, { headers: { "If-None-Match": response.headers().etag ?? "" } });
    expect(again.status()).toBe(304);
  });
}

test("a page names its own picture", async ({ page, request }) => {
  await page.goto("/spaces/bao-tang-my-thuat-viet-nam");
  const address = await page.locator('meta[property="og:image"]').getAttribute("content");
  const response = await request.get(new URL(address ?? "").pathname + new URL(address ?? "").search);
  expect(response.headers()["content-type"]).toBe("image/png");
  expect(response.headers()["cache-control"]).toContain("immutable");
});

test("nothing is drawn for a space that is not there", async ({ request }) => {
  expect((await request.get("/social/spaces/khong-co-noi-nay.png")).status()).toBe(404);
});
