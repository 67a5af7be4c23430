import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "./say";

/** Passwords of the embedded services and the key that signs sessions. */
export interface Secrets {
  /** The superuser of the embedded Postgres; only the launcher uses it. */
  postgresAdminPassword: string;
  postgresAppPassword: string;
  meiliMasterKey: string;
  authSecret: string;
}

/** Reads DATA_DIR/secrets.json (mode 600), made with fresh random values the first time. */
export function readSecrets(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json");
  if (!existsSync(file)) {
    const fresh: Secrets = {
      postgresAdminPassword: random(),
      postgresAppPassword: random(),
      meiliMasterKey: random(),
      authSecret: random(),
    };
    writeFileSync(`${file}.new`, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Secrets;
  } catch (error) {
    throw new StartError(`${file} cannot be read: ${String(error)}`);
  }
}

function random(): string {
  return randomBytes(32).toString("base64url");
}

const secretNames = ["AUTH_SECRET", "MEILI_API_KEY", "DATABASE_URL"];

/** The names of secrets that still carry the value printed in .env.example, which the whole world can read. */
export function sampleSecretsIn(environment: NodeJS.ProcessEnv, example = readFileSync(".env.example", "utf8")): string[] {
  const samples = new Map<string, string>();
  for (const line of example.split("\n")) {
    const [, name, value] = /^#?\s*([A-Z0-9_]+)=(.+)$/.exec(line.trim()) ?? [];
    if (name && value && secretNames.includes(name)) samples.set(name, value);
  }
  return secretNames.filter((name) => environment[name] !== undefined && environment[name] === samples.get(name));
}
