/** Writes one progress line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Something the person at the terminal can put right; shown as its bare message, without a stack. */
export class StartError extends Error {}

/** Prints why the command cannot go on. */
export function complain(error: unknown): void {
  const text = error instanceof StartError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text}\n`);
}
