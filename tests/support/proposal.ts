import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page } from "@playwright/test";
import { signIn } from "./account";

/** A page signed in as the demonstration account of a role. */
export async function demoPage(browser: Browser, baseURL: string | undefined, role: "member" | "moderator" | "admin", javaScriptEnabled = true): Promise<Page> {
  const accounts = JSON.parse(readFileSync(join(process.env.E2E_DATA_DIR ?? ".data", "demo-accounts.json"), "utf8")) as { role: string; email: string; password: string }[];
  const account = accounts.find((one) => one.role === role);
  const page = await (await browser.newContext({ baseURL, locale: "vi-VN", javaScriptEnabled })).newPage();
  await signIn(page, account ?? { email: "", password: "" });
  await expect(page).toHaveURL(/\/me$/);
  return page;
}

/** A name no other space has, with marks that a search must forgive. */
export function newName(): string {
  return `Xưởng Đèn Lồng ${randomBytes(4).toString("hex")}`;
}

/** Fills in what a new space needs at least, by numbers alone. */
export async function fillSpace(page: Page, name: string): Promise<void> {
  await page.fill('input[name="nameVi"]', name);
  await page.check('input[name="kinds"][value="studio"]');
  await page.check('input[name="fields"][value="crafts-folk-art"]');
  await page.fill('input[name="lat"]', "21,0405");
  await page.fill('input[name="lng"]', "105.8205");
  await page.selectOption('select[name="wardCode"]', "unknown");
}

/** Sends the form, past the question about places that are alike, and tells the submission's id. */
export async function sendProposal(page: Page): Promise<string> {
  await page.locator("form#proposal > p button[type=submit]").click();
  const none = page.getByRole("button", { name: "Không phải nơi nào ở trên" });
  const sent = page.getByText("Đã nhận đề xuất của bạn");
  await expect(none.or(sent)).toBeVisible();
  if (await none.isVisible()) await none.click();
  await expect(sent).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
