import { StartError, complain } from "./say";

/**
 * The life of a launcher: what was started is stopped in the opposite order, once, whatever ends it:
 * Ctrl-C, SIGTERM, a closed terminal, the death of the npm that runs it, or a failure.
 */
export class Lifetime {
  readonly #steps: (() => unknown)[] = [];
  #ending: Promise<never> | null = null;
  readonly #parent = process.ppid;
  readonly #abort = new AbortController();

  constructor() {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void this.end(0));
    process.on("uncaughtException", (error) => this.#fail(error));
    process.on("unhandledRejection", (error) => this.#fail(error));
    // why: `kill -9` of npm would otherwise leave a site behind that nobody can stop with Ctrl-C.
    if (process.env.npm_lifecycle_event) setInterval(() => this.#hasLostNpm && void this.end(0), 500).unref();
  }

  /** True from the first moment of the end on. */
  get isStopping(): boolean {
    return this.#ending !== null || this.#hasLostNpm;
  }

  /** Aborted when the end comes. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Adds something to be undone at the end. Add it before waiting for what it undoes, so that an early end does not miss it. */
  onEnd(step: () => unknown): void {
    this.#steps.push(step);
  }

  /** Ends a start that was told to stop half-way. */
  throwIfStopping(): void {
    if (this.isStopping) throw new StartError("Stopped while starting.");
  }

  /** Undoes every step, newest first, and ends the process. */
  end(exitCode: number): Promise<never> {
    this.#ending ??= this.#undoAll(exitCode);
    return this.#ending;
  }

  async #undoAll(exitCode: number): Promise<never> {
    this.#abort.abort();
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        complain(error);
      }
    }
    return process.exit(exitCode);
  }

  get #hasLostNpm(): boolean {
    return process.env.npm_lifecycle_event !== undefined && process.platform !== "win32" && process.ppid !== this.#parent;
  }

  #fail(error: unknown): void {
    complain(error);
    void this.end(1);
  }
}
