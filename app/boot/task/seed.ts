import { parseArgs } from "node:util";
import { seedIfEmpty } from "../../../seed/index";
import { removeSynthetic, seedSynthetic } from "../../../seed/synthetic";
import { StartError, say } from "../say";
import { tellSeeded } from "../seed-report";

const barWidth = 40;

/** `npm run seed`: the first data where there is none; with `--synthetic N` that many invented spaces, marked as such; `--remove-synthetic` takes them out. */
export async function seed(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { synthetic: { type: "string" }, "remove-synthetic": { type: "boolean" } } });
  tellSeeded(await seedIfEmpty());
  if (values["remove-synthetic"]) say(`Invented spaces taken out: ${await removeSynthetic()}`);
  if (values.synthetic === undefined) return;
  const count = Number(values.synthetic);
  if (!Number.isSafeInteger(count) || count < 1) throw new StartError("--synthetic takes a whole number of at least 1");
  await seedSynthetic(count, (done: number) => drawBar(done, count));
  process.stdout.write("\n");
}

/** On a terminal a bar in place; in a log a line for every tenth. */
function drawBar(done: number, count: number): void {
  const share = Math.min(1, done / count);
  const filled = Math.round(share * barWidth);
  const bar = `[${"#".repeat(filled)}${".".repeat(barWidth - filled)}] ${done}/${count}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${bar}`);
  else if (done === count || Math.floor(share * 10) !== lastTenth) say(bar);
  lastTenth = Math.floor(share * 10);
}

let lastTenth = -1;
