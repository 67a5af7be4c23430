import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port";
import { Lifetime } from "./lifetime";
import { StartError, complain, say } from "./say";
import { stopChild } from "./service-process";
import { type Counts, add, countsOfPlaywright, countsOfVitest, fromExit } from "./test-counts";

type Step = (run: Run) => Promise<Counts>;

/** What the steps share: where their reports go, and the words that narrow them. */
interface Run {
  lifetime: Lifetime;
  dir: string;
  filters: string[];
}

const steps: Record<string, Step> = {
  types: async (run) => fromExit(await node(run, ["node_modules/typescript/bin/tsc", "--noEmit"])),
  lint: async (run) => fromExit(await node(run, ["node_modules/oxlint/bin/oxlint", "--deny-warnings", "app", "seed", "tests", "prisma"])),
  unit: (run) => vitest(run, "unit"),
  services: (run) => vitest(run, "services"),
  faults: (run) => vitest(run, "faults"),
  e2e: browserTests,
};

/** `npm test`: every step, or those named (`npm test -- unit e2e`); other words narrow the test files of the steps. */
export default async function test(_command: string, args: string[]): Promise<void> {
  const lifetime = new Lifetime();
  const dir = mkdtempSync(join(tmpdir(), "hanoi-test-run-"));
  // why: as root the services run under another account, which must be able to get there.
  chmodSync(dir, 0o755);
  lifetime.onEnd(() => rmSync(dir, { recursive: true, force: true }));
  const named = Object.keys(steps).filter((name) => args.includes(name));
  const run: Run = { lifetime, dir, filters: args.filter((word) => !(word in steps)) };
  const chosen = named.length > 0 ? named : Object.keys(steps);

  let total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const name of chosen) {
    if (lifetime.isStopping) break;
    say(`\n== ${name}`);
    try {
      total = add(total, (await steps[name]?.(run)) ?? fromExit(1));
    } catch (error) {
      if (lifetime.isStopping) break;
      complain(error);
      total = add(total, fromExit(1));
    }
  }
  if (lifetime.isStopping) return void (await lifetime.end(130));
  say(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  await lifetime.end(total.failed > 0 || total.passed === 0 ? 1 : 0);
}

async function vitest(run: Run, project: string): Promise<Counts> {
  const report = join(run.dir, `${project}.json`);
  const options = ["--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, "--passWithNoTests"];
  const status = await node(run, ["node_modules/vitest/vitest.mjs", "run", ...options, ...run.filters]);
  return countsOfVitest(report, status);
}

/** Browser journeys against the real thing: `npm start` on an empty directory and a free port. */
async function browserTests(run: Run): Promise<Counts> {
  if (!existsSync("tests/e2e")) return { passed: 0, failed: 0, skipped: 0 };
  const { default: config } = await import("../../playwright.config");
  if (!config.use?.launchOptions?.executablePath && (await node(run, ["node_modules/@playwright/test/cli.js", "install", "chromium"])) !== 0) {
    throw new StartError("There is no Chromium on this machine and Playwright could not download one.");
  }
  const port = await freePort();
  const origin = await startSite(run, port);
  const report = join(run.dir, "e2e.json");
  const status = await node(run, ["node_modules/@playwright/test/cli.js", "test", "--pass-with-no-tests", ...run.filters], { E2E_ORIGIN: origin, E2E_REPORT: report, E2E_DATA_DIR: join(run.dir, "data") });
  return countsOfPlaywright(report, status);
}

async function startSite(run: Run, port: number): Promise<string> {
  const settings = { NODE_ENV: "production", PORT: String(port), HOST: "127.0.0.1", DATA_DIR: join(run.dir, "data"), LOG_LEVEL: "warn", ROLE: "all" };
  const none = { APP_ORIGIN: "", DATABASE_URL: "", MEILI_HOST: "", MEILI_API_KEY: "", AUTH_SECRET: "", MEILI_INDEX_PREFIX: "", MAP_TILES_URL: "" };
  const site = spawn(process.execPath, ["app/boot/main.mjs", "start"], {
    // why: named a child of npm, the site ends by itself when this process is killed.
    env: { ...process.env, npm_lifecycle_event: "test", ...none, ...settings } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "inherit"],
  });
  run.lifetime.onEnd(() => stopChild(site, "SIGTERM", 60_000));
  const ready = `ready http://localhost:${port}`;
  return new Promise((done, fail) => {
    site.once("exit", () => fail(new StartError("The site under test did not start; the reason stands above.")));
    site.stdout.setEncoding("utf8").on("data", (text: string) => {
      process.stdout.write(text);
      if (text.includes(ready)) done(`http://localhost:${port}`);
    });
  });
}

/** Runs a Node program with its output in ours; gives its exit status. Stopped together with this run. */
function node({ lifetime }: Run, args: string[], environment: Record<string, string> = {}): Promise<number> {
  return new Promise((done) => {
    const child: ChildProcess = spawn(process.execPath, args, { env: { ...process.env, ...environment }, stdio: "inherit" });
    lifetime.onEnd(() => stopChild(child, "SIGTERM", 30_000));
    child.once("exit", (code) => done(code ?? 1));
  });
}
