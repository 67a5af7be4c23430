import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { appRole } from "../../prisma/app-role";
import { freePort } from "./free-port";
import { findPostgresPrograms, initialiseCluster } from "./postgres-files";
import { commandLineOf, endProcess, isAlive } from "./process-check";
import { say } from "./say";
import type { Secrets } from "./secrets";
import { type RunningService, runService } from "./service-process";
import { type ServicesDirectory, makeServiceDirectory } from "./services-directory";

/** The embedded Postgres; `url` signs in as the application, `adminUrl` as its superuser. */
export interface EmbeddedPostgres extends RunningService {
  url: string;
  adminUrl: string;
}

/** What the services need to know of the run they belong to. */
export interface ServiceSettings {
  services: ServicesDirectory;
  secrets: Secrets;
  logDir: string;
  /** For test databases that nobody misses after a power cut: trades safety for speed. */
  disposable: boolean;
  onGivenUp: (reason: string) => void;
}

const appName = "hanoi";

/** Starts the embedded Postgres, creating the cluster, the application's role and its database where they are missing. */
export async function startPostgres({ services, secrets, logDir, disposable, onGivenUp }: ServiceSettings): Promise<EmbeddedPostgres> {
  const dataDir = join(makeServiceDirectory(services, "postgres"), "18");
  const programs = findPostgresPrograms(services);
  if (existsSync(dataDir)) await endLeftover(dataDir);
  else initialiseCluster(programs, services, dataDir, secrets.postgresAdminPassword);

  const port = await freePort();
  const adminUrl = `postgres://postgres:${secrets.postgresAdminPassword}@127.0.0.1:${port}/postgres`;
  const configuration = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    max_connections: "100",
    shared_buffers: "128MB",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(disposable && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const running = await runService(
    {
      name: "PostgreSQL",
      command: programs.postgres,
      args: ["-D", dataDir, ...Object.entries(configuration).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
      environment: { PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC" },
      workingDir: services.dir,
      account: services.account,
      logFile: join(logDir, "postgres.log"),
      stopSignal: "SIGINT",
      isReady: () => answers(adminUrl),
    },
    onGivenUp,
  );
  await createAppDatabase(adminUrl, secrets.postgresAppPassword);
  return { ...running, adminUrl, url: `postgres://${appName}:${secrets.postgresAppPassword}@127.0.0.1:${port}/${appName}` };
}

/** Stops a server that outlived a killed launcher, and clears a lock file whose process id now belongs to a stranger. */
async function endLeftover(dataDir: string): Promise<void> {
  const lockFile = join(dataDir, "postmaster.pid");
  const pid = existsSync(lockFile) ? Number.parseInt(readFileSync(lockFile, "utf8"), 10) : 0;
  if (!pid) return;
  if (isAlive(pid) && commandLineOf(pid).includes(dataDir)) {
    say(`Stopping a database left over from an earlier run (process ${pid})`);
    await endProcess(pid, "SIGINT", 15_000);
  } else {
    rmSync(lockFile, { force: true });
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function createAppDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const role = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [appName]);
    const verb = role.rowCount === 0 ? "CREATE" : "ALTER";
    await client.query(`${verb} ROLE ${appName} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`);
    const database = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [appName]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${appName} OWNER ${appName}`);
    const narrow = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [appRole]);
    if (narrow.rowCount === 0) await client.query(`CREATE ROLE ${appRole} NOLOGIN`);
    await client.query(`GRANT ${appRole} TO ${appName} WITH INHERIT FALSE, SET TRUE`);
  } finally {
    await client.end();
  }
}
