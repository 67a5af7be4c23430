import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startMeilisearch } from "./meilisearch";
import { startPostgres } from "./postgres";
import { say } from "./say";
import { readSecrets } from "./secrets";
import { openServicesDirectory } from "./services-directory";

/** The services a run uses, embedded or outside, as settings for its processes. */
export interface Services {
  /** DATABASE_URL, MEILI_HOST, MEILI_API_KEY and AUTH_SECRET. */
  environment: Record<string, string>;
  /** The superuser of the embedded Postgres; undefined for an outside one. */
  adminUrl?: string;
  /** Stops what was started here: search first, the database last. */
  stop: () => Promise<void>;
}

export interface ServicesOptions {
  dataDir: string;
  /** Outside services that stand in for embedded ones. */
  outside: { DATABASE_URL?: string; MEILI_HOST?: string; MEILI_API_KEY?: string; AUTH_SECRET?: string };
  disposable?: boolean;
  onGivenUp: (reason: string) => void;
}

/** Starts Postgres and Meilisearch side by side under `dataDir`, each only where no outside one is given. */
export async function startServices({ dataDir, outside, disposable = false, onGivenUp }: ServicesOptions): Promise<Services> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(outside)) if (value) environment[name] = value;
  if (environment.DATABASE_URL && environment.MEILI_HOST && environment.AUTH_SECRET) return { environment, stop: async () => {} };

  mkdirSync(dataDir, { recursive: true });
  const secrets = readSecrets(dataDir);
  environment.AUTH_SECRET ??= secrets.authSecret;
  if (environment.DATABASE_URL && environment.MEILI_HOST) return { environment, stop: async () => {} };

  const logDir = join(dataDir, "log");
  mkdirSync(logDir, { recursive: true });
  const settings = { services: openServicesDirectory(dataDir), secrets, logDir, disposable, onGivenUp };
  const [postgres, meilisearch] = await Promise.allSettled([
    environment.DATABASE_URL ? undefined : startPostgres(settings),
    environment.MEILI_HOST ? undefined : startMeilisearch(settings),
  ]);
  const stop = async (): Promise<void> => {
    if (meilisearch.status === "fulfilled") await meilisearch.value?.stop();
    if (postgres.status === "fulfilled") await postgres.value?.stop();
  };
  for (const outcome of [postgres, meilisearch]) {
    if (outcome.status === "rejected") {
      await stop();
      throw outcome.reason;
    }
  }
  const database = postgres.status === "fulfilled" ? postgres.value : undefined;
  const search = meilisearch.status === "fulfilled" ? meilisearch.value : undefined;
  if (database) environment.DATABASE_URL = database.url;
  if (search) Object.assign(environment, { MEILI_HOST: search.url, MEILI_API_KEY: secrets.meiliMasterKey });
  say(`Services: ${database ? "PostgreSQL embedded" : "PostgreSQL outside"}, ${search ? "Meilisearch embedded" : "Meilisearch outside"}`);
  return { environment, adminUrl: database?.adminUrl, stop };
}
