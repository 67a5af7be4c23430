import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startServices } from "~/boot/services";
import { migrate } from "../../prisma/migrate";

declare module "vitest" {
  interface ProvidedContext {
    adminUrl: string;
    appUrl: string;
    meiliHost: string;
    meiliKey: string;
  }
}

/** Starts one Postgres and one Meilisearch for all test files; the application's database becomes the template of theirs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "hanoi-test-"));
  // why: as root the services run under another account, which must be able to get there.
  chmodSync(dataDir, 0o755);
  const services = await startServices({ dataDir, outside: {}, disposable: true, onGivenUp: (reason) => process.stderr.write(`${reason}\n`) });
  const { DATABASE_URL = "", MEILI_HOST = "", MEILI_API_KEY = "" } = services.environment;
  await migrate(DATABASE_URL);
  project.provide("adminUrl", services.adminUrl ?? "");
  project.provide("appUrl", DATABASE_URL);
  project.provide("meiliHost", MEILI_HOST);
  project.provide("meiliKey", MEILI_API_KEY);
  return async () => {
    await services.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
