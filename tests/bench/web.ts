import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { freePort } from "~/boot/free-port";
import { forkCode } from "~/boot/child";
import { stopChild } from "~/boot/service-process";
import { median } from "./figure";

const requests = 1_000;
const requestsPerSample = 100;
const samplesKept = 6;

export interface WebRun {
  /** Memory of the web process after many views, in MB. */
  memoryMb: number;
  /** All JavaScript that /spaces can need, gzip, in kB. */
  scriptKb: number;
}

/** Serves the built site, asks for many views of the map, and sees what the process holds and what the page needs. */
export async function measureWeb(buildDir: string): Promise<WebRun> {
  const port = String(await freePort());
  const child = forkCode("web.ts", [], { ...process.env, PORT: port, HOST: "127.0.0.1", APP_ORIGIN: `http://localhost:${port}`, BUILD_DIR: buildDir, LOG_LEVEL: "error", NODE_OPTIONS: "--max-semi-space-size=8" });
  await new Promise((done, fail) => {
    child.once("message", done);
    child.once("exit", () => fail(new Error("the web process ended while starting")));
  });
  try {
    const origin = `http://localhost:${port}`;
    const samplesMb: number[] = [];
    for (let request = 1; request <= requests; request++) {
      await ask(origin, request);
      if (request % requestsPerSample === 0) samplesMb.push(residentMb(child.pid ?? 0));
    }
    return { memoryMb: median(samplesMb.slice(-samplesKept)), scriptKb: await scriptKb(origin) };
  } finally {
    await stopChild(child, "SIGTERM", 10_000);
  }
}

/** Memory a process holds now; the median of several looks does not depend on when it last swept up. */
function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? Number.NaN) / 1024;
}

async function ask(origin: string, request: number): Promise<void> {
  const west = 105.78 + (request % 17) * 0.005;
  const south = 20.98 + (request % 13) * 0.005;
  const zoom = 12 + (request % 5);
  const size = 0.1 / 2 ** (zoom - 12);
  const params = `bbox=${west.toFixed(5)},${south.toFixed(5)},${(west + size).toFixed(5)},${(south + size).toFixed(5)}&z=${zoom}`;
  const address = request % 3 === 0 ? `/spaces?${params}` : request % 3 === 1 ? `/api/v1/clusters?${params}` : `/api/v1/spaces?${params}&q=gom`;
  const response = await fetch(origin + address, { headers: { "accept-encoding": "identity" } });
  await response.arrayBuffer();
  // why: a server that limits one visitor's pace answers 429; the figures are about those it serves.
  if (response.status >= 500) throw new Error(`${address} answered ${response.status}`);
}

/** Every script the page names or may load later, Leaflet included. */
async function scriptKb(origin: string): Promise<number> {
  const html = await (await fetch(`${origin}/spaces`)).text();
  const waiting = [...html.matchAll(/["'](\/assets\/[^"']+\.js)["']/g)].map((match) => match[1] ?? "");
  const sizes = new Map<string, number>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    // why: manifest and texts are named for every page and language; this page loads the shared texts of one language, no other page's.
    if (sizes.has(path) || /\/(manifest-|texts-en-|texts-vi-[a-z]+-[\w-]{8}\.js)/.test(path)) continue;
    const code = await (await fetch(origin + path)).text();
    sizes.set(path, gzipSync(code).length);
    for (const [, name = ""] of code.matchAll(/["'](?:\.\/|assets\/|\/assets\/)([\w.-]+\.js)["']/g)) waiting.push(`/assets/${name}`);
  }
  return [...sizes.values()].reduce((sum, size) => sum + size, 0) / 1000;
}
