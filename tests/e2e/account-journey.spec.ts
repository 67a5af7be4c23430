import { expect, test } from "@playwright/test";
import { askForAccount, mailedLink, mailsTo, newPerson, oneTimeCode, signIn, signUp } from "../support/account";

test.describe("an account", () => {
  test("is made by its mailed link, guarded by one-time codes, and left", async ({ page, context, playwright, baseURL }) => {
    const person = await signUp(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Chào ${person.name}`);
    await expect(page.locator(".site-account")).toHaveText("Tài khoản");

    await page.goto("/me/security");
    await expect(page.getByText("Trình duyệt này")).toBeVisible();
    await page.locator("#second-begin input[name=current]").fill(person.password);
    await page.locator("#second-begin button").click();
    await expect(page).toHaveURL(/\/me\/security\/codes$/);
    const secret = (await page.locator(".account-secret").textContent()) ?? "";
    const backupCode = (await page.locator(".account-codes li").first().textContent()) ?? "";
    const usedCode = oneTimeCode(secret);
    await page.fill('input[name="code"]', usedCode);
    await page.click('main form[method="post"] button[type="submit"]');
    await expect(page.getByText("Mã một lần đã bật.")).toBeVisible();

    const cookies = await context.cookies();
    const kept = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    await page.goto("/me");
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await expect(page.locator(".site-account")).toHaveText("Đăng nhập");
    const thief = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { Cookie: kept } });
    expect((await thief.get("/me", { maxRedirects: 0 })).status(), "SES2: the cookie of a session that was left opens nothing").toBe(302);
    await thief.dispose();

    await signIn(page, person);
    await expect(page).toHaveURL(/\/login\/code/);
    await page.fill('input[name="code"]', usedCode);
    await page.click('main form[method="post"] button[type="submit"]');
    await expect(page.getByRole("alert"), "AUTH5: a code is good once").toBeVisible();
    await page.goto("/me");
    await expect(page).toHaveURL(/\/login\?next=/);

    await signIn(page, person);
    await page.fill('input[name="code"]', backupCode);
    await page.click('main form[method="post"] button[type="submit"]');
    await expect(page).toHaveURL(/\/me$/);
    await expect.poll(async () => (await mailsTo(page.request, person.email)).join(" ")).toContain("Mã một lần đã bật");
  });

  test("opens by a mailed link, and its password can be set anew", async ({ page }) => {
    const person = await signUp(page);
    await page.getByRole("button", { name: "Đăng xuất" }).click();

    await page.goto("/login/link");
    await page.fill('input[name="email"]', person.email);
    await page.click('main form[method="post"] button[type="submit"]');
    const link = await mailedLink(page.request, person.email, "/login/link");
    await page.goto(link);
    await page.click('main form[method="post"] button[type="submit"]');
    await expect(page).toHaveURL(/\/me$/);
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 }), "AUTH5: a link is good once").toHaveText("Đường dẫn không còn dùng được");

    await page.goto("/reset");
    await page.fill('input[name="email"]', person.email);
    await page.click('main form[method="post"] button[type="submit"]');
    await page.goto(await mailedLink(page.request, person.email, "/reset/new"));
    await page.fill('input[name="password"]', "password123");
    await page.click('main form[method="post"] button[type="submit"]');
    await expect(page.locator(".field-error")).toContainText("quá dễ đoán");
    const changed = { ...person, password: "chè sen Tây Hồ buổi chiều" };
    await page.fill('input[name="password"]', changed.password);
    await page.click('main form[method="post"] button[type="submit"]');
    await expect(page.getByRole("status")).toContainText("Mật khẩu mới đã được lưu");
    await signIn(page, person);
    await expect(page.getByRole("alert")).toContainText("không đúng");
    await signIn(page, changed);
    await expect(page).toHaveURL(/\/me$/);
  });

  test("changes its e-mail address by a link to the new one, and tells the old", async ({ page }) => {
    const person = await signUp(page);
    const next = newPerson().email;
    await page.goto("/me/security");
    await page.locator("#email input[name=email]").fill(next);
    await page.locator("#email button").click();
    await expect(page.getByText("Đã gửi thư tới địa chỉ mới.")).toBeVisible();
    await page.goto(await mailedLink(page.request, next, "/verify/email"));
    await page.click('main form[method="post"] button[type="submit"]');
    await expect(page.getByText("Đã dùng địa chỉ e-mail mới.")).toBeVisible();
    await expect.poll(async () => (await mailsTo(page.request, person.email)).join(" ")).toContain("E-mail của tài khoản đã được đổi");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an account is made, and what was typed stays when something is wrong", async ({ page }) => {
    const person = newPerson("Đỗ Quỳnh Ễ 🎨");
    await page.goto("/en/signup");
    await page.fill('input[name="name"]', person.name);
    await page.fill('input[name="email"]', "not an address");
    await page.fill('input[name="password"]', "matkhau123");
    await page.fill('input[name="birthYear"]', "1");
    await page.click('main form[method="post"] button[type="submit"]');
    await expect(page.locator(".field-error")).toHaveCount(3);
    await expect(page.locator('input[name="name"]')).toHaveValue(person.name);
    await expect(page.locator('input[name="password"]')).toHaveValue("");
    await askForAccount(page, person);
    await page.goto(await mailedLink(page.request, person.email, "/verify"));
    await page.click('main form[method="post"] button[type="submit"]');
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Chào ${person.name}`);
  });
});

test("a passkey is added on the security page and opens the account by itself", async ({ page, context }) => {
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  const person = await signUp(page);
  await page.goto("/me/security");
  await page.getByRole("button", { name: "Thêm khóa trên máy này" }).click();
  await expect(page.getByText("Đã thêm khóa.")).toBeVisible();
  await page.goto("/me");
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await page.goto("/login");
  await page.getByRole("button", { name: "Dùng khóa đăng nhập (passkey)" }).click();
  await expect(page).toHaveURL(/\/me$/);
  await expect(page.getByText(person.email)).toBeVisible();
});
