import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { buildIfStale } from "~/boot/build";
import { say } from "~/boot/say";
import { startServices } from "~/boot/services";
import { env } from "~/env.server";
import { migrate } from "../../prisma/migrate";
import { type Figure, median, ratioFigure, sizeFigure } from "./figure";
import { type MeasuringProcess, startMeasuring } from "./measuring-process";

const small = Number(process.env.BENCH_SMALL ?? 10_000);
const large = Number(process.env.BENCH_LARGE ?? 100_000);
const passes = 8;

/**
 * `npm run bench`: measures on services of its own, so that nobody's data is touched; prints a table and keeps it
 * under DATA_DIR/bench. Ratios are of two figures from the same run, so they hold on slow machines too.
 * BENCH_SMALL and BENCH_LARGE set other numbers of spaces and designers.
 */
export default async function run(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "hanoi-bench-"));
  chmodSync(dataDir, 0o755);
  const BUILD_DIR = await buildIfStale();
  const services = await startServices({ dataDir, outside: {}, disposable: true, onGivenUp: say });
  const processes: MeasuringProcess[] = [];
  try {
    const start = async (name: string): Promise<MeasuringProcess> => {
      const DATABASE_URL = await createDatabase(services.adminUrl ?? "", services.environment.DATABASE_URL ?? "", name);
      const made = startMeasuring({ ...services.environment, DATABASE_URL, MEILI_INDEX_PREFIX: `${name}_`, BUILD_DIR, DATA_DIR: dataDir });
      processes.push(made);
      return made;
    };
    report(await measure(await start("small"), await start("large")));
  } finally {
    for (const made of processes) made.end();
    await services.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(few: MeasuringProcess, many: MeasuringProcess): Promise<Figure[]> {
  for (const [made, count] of [[few, small], [many, large]] as const) {
    say(`Adding ${count} spaces and as many designers, and building their indexes`);
    await made.ask("fill", count);
  }
  say("Measuring views, designers, suggestions, the web process, and the way from a commit to the index");
  const views: [few: ViewTimes, many: ViewTimes][] = [];
  // why: in turns, so that whatever else the machine does falls on both alike.
  for (let pass = 0; pass < passes; pass++) views.push([await few.ask("views"), await many.ask("views")]);
  const viewMs = median(views.map(([, { viewMs }]) => viewMs));
  const designers: ViewTimes[] = [];
  for (let pass = 0; pass < passes; pass++) designers.push(await many.ask("designers"));
  const queue = await measureQueues(few, many);
  const web = [await few.ask("web"), await many.ask("web")] as const;
  return [
    ratioFigure(`a view at ${large}, against the bare multi-search it rests on`, viewMs, median(views.map(([, { rawMs }]) => rawMs)), "ms", 2),
    ratioFigure(`a view of ${large} designers, against the bare search it rests on`, median(designers.map(({ viewMs }) => viewMs)), median(designers.map(({ rawMs }) => rawMs)), "ms", 2),
    await many.ask("suggestions"),
    ratioFigure(`a view at ${large}, against one at ${small}`, viewMs, median(views.map(([times]) => times.viewMs)), "ms", 3),
    ...(await many.ask("commit")),
    queue,
    await many.ask("duplicates"),
    ratioFigure(`memory of the web process at ${large}, against ${small}`, web[1].memoryMb, web[0].memoryMb, "MB", 1.2),
    await few.ask("uploads"),
    sizeFigure("all JavaScript /spaces can need, gzip", web[1].scriptKb, "kB", 170),
  ];
}

/** Opening a long queue against a short one, in turns. */
async function measureQueues(few: MeasuringProcess, many: MeasuringProcess): Promise<Figure> {
  const [short, long] = [Math.min(100, small), Math.min(10_000, large)];
  await few.ask("fillQueue", short);
  await many.ask("fillQueue", long);
  const times: [fewMs: number, manyMs: number][] = [];
  for (let pass = 0; pass < passes; pass++) times.push([await few.ask("queue"), await many.ask("queue")]);
  for (const made of [few, many]) await made.ask("closeQueue");
  return ratioFigure(`opening the queue with ${long} waiting, against ${short}`, median(times.map(([, manyMs]) => manyMs)), median(times.map(([fewMs]) => fewMs)), "ms", 2);
}

interface ViewTimes {
  viewMs: number;
  rawMs: number;
}

async function createDatabase(adminUrl: string, ownerUrl: string, name: string): Promise<string> {
  const url = new URL(ownerUrl);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE bench_${name} OWNER ${url.username}`);
  } finally {
    await admin.end();
  }
  url.pathname = `/bench_${name}`;
  await migrate(url.href);
  return url.href;
}

function report(figures: Figure[]): void {
  const rows = figures.map(({ what, value, base, unit, ratio, bar, holds }) =>
    `${holds ? "holds" : "FAILS"}  ${ratio.toFixed(2).padStart(6)}  ${`${value.toFixed(1)} / ${base.toFixed(1)} ${unit}`.padEnd(22)}  bar ${bar}  ${what}`);
  say(["", ...rows, ""].join("\n"));
  const dir = join(env.DATA_DIR, "bench");
  mkdirSync(dir, { recursive: true });
  const at = new Date().toISOString();
  const machine = { node: process.version, cpus: cpus().length, load: loadavg() };
  writeFileSync(join(dir, `${at.replace(/[:.]/g, "-")}.json`), `${JSON.stringify({ at, machine, small, large, figures }, null, 2)}\n`);
}
