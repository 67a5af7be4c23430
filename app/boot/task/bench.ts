import run from "../../../tests/bench/run";

/** `npm run bench`: prints the table of measurements and writes it under DATA_DIR/bench. */
export async function bench(): Promise<void> {
  await run();
}
