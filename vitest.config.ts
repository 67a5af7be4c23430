import { defineConfig } from "vitest/config";

const withServices = {
  globalSetup: "tests/support/services-setup.ts",
  setupFiles: "tests/support/own-database.ts",
  hookTimeout: 120_000,
  testTimeout: 60_000,
};

export default defineConfig({
  resolve: { alias: { "~": new URL("./app", import.meta.url).pathname } },
  test: {
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}", "tests/*.test.ts", "tests/security/*.test.ts"], testTimeout: 30_000 } },
      { extends: true, test: { name: "services", include: ["tests/{db,search}/**/*.test.ts"], ...withServices } },
      { extends: true, test: { name: "faults", include: ["tests/faults/**/*.test.ts"], hookTimeout: 180_000, testTimeout: 180_000, fileParallelism: false } },
    ],
  },
});
