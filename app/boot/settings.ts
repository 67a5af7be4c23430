import { existsSync } from "node:fs";
import { StartError } from "./say";
import { sampleSecretsIn } from "./secrets";

type Env = (typeof import("~/env.server"))["env"];

const minSecretLength = 32;

/** Reads and checks the settings; a StartError says in plain words what is wrong with them. */
export async function readSettings(): Promise<Env> {
  let env: Env;
  try {
    ({ env } = await import("~/env.server"));
  } catch (error) {
    throw new StartError((error as Error).message);
  }
  if (env.NODE_ENV === "production") refuseWeakSecrets(env);
  return env;
}

/** The outside services named by the settings. */
export function outsideServices(env: Env) {
  const { DATABASE_URL, MEILI_HOST, MEILI_API_KEY, AUTH_SECRET } = env;
  return { DATABASE_URL, MEILI_HOST, MEILI_API_KEY, AUTH_SECRET };
}

function refuseWeakSecrets(env: Env): void {
  const samples = existsSync(".env.example") ? sampleSecretsIn(process.env) : [];
  if (samples.length > 0) {
    throw new StartError(`${samples.join(" and ")} still has the sample value from .env.example, which everybody knows. Set a value of your own.`);
  }
  if (env.AUTH_SECRET && env.AUTH_SECRET.length < minSecretLength) {
    throw new StartError(`AUTH_SECRET is too short: at least ${minSecretLength} characters. Leave it out to have one generated.`);
  }
}
