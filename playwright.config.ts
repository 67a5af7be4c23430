import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

// The site under test: `npm test` starts one and says where; by hand, start one and set E2E_ORIGIN where it is not the usual address.
const baseURL = process.env.E2E_ORIGIN ?? "http://localhost:3000";

// why: the system's browser where there is one, so that nothing is downloaded; Playwright's own elsewhere.
const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];
const flags = ["disable-gpu", "disable-quic", "no-first-run", "disable-background-networking", "disable-component-update", "disable-sync"];

const journeys = "e2e/**/*.spec.ts";
/** What does not depend on the size of the screen. */
const once = ["e2e/api-*.spec.ts", "security/**/*.spec.ts"];
/** What a phone shows otherwise, or is used otherwise on one: the map, the sheet, filters, cards, the pin. Forms look at 320 px by themselves. */
const handheld = "e2e/{directory-*,space-*,designer-search,sample-people,proposal-journey}.spec.ts";

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.E2E_REPORT ? [["list"], ["json", { outputFile: process.env.E2E_REPORT }]] : "list",
  use: {
    baseURL,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: systemBrowsers.find((path) => existsSync(path)),
      // why: root, as in most containers, cannot use Chromium's sandbox.
      args: [...flags.map((flag) => `--${flag}`), ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    },
  },
  projects: [
    { name: "desktop", testMatch: journeys, testIgnore: once, use: { ...devices["Desktop Chrome"] } },
    { name: "phone", testMatch: handheld, use: { ...devices["Pixel 7"] } },
    { name: "once", testMatch: once, use: { ...devices["Desktop Chrome"] } },
  ],
});
