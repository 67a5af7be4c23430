import { fork } from "node:child_process";
import { once } from "node:events";
import type { TestProject } from "vitest/node";

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
  const host = fork(new URL("./services-host.ts", import.meta.url), { execArgv: ["--import", "tsx"] });
  const exited = once(host, "exit");
  const environment = await Promise.race([once(host, "message").then(([message]) => message as Record<string, string>), exited.then(() => null)]);
  if (!environment) throw new Error("The services for the tests did not start; the reason stands above.");
  project.provide("adminUrl", environment.adminUrl ?? "");
  project.provide("appUrl", environment.DATABASE_URL ?? "");
  project.provide("meiliHost", environment.MEILI_HOST ?? "");
  project.provide("meiliKey", environment.MEILI_API_KEY ?? "");
  return async () => {
    host.disconnect();
    await exited;
  };
}
