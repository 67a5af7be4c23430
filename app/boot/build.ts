import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { complain, say, StartError } from "./say";

const kept = 3;
const brokenAfterMs = 3_600_000;

/**
 * Builds the site unless this very source is built already; gives the directory of the build.
 * Each build stands in build/<hash of its source> and appears there at once, finished, so a running site keeps its files
 * and two builds at a time do not hurt each other. The last few stay.
 */
export async function buildIfStale(signal?: AbortSignal): Promise<string> {
  const hash = hashOfSource();
  const dir = join("build", hash);
  if (existsSync(join(dir, "server/index.js"))) {
    utimesSync(dir, new Date(), new Date());
    return dir;
  }
  say("Building the site");
  const fresh = `${dir}.${process.pid}`;
  await runBuild(fresh, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"], signal);
  await runBuild(fresh, ["node_modules/vite/bin/vite.js", "build", "--config", "app/boot/vite-processes.ts", "--logLevel", "error"], signal);
  if (existsSync(dir)) rmSync(fresh, { recursive: true });
  else renameSync(fresh, dir);
  removeOldBuilds();
  return dir;
}

/** `npm run build`. */
export default async function build(): Promise<void> {
  try {
    say(`Built: ${await buildIfStale()}`);
  } catch (error) {
    complain(error);
    process.exitCode = 1;
  }
}

/** Runs a program that builds into BUILD_DIR; when it fails, nothing of the build stays. */
function runBuild(buildDir: string, program: readonly string[], signal?: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    let output = "";
    const child = spawn(process.execPath, [...program], {
      env: { ...process.env, NODE_ENV: "production", BUILD_DIR: buildDir },
      stdio: ["ignore", "pipe", "pipe"],
      signal,
    });
    child.on("error", fail);
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("exit", (code) => {
      if (code === 0) return done();
      rmSync(buildDir, { recursive: true, force: true });
      fail(new StartError(`The site could not be built.\n${output}`));
    });
  });
}

function hashOfSource(): string {
  const hash = createHash("sha256");
  const files = ["app", "public", "seed"].flatMap(filesUnder);
  for (const file of [...files, "package-lock.json", "vite.config.ts", "remix.config.js", "tsconfig.json"].sort()) {
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

function filesUnder(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Keeps the newest few, and drops what builds that were broken off have left. */
function removeOldBuilds(): void {
  const dirs = readdirSync("build")
    .map((name) => ({ dir: join("build", name), usedMs: statSync(join("build", name)).mtimeMs }))
    .sort((a, b) => b.usedMs - a.usedMs);
  const finished = dirs.filter(({ dir }) => /[0-9a-f]{16}$/.test(dir));
  const broken = dirs.filter(({ dir, usedMs }) => /\.\d+$/.test(dir) && Date.now() - usedMs > brokenAfterMs);
  for (const { dir } of [...finished.slice(kept), ...broken]) rmSync(dir, { recursive: true, force: true });
}
