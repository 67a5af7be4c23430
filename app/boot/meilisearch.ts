import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "./free-port";
import { findMeilisearchProgram, meilisearchVersion } from "./meilisearch-files";
import type { ServiceSettings } from "./postgres";
import { commandLineOf, endProcess, isAlive } from "./process-check";
import { say } from "./say";
import { type RunningService, runService } from "./service-process";
import { makeServiceDirectory } from "./services-directory";

/** The embedded Meilisearch and the address it answers at. */
export interface EmbeddedMeilisearch extends RunningService {
  url: string;
}

/** Starts the embedded Meilisearch. Its files are a copy of what Postgres knows, so files it cannot read are set aside. */
export async function startMeilisearch({ services, secrets, logDir, onGivenUp }: ServiceSettings): Promise<EmbeddedMeilisearch> {
  const dir = makeServiceDirectory(services, "meilisearch");
  const databaseDir = join(dir, "data");
  const pidFile = join(logDir, "meilisearch.pid");
  const [program] = await Promise.all([findMeilisearchProgram(services), endLeftover(pidFile, databaseDir)]);
  setAsideOtherVersion(databaseDir);

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const places = ["--db-path", databaseDir, "--dump-dir", join(dir, "dumps"), "--snapshot-dir", join(dir, "snapshots")];
  const running = await runService(
    {
      name: "Meilisearch",
      command: program,
      args: [...places, "--http-addr", `127.0.0.1:${port}`, "--env", "production", "--no-analytics", "--log-level", "WARN"],
      // why: in the environment the key stays out of the list of processes, which everybody on the machine can read.
      environment: { PATH: process.env.PATH ?? "", MEILI_MASTER_KEY: secrets.meiliMasterKey },
      workingDir: dir,
      account: services.account,
      logFile: join(logDir, "meilisearch.log"),
      stopSignal: "SIGTERM",
      isReady: () => answers(url, secrets.meiliMasterKey),
      onStarted: (pid) => writeFileSync(pidFile, String(pid)),
    },
    onGivenUp,
  );
  return {
    url,
    stop: async () => {
      await running.stop();
      rmSync(pidFile, { force: true });
    },
  };
}

/** Stops a server that outlived a killed launcher. */
async function endLeftover(pidFile: string, databaseDir: string): Promise<void> {
  const pid = existsSync(pidFile) ? Number.parseInt(readFileSync(pidFile, "utf8"), 10) : 0;
  if (!pid || !isAlive(pid) || !commandLineOf(pid).includes(databaseDir)) return;
  say(`Stopping a search server left over from an earlier run (process ${pid})`);
  await endProcess(pid, "SIGTERM", 10_000);
}

function setAsideOtherVersion(databaseDir: string): void {
  const versionFile = join(databaseDir, "VERSION");
  if (!existsSync(versionFile)) return;
  const version = readFileSync(versionFile, "utf8").trim();
  if (version.startsWith(`${meilisearchVersion}.`)) return;
  say(`The search index was written by Meilisearch ${version}; it is built anew from the database`);
  rmSync(`${databaseDir}.old`, { recursive: true, force: true });
  renameSync(databaseDir, `${databaseDir}.old`);
}

async function answers(url: string, key: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/version`, { headers: { authorization: `Bearer ${key}` }, signal: AbortSignal.timeout(2_000) });
    return response.ok;
  } catch {
    return false;
  }
}
