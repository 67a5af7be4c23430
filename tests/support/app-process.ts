import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "~/boot/free-port";
import { commandLineOf } from "~/boot/process-check";

/** A launcher started as a person would start it, with what it printed so far. */
export interface AppProcess {
  pid: number;
  origin: string;
  dataDir: string;
  output: () => string;
  /** Resolves at the line "ready ..."; fails when the launcher ends before. */
  ready: Promise<void>;
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  kill: (signal: NodeJS.Signals) => void;
}

const settingNames = ["APP_ORIGIN", "DATABASE_URL", "MEILI_HOST", "MEILI_API_KEY", "AUTH_SECRET", "MEILI_INDEX_PREFIX", "MAP_TILES_URL", "ROLE", "HOST"];

/** A new data directory that the service account can reach. */
export function newDataDir(): string {
  const dir = mkdtempSync(join(tmpdir(), "hanoi-fault-"));
  chmodSync(dir, 0o755);
  return dir;
}

/** Runs app/boot/main.mjs with the given settings and none of those of the person who runs the tests. */
export async function startApp(dataDir: string, settings: Record<string, string> = {}, args = ["start"]): Promise<AppProcess> {
  const port = settings.PORT ?? String(await freePort());
  const none = Object.fromEntries(settingNames.map((name) => [name, ""]));
  const child = spawn(process.execPath, ["app/boot/main.mjs", ...args], {
    env: { ...process.env, ...none, NODE_ENV: "production", LOG_LEVEL: "warn", npm_lifecycle_event: "test", DATA_DIR: dataDir, PORT: port, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  }) as ChildProcess;
  let text = "";
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((done) => child.once("exit", (code, signal) => done({ code, signal })));
  const ready = new Promise<void>((done, fail) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
        if (/^ready /m.test(text)) done();
      });
    }
    void exited.then(() => fail(new Error(`The app ended before it was ready:\n${text}`)));
  });
  ready.catch(() => {});
  return { pid: child.pid ?? 0, origin: `http://localhost:${port}`, dataDir, output: () => text, ready, exited, kill: (signal) => void child.kill(signal) };
}

/** Every process that works on the data directory: launcher, web, worker, Postgres and its helpers, Meilisearch. */
export function processesOn(dataDir: string): { pid: number; command: string }[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number);
  return pids
    .filter((pid) => pid !== process.pid && belongsTo(pid, dataDir))
    .map((pid) => ({ pid, command: commandLineOf(pid) }))
    .filter(({ command }) => command !== "");
}

/** Waits until the condition holds; the test's own time-out is the limit. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(50);
}

function belongsTo(pid: number, dataDir: string): boolean {
  try {
    return commandLineOf(pid).includes(dataDir) || readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").includes(`DATA_DIR=${dataDir}`);
  } catch {
    return false;
  }
}
