import { connect } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { signUp } from "../support/account";
import { giveProfile, onSiteDatabase } from "../support/designer";
import { hugePng, noisyPhoto, pictureBytes } from "../support/pictures";

test.slow();

/** A signed-in designer with one work, and what counts their pictures. */
async function withWork(page: Page): Promise<{ workId: string; count: () => Promise<number>; cookie: string; origin: string }> {
  const { email } = await signUp(page);
  await giveProfile(email);
  await page.goto("/me/works/new");
  await page.getByLabel("Tên bằng tiếng Việt").fill("Thử tải hình");
  await page.getByRole("button", { name: "Lưu và thêm hình ảnh" }).click();
  await page.waitForURL(/\/images$/);
  const { origin, pathname } = new URL(page.url());
  const count = async () => (await onSiteDatabase<{ count: number }>("SELECT count(*)::int FROM media m JOIN app_user u ON u.id = m.owner_id WHERE u.email = $1", [email]))[0]?.count ?? -1;
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  return { workId: pathname.split("/")[3] ?? "", count, cookie, origin };
}

test("UP1 UP2 UP4: what is no picture, or too large to unfold, is refused over the wire and leaves nothing", async ({ page }) => {
  const { workId, count, origin } = await withWork(page);
  const send = (name: string, buffer: Buffer) =>
    page.request.post(`/me/works/${workId}/upload`, { multipart: { pictures: { name, mimeType: "image/jpeg", buffer } }, headers: { Origin: origin, Accept: "application/json" } });
  for (const [name, buffer, reason] of [
    ["bomb.png", hugePng(40_000, 40_000), "tooManyPixels"],
    ["evil.svg", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "type"],
    ["gif.jpg", Buffer.from("GIF89a/*<script>*/=1"), "type"],
    ["../../../x.jpg", Buffer.alloc(21 * 1_048_576, 0xff), "tooLarge"],
  ] as const) {
    const answer = await send(name, buffer);
    expect(answer.status(), name).toBe(422);
    expect(await answer.json(), name).toEqual({ kept: 0, refused: [reason] });
  }
  expect(await count()).toBe(0);
});

test("UP1: an upload that breaks off half-way leaves no row", async ({ page }) => {
  const { workId, count, cookie, origin } = await withWork(page);
  const body = Buffer.concat([Buffer.from('--x\r\nContent-Disposition: form-data; name="pictures"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'), await noisyPhoto(2000, 1500)]);
  const { hostname, port, host } = new URL(origin);
  for (const share of [0, 0.1, 0.5, 1]) {
    const head = `POST /me/works/${workId}/upload HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${body.length + 10}\r\n\r\n`;
    await new Promise<void>((done, fail) => {
      const socket = connect(Number(port), hostname === "localhost" ? "127.0.0.1" : hostname, () => {
        socket.write(head);
        socket.write(body.subarray(0, Math.floor(body.length * share)), () => socket.destroy());
      });
      socket.once("close", () => done()).once("error", fail);
    });
  }
  const whole = await page.request.post(`/me/works/${workId}/upload`, {
    multipart: { pictures: { name: "a.jpg", mimeType: "image/jpeg", buffer: await pictureBytes(200, 150) } }, headers: { Origin: origin, Accept: "application/json" },
  });
  expect(whole.status()).toBe(201);
  expect(await count()).toBe(1);
});

test("UP1 CSRF1 AC2: no upload without a session, from elsewhere, or without end", async ({ page, playwright, baseURL }) => {
  const { workId, count, origin, cookie } = await withWork(page);
  const multipart = { pictures: { name: "a.jpg", mimeType: "image/jpeg", buffer: await pictureBytes(200, 150) } };
  const stranger = await playwright.request.newContext({ baseURL });
  expect((await stranger.post(`/me/works/${workId}/upload`, { multipart, headers: { Origin: origin }, maxRedirects: 0 })).status()).toBe(302);
  expect((await stranger.post(`/me/works/${workId}/upload`, { multipart, headers: { Origin: "https://evil.example", Cookie: cookie }, maxRedirects: 0 })).status()).toBe(403);
  await stranger.dispose();
  const { hostname, port, host } = new URL(origin);
  const answer = await new Promise<string>((done, fail) => {
    const socket = connect(Number(port), hostname === "localhost" ? "127.0.0.1" : hostname, () => {
      socket.write(`POST /me/works/${workId}/upload HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1073741824\r\n\r\n`);
    });
    socket.once("data", (chunk) => done(chunk.toString())).once("error", fail);
  });
  expect(answer).toContain("413");
  expect(await count()).toBe(0);
});

test("UP4: addresses of pictures lead to pictures only", async ({ request }) => {
  const id = "0b0e4c52-8f1d-4d1a-9c8e-0123456789ab";
  for (const path of ["", id, `${id}/320.avif`, `${id}/320.svg`, `${id}/..%2f..%2f..%2fsecrets.json`, `..%2fincoming%2fx`, `upload/${id}`, `${id}/320.avif%00`, "%2e%2e/secrets.json"]) {
    expect([400, 404], path).toContain((await request.get(`/media/${path}`)).status());
  }
});
