import { parseArgs } from "node:util";
import { seedIfEmpty } from "../../../seed/index";
import { seedProgrammesIfEmpty } from "../../../seed/programmes";
import { removeSynthetic, seedSynthetic } from "../../../seed/synthetic";
import { removeSyntheticDesigners, seedSyntheticDesigners } from "../../../seed/synthetic-designers";
import { StartError, say } from "../say";
import { tellSeeded } from "../seed-report";

const barWidth = 40;

/**
 * `npm run seed`: the first data where there is none; with `--synthetic N` that many invented spaces and with `--designers N` that many
 * invented designers, marked as such; `--remove-synthetic` takes both out.
 */
export async function seed(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { synthetic: { type: "string" }, designers: { type: "string" }, "remove-synthetic": { type: "boolean" } } });
  const [spaces, designers] = [readCount("--synthetic", values.synthetic), readCount("--designers", values.designers)];
  tellSeeded(await seedIfEmpty());
  await seedProgrammesIfEmpty();
  if (values["remove-synthetic"]) {
    say(`Invented spaces taken out: ${await removeSynthetic()}`);
    say(`Invented designers taken out: ${await removeSyntheticDesigners()}`);
  }
  if (spaces > 0) await seedSynthetic(spaces, (done) => drawBar(done, spaces));
  if (designers > 0) await seedSyntheticDesigners(designers, (done) => drawBar(done, designers));
}

function readCount(option: string, text: string | undefined): number {
  if (text === undefined) return 0;
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw new StartError(`${option} takes a whole number of at least 1`);
  return count;
}

/** On a terminal a bar in place; in a log a line for every tenth. */
function drawBar(done: number, count: number): void {
  const share = Math.min(1, done / count);
  const filled = Math.round(share * barWidth);
  const bar = `[${"#".repeat(filled)}${".".repeat(barWidth - filled)}] ${done}/${count}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${bar}`);
  else if (done === count || Math.floor(share * 10) !== lastTenth) say(bar);
  lastTenth = done === count ? -1 : Math.floor(share * 10);
  if (done === count && process.stdout.isTTY) process.stdout.write("\n");
}

let lastTenth = -1;
