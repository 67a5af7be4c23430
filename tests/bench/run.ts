import { fork } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfStale } from "~/boot/build";
import { say } from "~/boot/say";
import { startServices } from "~/boot/services";
import { env } from "~/env.server";
import { migrate } from "../../prisma/migrate";
import type { Figure } from "./figure";

/**
 * `npm run bench`: measures on services of its own, so that nobody's data is touched; prints a table and keeps it
 * under DATA_DIR/bench. Ratios are of two figures from the same run, so they hold on slow machines too.
 */
export default async function run(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "hanoi-bench-"));
  chmodSync(dataDir, 0o755);
  const stopped = (reason: string): void => say(reason);
  const buildDir = await buildIfStale();
  const services = await startServices({ dataDir, outside: {}, disposable: true, onGivenUp: stopped });
  try {
    await migrate(services.environment.DATABASE_URL ?? "");
    const figures = await measured({ ...services.environment, BUILD_DIR: buildDir, DATA_DIR: dataDir });
    report(figures);
  } finally {
    await services.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function measured(environment: Record<string, string>): Promise<Figure[]> {
  return new Promise((done, fail) => {
    const child = fork(join(import.meta.dirname, "measure.ts"), [], {
      env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "error", ...environment, MEILI_INDEX_PREFIX: "" },
      execArgv: ["--import", "tsx"],
    });
    child.once("message", (figures) => done(figures as Figure[]));
    child.once("exit", (code) => fail(new Error(`measuring ended early (${code})`)));
  });
}

function report(figures: Figure[]): void {
  const rows = figures.map(({ what, value, base, unit, ratio, bar, holds }) =>
    `${holds ? "holds" : "FAILS"}  ${ratio.toFixed(2).padStart(6)}  ${`${value.toFixed(1)} / ${base.toFixed(1)} ${unit}`.padEnd(22)}  bar ${bar}  ${what}`);
  say(["", ...rows, ""].join("\n"));
  const dir = join(env.DATA_DIR, "bench");
  mkdirSync(dir, { recursive: true });
  const at = new Date().toISOString();
  writeFileSync(join(dir, `${at.replace(/[:.]/g, "-")}.json`), `${JSON.stringify({ at, node: process.version, cpus: cpus().length, figures }, null, 2)}\n`);
}
