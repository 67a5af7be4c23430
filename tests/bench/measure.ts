import { reindexSpaces } from "~/search/indexing.server";
import { seedSynthetic } from "../../seed/synthetic";
import { seedIfEmpty } from "../../seed/index";
import { measureCommit } from "./commit";
import { type Figure, ratioFigure, sizeFigure } from "./figure";
import { measureSuggestions, measureViews } from "./view";
import { measureWeb, type WebRun } from "./web";

/*
 * The measuring process: works on services and a database of its own, named by its environment, and tells its parent the figures.
 */

const small = Number(process.env.BENCH_SMALL ?? 10_000);
const large = Number(process.env.BENCH_LARGE ?? 100_000);
const buildDir = process.env.BUILD_DIR ?? "";
const say = (text: string) => process.stderr.write(`${text}\n`);

async function fill(count: number): Promise<void> {
  say(`Adding ${count} spaces`);
  await seedSynthetic(count);
  say("Building the index");
  await reindexSpaces({ reason: "measuring" });
}

async function atSize(): Promise<{ views: Awaited<ReturnType<typeof measureViews>>; web: WebRun }> {
  say("Measuring views");
  const views = await measureViews();
  return { views, web: await measureWeb(buildDir) };
}

await seedIfEmpty();
await fill(small);
const before = await atSize();
await fill(large - small);
const after = await atSize();
say("Measuring suggestions, and the way from a commit to the index");
const figures: Figure[] = [
  ratioFigure(`a view at ${large}, against the bare multi-search it rests on`, after.views.viewMs, after.views.rawMs, "ms", 2),
  await measureSuggestions(),
  ratioFigure(`a view at ${large}, against one at ${small}`, after.views.viewMs, before.views.viewMs, "ms", 3),
  await measureCommit(),
  ratioFigure(`memory of the web process at ${large}, against ${small}`, after.web.memoryMb, before.web.memoryMb, "MB", 1.2),
  sizeFigure("all JavaScript /spaces can need, gzip", after.web.scriptKb, "kB", 170),
];
process.send?.(figures, () => process.exit(0));
