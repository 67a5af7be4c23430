import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../support/source";

interface Lock {
  packages: Record<string, { version?: string; integrity?: string; resolved?: string; link?: boolean; inBundle?: boolean }>;
}
type Manifest = Record<"dependencies" | "devDependencies" | "optionalDependencies", Record<string, string>>;

/** The first versions without a hole that is publicly known and reaches us. */
const floors: Record<string, string> = {
  "@remix-run/dev": "2.17.5",
  "@remix-run/express": "2.17.5",
  "@remix-run/node": "2.17.5",
  "@remix-run/react": "2.17.5",
  "@remix-run/server-runtime": "2.17.5",
  "better-auth": "1.6.22",
  "sharp": "0.35.0",
};

const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;

describe("SUP1: what we run", () => {
  it("no package of the lock file is older than its floor", () => {
    expect(tooOld(lock)).toEqual([]);
  });

  it("an old version planted anywhere in the tree is found", () => {
    const planted = structuredClone(lock);
    planted.packages["node_modules/x/node_modules/sharp"] = { version: "0.34.5" };
    planted.packages["node_modules/@remix-run/node"] = { version: "2.17.5-pre.1" };
    expect(tooOld(planted)).toEqual(["node_modules/@remix-run/node 2.17.5-pre.1", "node_modules/x/node_modules/sharp 0.34.5"]);
  });

  it("direct dependencies are pinned exactly, and locked at that version", () => {
    const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
    expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    expect(direct.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version).map(([name]) => name)).toEqual([]);
  });

  it("every package is locked with its checksum (a bundled one under that of its bundle) and comes from a registry over https", () => {
    const own = Object.entries(lock.packages).filter(([path, { link, inBundle }]) => path !== "" && !link && !inBundle);
    expect(own.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path)).toEqual([]);
    expect(own.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith("https://")).map(([path]) => path)).toEqual([]);
  });
});

/** Paths and versions below their floors, in order of path; a version before a release counts as older than it. */
function tooOld({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { version = "0.0.0" }]) => {
    const floor = floors[path.replace(/^.*node_modules\//, "")];
    return floor !== undefined && isOlder(version, floor) ? [`${path} ${version}`] : [];
  }).sort();
}

function isOlder(version: string, floor: string): boolean {
  const [numbers = "", before] = version.split(/-(.*)/s);
  const [a, b] = [numbers, floor].map((one) => one.split(".").map(Number));
  for (let place = 0; place < 3; place++) {
    const difference = (a?.[place] ?? 0) - (b?.[place] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return before !== undefined;
}
