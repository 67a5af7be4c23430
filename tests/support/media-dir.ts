import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/*
 * Import this before anything of the application: it gives the test file a DATA_DIR of its own, and says what stands in the storage.
 */

/** The directory under which everything is stored. */
export const dataDir = mkdtempSync(join(tmpdir(), "hanoi-media-"));
process.env.DATA_DIR = dataDir;

/** The keys of all stored files. */
export async function storedKeys(prefix = ""): Promise<string[]> {
  const { storage } = await import("~/adapters/storage.server");
  const keys: string[] = [];
  for await (const { key } of storage.list(prefix)) keys.push(key);
  return keys;
}

/** What stands aside, half received. */
export function stagedFiles(): string[] {
  const dir = join(dataDir, "media", "incoming");
  return existsSync(dir) ? readdirSync(dir) : [];
}
