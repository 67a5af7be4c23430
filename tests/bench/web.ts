import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { freePort } from "~/boot/free-port";
import { forkCode } from "~/boot/child";
import { stopChild } from "~/boot/service-process";
import { median } from "./figure";

const requests = 1_000;
const requestsPerSample = 100;
const samplesKept = 6;

/** Scripts that stand by name in what /spaces loads, but are loaded by other pages and the other language only. */
const otherScripts = new RegExp(`/(manifest|texts-en|texts-vi-(${readdirSync("app/i18n/vi").map((file) => file.replace(".json", "")).join("|")}))-`);

/** Runs in the web process: when told, it sweeps up and says what it holds then, which does not depend on when it last did. */
const sweeper = "data:text/javascript,process.on('message',(word)=>{if(word!=='sweep')return;gc();gc();process.send({residentBytes:process.memoryUsage.rss()})})";

export interface WebRun {
  /** Memory the web process keeps after many views, in MB: the median of several looks, each after a sweep. */
  memoryMb: number;
  /** All JavaScript that /spaces can need, gzip, in kB. */
  scriptKb: number;
}

/** A web process of the built site on a free port. */
export interface BuiltSite {
  origin: string;
  /** Memory it holds now, in MB. */
  memoryMb: () => number;
  /** Memory it holds after a sweep, in MB. */
  keptMb: () => Promise<number>;
  stop: () => Promise<void>;
}

/** Serves the built site. */
export async function serveBuilt(buildDir: string): Promise<BuiltSite> {
  const port = String(await freePort());
  const origin = `http://localhost:${port}`;
  const child = forkCode("web", [], { ...process.env, PORT: port, HOST: "127.0.0.1", APP_ORIGIN: origin, BUILD_DIR: buildDir, LOG_LEVEL: "error", NODE_OPTIONS: `--expose-gc --import "${sweeper}"` });
  // why: the sweeper reads the channel first, so that a word sent before the process itself listens is lost.
  const knocking = setInterval(() => child.connected && child.send("open"), 200);
  await new Promise((done, fail) => {
    child.once("message", done);
    child.once("exit", () => fail(new Error("the web process ended while starting")));
  }).finally(() => clearInterval(knocking));
  return { origin, memoryMb: () => residentMb(child.pid ?? 0), keptMb: () => sweptMb(child), stop: () => stopChild(child, "SIGTERM", 10_000) };
}

/** Asks the built site for many views of the map, and sees what the process holds and what the page needs. */
export async function measureWeb(buildDir: string): Promise<WebRun> {
  const { origin, keptMb, stop } = await serveBuilt(buildDir);
  try {
    const samplesMb: number[] = [];
    for (let request = 1; request <= requests; request++) {
      await ask(origin, request);
      if (request % requestsPerSample === 0) samplesMb.push(await keptMb());
    }
    return { memoryMb: median(samplesMb.slice(-samplesKept)), scriptKb: await scriptKb(origin) };
  } finally {
    await stop();
  }
}

function residentMb(pid: number): number {
  return (Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? Number.NaN) * 1024) / 1_000_000;
}

async function sweptMb(child: ChildProcess): Promise<number> {
  const answered = once(child, "message");
  child.send("sweep");
  const [{ residentBytes }] = (await answered) as [{ residentBytes: number }];
  return residentBytes / 1_000_000;
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
    if (sizes.has(path) || otherScripts.test(path)) continue;
    const code = await (await fetch(origin + path)).text();
    sizes.set(path, gzipSync(code).length);
    for (const [, name = ""] of code.matchAll(/["'](?:\.\/|assets\/|\/assets\/)([\w.-]+\.js)["']/g)) waiting.push(`/assets/${name}`);
  }
  return [...sizes.values()].reduce((sum, size) => sum + size, 0) / 1000;
}
