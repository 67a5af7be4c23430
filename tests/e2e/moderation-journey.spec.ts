import { randomUUID } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { onSiteDatabase } from "../support/designer";
import { demoPage, newName } from "../support/proposal";
import { spaceFacts } from "../support/space-facts";

test.slow();
// why: what narrow screens need is looked at inside, at the narrowest; keys want a keyboard.

/** A ward where nothing waits, so that nobody else's proposals are in the way. */
async function quietWard(): Promise<string> {
  const [ward] = await onSiteDatabase<{ code: string }>("SELECT code FROM ward w WHERE NOT EXISTS (SELECT 1 FROM submission s WHERE s.ward_code = w.code AND s.state = 'pending') ORDER BY random() LIMIT 1");
  return ward?.code ?? "";
}

/** Puts so many proposals into the queue; their ids, oldest first. */
async function waiting(ward: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let place = 0; place < count; place++) {
    const facts = spaceFacts({ nameVi: newName(), slug: `thu-${randomUUID().slice(0, 8)}`, wardCode: ward, lng: 105.7 + place * 0.01, lat: 20.95, openingHours: "Mo-Fr 09:00-17:00" });
    const [row] = await onSiteDatabase<{ id: string }>(
      `WITH made AS (INSERT INTO submission (kind, author_id, facts, idempotency_key, submitted_at)
         SELECT 'space-new', id, $1, gen_random_uuid(), now() - interval '60 hours' + make_interval(mins => $2) FROM app_user WHERE email = 'member@demo.invalid' RETURNING *)
       , said AS (INSERT INTO submission_event (submission_id, version, move, state, actor, note, facts) SELECT id, 1, 'submit', 'pending', author_id, 'đi qua', facts FROM made) SELECT id FROM made`,
      [JSON.stringify(facts), place]);
    ids.push(row?.id ?? "");
  }
  return ids;
}

const statesOf = async (ids: string[]) => (await onSiteDatabase<{ state: string }>("SELECT state FROM submission WHERE id = ANY($1::uuid[]) ORDER BY array_position($1::uuid[], id)", [ids])).map(({ state }) => state);
const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("a moderator with a keyboard alone clears ten, and no stray key decides", async ({ browser, baseURL }) => {
  const ward = await quietWard();
  const ids = await waiting(ward, 10);
  const page = await demoPage(browser, baseURL, "moderator");
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const decided = page.getByText("Đã ghi quyết định.");
  /** The page answers to keys once it lists them. */
  const keysListed = () => expect(page.locator(".queue-keys summary")).toBeVisible();
  /** From the queue to the first item in it. */
  const openFirst = async () => {
    await expect(page.locator(".queue-table tbody tr").first()).toBeVisible();
    await keysListed();
    await press("j", "Enter");
    await expect(page.getByRole("heading", { name: "Quyết định", exact: true })).toBeVisible();
    await keysListed();
  };
  await page.goto(`/moderation?ward=${ward}&kind=space-new`);
  await keysListed();
  await press("?");
  await expect(page.getByText("xuống dòng sau")).toBeVisible();
  await expect(page.locator(".queue-table tbody tr")).toHaveCount(10);
  expect(await violations(page)).toEqual([]);

  await openFirst();
  await expect(page.locator(".review-week")).toContainText("09:00–17:00");
  expect(await violations(page)).toEqual([]);
  await press("a", "r", "1", "c", "2", "x", "j");
  expect(await statesOf(ids), "keys only lead there").toEqual(Array(10).fill("pending"));
  await press("a", "Enter");
  await expect(decided).toBeVisible();
  await keysListed();
  await press("u", "Enter");
  await expect(page.getByText("Đã rút lại quyết định.")).toBeVisible();
  expect(await statesOf(ids.slice(0, 1))).toEqual(["pending"]);
  await keysListed();
  await press("r", "3", "Enter");
  await expect(decided).toBeVisible();

  await openFirst();
  await press("c", "6", "Tab");
  await page.keyboard.type("xin ảnh, jkarc?");
  await expect(page.locator("details[open] textarea[name=note]"), "keys sleep while somebody types").toHaveValue("xin ảnh, jkarc?");
  await press("Tab", "Enter");
  await expect(decided).toBeVisible();

  await openFirst();
  await press("r", "Enter");
  await expect(page.getByText("Hãy chọn một lý do hợp với quyết định.")).toBeVisible();
  await press("a", "Enter");
  await expect(decided).toBeVisible();
  expect(await statesOf(ids.slice(0, 4))).toEqual(["rejected", "changes-requested", "approved", "pending"]);

  await expect(page.locator(".queue-table tbody tr")).toHaveCount(7);
  await keysListed();
  await press("j", "x", "j", "x", "j", "x", "j", "x", "j", "x", "a", "Enter");
  await expect(page.getByText("Đã ghi 5 quyết định.")).toBeVisible();
  await press("j", "x", "j", "x", "r", "ArrowDown", "Tab", "Tab", "Tab", "Enter");
  await expect(page.getByText("Đã ghi 2 quyết định.")).toBeVisible();
  await expect(page.getByText("Không có đề xuất nào ở đây.")).toBeVisible();
  expect(await statesOf(ids)).toEqual(["rejected", "changes-requested", ...Array(6).fill("approved"), "rejected", "rejected"]);
  expect(problems).toEqual([]);
});

