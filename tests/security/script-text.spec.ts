import { expect, test } from "@playwright/test";

/** Texts that would run somewhere: in HTML, attributes, scripts, addresses, JSON and templates. */
const texts = [
  "<script>window.hurt=1</script>",
  "</script><script>window.hurt=1</script>",
  '"><img src=x onerror=window.hurt=1>',
  "'><svg onload=window.hurt=1>",
  "</title><script>window.hurt=1</script>",
  "</textarea><script>window.hurt=1</script>",
  "<!--<script>window.hurt=1//-->",
  "javascript:window.hurt=1",
  "${window.hurt=1}{{window.hurt=1}}",
  "\u2028window.hurt=1//",
  "<iframe srcdoc='<script>parent.hurt=1</script>'>",
  '{"__html":"<script>window.hurt=1</script>"}',
];
/** Words a page searches for, and values it drops and names in its notice. */
const places: Record<string, (text: string) => string> = {
  "words": (text) => `/spaces?q=${text}`,
  "every other parameter": (text) => `/en/spaces?${["kind", "bbox", "open", "near", "sort", "ward", "area", "z"].map((name) => `${name}=${text}`).join("&")}`,
};

for (const [place, addressOf] of Object.entries(places)) {
  test(`XSS: text in ${place} stays text`, async ({ page }) => {
    const alarms: string[] = [];
    page.on("dialog", (dialog) => void dialog.dismiss().then(() => alarms.push(`dialog ${dialog.message()}`)));
    page.on("console", (message) => {
      if (/Content.Security.Policy|Refused to/i.test(message.text())) alarms.push(message.text());
    });
    page.on("pageerror", (error) => alarms.push(error.message));
    for (const text of texts) {
      await page.goto(addressOf(encodeURIComponent(text)));
      await expect(page.getByRole("main")).toBeVisible();
      expect(await page.evaluate(() => "hurt" in window), text).toBe(false);
      expect(await page.locator("iframe, main script:not([type='application/ld+json']), [onerror], [onload], a[href^='javascript:' i]").count(), text).toBe(0);
    }
    expect(alarms).toEqual([]);
  });
}

test("XSS: a search box shows the text exactly as it was typed", async ({ page }) => {
  for (const text of texts.slice(0, 4)) {
    await page.goto(`/spaces?q=${encodeURIComponent(text)}`);
    await expect(page.locator('input[name="q"]').first()).toHaveValue(text);
  }
});

test("XSS: data for the page's own script cannot end that script", async ({ request }) => {
  const html = await (await request.get(`/spaces?q=${encodeURIComponent(texts[1] ?? "")}`)).text();
  expect(html).not.toContain("<script>window.hurt");
});
