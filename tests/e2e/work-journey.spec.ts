import { expect, type Page, test } from "@playwright/test";
import { signUp } from "../support/account";
import { giveProfile, onSiteDatabase } from "../support/designer";
import { phonePhoto, pictureBytes } from "../support/pictures";

test.slow();

/** Somebody with a published profile, signed in. */
async function designer(page: Page): Promise<{ email: string; handle: string }> {
  const { email } = await signUp(page);
  return { email, handle: await giveProfile(email) };
}

/** A new work; the page shows its pictures then. */
async function newWork(page: Page, title: string): Promise<string> {
  await page.goto("/me/works/new");
  await page.getByLabel("Tên bằng tiếng Việt").fill(title);
  await page.getByRole("button", { name: "Lưu và thêm hình ảnh" }).click();
  await expect(page).toHaveURL(/\/me\/works\/[0-9a-f-]{36}\/images$/);
  return new URL(page.url()).pathname.split("/")[3] ?? "";
}

const shown = (page: Page) => page.locator(".works-shown .picture-image");

test.describe("a work", () => {
  test("is written, pictured by choosing and dropping, put in order, and taken down", async ({ page }) => {
    await designer(page);
    const workId = await newWork(page, "Đèn lồng giấy dó");
    await page.locator("input[type=file]").setInputFiles([
      { name: "một.jpg", mimeType: "image/jpeg", buffer: await phonePhoto(900, 600) },
      { name: "hai.png", mimeType: "image/png", buffer: await pictureBytes(800, 400, "png") },
      { name: "không phải hình.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>") },
    ]);
    await expect(page.locator(".works-uploads")).toContainText("Chỉ nhận hình JPEG, PNG, WebP hoặc AVIF.");
    await expect(shown(page)).toHaveCount(2, { timeout: 30_000 });
    await expect(shown(page).first()).toHaveAttribute("width", "600");
    await expect(shown(page).first()).toHaveJSProperty("complete", true);
    expect(await shown(page).first().evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\.avif$/);

    await page.getByLabel("Mô tả hình bằng tiếng Việt").first().fill("Đèn lồng treo trước cửa");
    await page.getByRole("button", { name: "Đưa hình 1 xuống sau" }).click();
    await expect(shown(page).nth(1)).toHaveAttribute("alt", "Đèn lồng treo trước cửa");
    await page.getByRole("button", { name: "Gỡ hình 1" }).click();
    await expect(shown(page)).toHaveCount(1);

    await page.goto(`/me/works/${workId}`);
    await page.getByLabel("Tôi muốn xóa tác phẩm này").check();
    await page.getByRole("button", { name: "Xóa tác phẩm" }).click();
    await expect(page).toHaveURL(/\/me\/works$/);
    await expect(page.getByText("Đèn lồng giấy dó")).toHaveCount(0);
  });

  test("keeps in view the point that was clicked", async ({ page }) => {
    await designer(page);
    await newWork(page, "Bình gốm");
    await page.locator("input[type=file]").setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer: await pictureBytes(800, 600) });
    await expect(shown(page)).toHaveCount(1, { timeout: 30_000 });
    await page.getByText("Điểm cần giữ khi cắt hình").click();
    await page.locator(".works-focal-target").click({ position: { x: 26, y: 173 } });
    await expect(page.locator(".works-focal-crop .picture-image")).toHaveClass(/focal-x-1 focal-y-9/);
  });

  test("names a co-author, who is unconfirmed until they agree", async ({ page, browser }) => {
    const friendPage = await (await browser.newContext()).newPage();
    const friend = await designer(friendPage);
    await designer(page);
    const workId = await newWork(page, "Tranh tường");
    await page.goto(`/me/works/${workId}/credits`);
    await page.getByLabel("Tên định danh").fill("khong-ai-ca");
    await page.getByLabel("Vai trò").fill("vẽ");
    await page.getByRole("button", { name: "Nêu tên" }).click();
    await expect(page.locator(".field-error")).toHaveText("Không có thành viên nào mang tên định danh này.");
    await expect(page.getByLabel("Vai trò")).toHaveValue("vẽ");
    await page.getByLabel("Tên định danh").fill(`@${friend.handle}`);
    await page.getByRole("button", { name: "Nêu tên" }).click();
    await expect(page.locator(".works-credits")).toContainText("chưa xác nhận");

    await friendPage.goto("/me/works");
    await friendPage.getByRole("button", { name: "Xác nhận đã cùng làm “Tranh tường”" }).click();
    await expect(friendPage.locator(".works-credits")).toContainText("đã xác nhận");
    await page.reload();
    await expect(page.locator(".works-credits")).toContainText("đã xác nhận");
    await friendPage.context().close();
  });

  test("AC1: of others is 404 to read, to change and to upload to", async ({ page, browser }) => {
    await designer(page);
    const workId = await newWork(page, "Của tôi");
    const strangerPage = await (await browser.newContext()).newPage();
    await designer(strangerPage);
    const origin = new URL(page.url()).origin;
    for (const path of ["", "/images", "/credits", "/upload"]) {
      expect((await strangerPage.request.get(`/me/works/${workId}${path}`)).status(), `GET ${path}`).toBe(404);
      const multipart = { pictures: { name: "a.jpg", mimeType: "image/jpeg", buffer: await pictureBytes(40, 30) }, titleVi: "Đã bị chiếm", intent: "delete", sure: "yes" };
      expect((await strangerPage.request.post(`/me/works/${workId}${path}`, { multipart, headers: { Origin: origin } })).status(), `POST ${path}`).toBe(404);
    }
    const [row] = await onSiteDatabase<{ title: string; pictures: number }>("SELECT title_vi AS title, (SELECT count(*)::int FROM work_image WHERE work_id = w.id) AS pictures FROM work w WHERE id = $1", [workId]);
    expect(row).toEqual({ title: "Của tôi", pictures: 0 });
    await strangerPage.context().close();
  });
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a work is written, pictured, ordered and cropped all the same, and nothing typed is lost", async ({ page }) => {
    await designer(page);
    await page.goto("/me/works/new");
    await page.getByLabel("Giới thiệu bằng tiếng Việt").fill("Một câu chuyện dài");
    await page.getByLabel("Năm hoàn thành").fill("hai nghìn");
    await page.getByLabel("Thiết kế").check();
    await page.getByRole("button", { name: "Lưu và thêm hình ảnh" }).click();
    await expect(page.locator(".field-error")).toHaveText(["Hãy đặt ít nhất một tên cho tác phẩm.", /Hãy ghi năm bằng bốn chữ số/]);
    await expect(page.getByLabel("Giới thiệu bằng tiếng Việt")).toHaveValue("Một câu chuyện dài");
    await expect(page.getByLabel("Thiết kế")).toBeChecked();
    await page.getByLabel("Tên bằng tiếng Việt").fill("Không cần mã");
    await page.getByLabel("Năm hoàn thành").fill("2025");
    await page.getByRole("button", { name: "Lưu và thêm hình ảnh" }).click();

    await page.locator("input[type=file]").setInputFiles([
      { name: "1.jpg", mimeType: "image/jpeg", buffer: await pictureBytes(600, 400) },
      { name: "2.gif", mimeType: "image/gif", buffer: Buffer.from("GIF89a") },
    ]);
    await page.getByRole("button", { name: "Tải lên" }).click();
    await expect(page.getByRole("alert")).toContainText("Chỉ nhận hình JPEG");
    await expect(page.getByRole("status").first()).toContainText("Đã nhận 1 hình.");
    await expect(async () => {
      await page.reload();
      await expect(shown(page)).toHaveCount(1, { timeout: 1_000 });
    }).toPass();
    await page.getByText("Điểm cần giữ khi cắt hình").click();
    await page.locator(".works-focal-target").click({ position: { x: 230, y: 10 } });
    await expect(page.locator(".works-focal-crop .picture-image")).toHaveClass(/focal-x-9 focal-y-1/);
  });
});