test.describe("without JavaScript", () => {
  test("a moderator narrows the queue, sets a proposal right, and decides over several on the narrowest screen", async ({ browser, baseURL, page: visitor }) => {
    const ward = await quietWard();
    const ids = await waiting(ward, 4);
    const page = await demoPage(browser, baseURL, "moderator", false);
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto("/moderation");
    await page.selectOption('select[name="ward"]', ward);
    await page.check('input[name="late"]');
    await page.getByRole("button", { name: "Xem", exact: true }).click();
    await expect(page.locator(".queue-table tbody tr")).toHaveCount(4);
    await expect(page.locator('[data-sum="pending"]')).toContainText("đề xuất đang chờ");
    expect(await overflow(page)).toBe(0);

    await page.locator(".queue-table a").first().click();
    expect(await overflow(page)).toBe(0);
    await page.getByRole("link", { name: "Chỉnh lại rồi duyệt" }).click();
    await page.fill('input[name="lat"]', "99");
    await page.fill('textarea[name="note"]', "Đã thêm số điện thoại");
    await page.getByRole("button", { name: "Duyệt với những chỗ đã chỉnh" }).click();
    await expect(page.locator(".field-error")).toBeVisible();
    await expect(page.locator('textarea[name="note"]'), "nothing typed is lost").toHaveValue("Đã thêm số điện thoại");
    await page.fill('input[name="lat"]', "20.951");
    await page.fill('input[name="phone"]', "024 3716 9999");
    await page.getByRole("button", { name: "Duyệt với những chỗ đã chỉnh" }).click();
    await expect(page.getByText("Đã ghi quyết định.")).toBeVisible();
    await expect(page, "the filters stay").toHaveURL(new RegExp(`ward=${ward}&late=yes&decided=`));
    const [space] = await onSiteDatabase<{ slug: string }>("SELECT p.slug FROM submission s JOIN space p ON p.id = s.space_id WHERE s.id = $1", [ids[0]]);
    await visitor.goto(`/spaces/${space?.slug}`);
    await expect(visitor.getByText("024 3716 9999")).toBeVisible();

    await onSiteDatabase("UPDATE submission SET claimed_by = (SELECT id FROM app_user WHERE email = 'admin@demo.invalid'), claimed_until = now() + interval '5 minutes' WHERE id = $1", [ids[3]]);
    for (const box of await page.locator(".queue-table input[type=checkbox]").all()) await box.check();
    await page.selectOption('select[name="reason"]', "duplicate");
    await page.getByRole("button", { name: "Không nhận các mục đã chọn" }).click();
    await expect(page.getByText("Đã ghi 2 quyết định.")).toBeVisible();
    await expect(page.getByText("1 mục chưa quyết định được:")).toBeVisible();
    await expect(page.locator(".queue-refused")).toContainText("Quản trị thử");
    expect(await overflow(page)).toBe(0);
    await page.getByRole("button", { name: "Hoàn tác 2 quyết định" }).click();
    await expect(page.getByText("Đã rút lại 2 quyết định.")).toBeVisible();
    expect(await statesOf(ids)).toEqual(["approved", "pending", "pending", "pending"]);
  });
});
