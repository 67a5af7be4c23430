import { createHmac, randomBytes } from "node:crypto";
import { type APIRequestContext, expect, type Page } from "@playwright/test";

/** A person made up for one test. */
export interface Person {
  name: string;
  email: string;
  password: string;
}

/** Somebody nobody has met before; the password is a Vietnamese sentence. */
export function newPerson(name = "Nguyễn Thị Thử"): Person {
  const mark = randomBytes(6).toString("hex");
  return { name, email: `thu-${mark}@example.vn`, password: `trời xanh trên phố ${mark}` };
}

/** Fills the form that asks for an account and sends it. */
export async function askForAccount(page: Page, person: Person): Promise<void> {
  await page.goto("/signup");
  await page.fill('input[name="name"]', person.name);
  await page.fill('input[name="email"]', person.email);
  await page.fill('input[name="password"]', person.password);
  await page.fill('input[name="birthYear"]', "2000");
  await page.check('input[name="agree"]');
  await page.click('form[method="post"] button[type="submit"]');
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Xem hộp thư của bạn");
}

/** Signs a new person up through their mailbox; the page is signed in afterwards. */
export async function signUp(page: Page, person: Person = newPerson()): Promise<Person> {
  await askForAccount(page, person);
  await page.goto(await mailedLink(page.request, person.email, "/verify"));
  await page.click('main form[method="post"] button[type="submit"]');
  await expect(page).toHaveURL(/\/me$/);
  return person;
}

/** Signs in by password from the sign-in page. */
export async function signIn(page: Page, { email, password }: Pick<Person, "email" | "password">): Promise<void> {
  await page.goto("/login");
  await page.fill('input[name="email"]', email);
  await page.fill('input[name="password"]', password);
  await page.click('main form[method="post"] button[type="submit"]');
}

/** The path of the newest link to `path` that was mailed to the address, once it is there. */
export async function mailedLink(request: APIRequestContext, email: string, path: string): Promise<string> {
  let found: string | undefined;
  await expect.poll(async () => {
    found = linksIn(await mailsTo(request, email)).find((link) => link.replace(/^\/en/, "").startsWith(`${path}?`));
    return found;
  }, { timeout: 20_000 }).toBeTruthy();
  return found ?? "";
}

/** Subjects and texts of the mails to one address, newest first, as the mailbox page shows them. */
export async function mailsTo(request: APIRequestContext, email: string): Promise<string[]> {
  const html = await (await request.get("/mailbox")).text();
  return [...html.matchAll(/<article[\s\S]*?<\/article>/g)].map(([article]) => article.replaceAll("&amp;", "&")).filter((article) => article.includes(email));
}

/** The six digits of a time-based one-time code (RFC 6238) for a base32 secret, `steps` periods from now. */
export function oneTimeCode(secret: string, steps = 0): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replace(/\s/g, "")].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

function linksIn(articles: string[]): string[] {
  return articles.flatMap((article) => [...article.matchAll(/href="https?:\/\/[^/"]+([^"]+)"/g)].map(([, path = ""]) => path));
}
