import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { askHolder } from "./directory-lock";

/** Tells other commands on the same data directory where the services of this run are. Gives back the removal. */
export function writeRunFile(dataDir: string, environment: Record<string, string>): () => void {
  const file = join(dataDir, "run.json");
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(environment), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** The services of the app that runs on this data directory now; null where none does. */
export async function readRunFile(dataDir: string): Promise<Record<string, string> | null> {
  const holder = await askHolder(dataDir);
  if (!holder || holder.stopping) return null;
  try {
    return JSON.parse(readFileSync(join(dataDir, "run.json"), "utf8")) as Record<string, string>;
  } catch {
    return null;
  }
}
