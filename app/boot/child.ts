import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { StartError, say } from "./say";
import { stopChild } from "./service-process";

/** A process of our own code that is kept running. */
export interface KeptChild {
  /** Settles when it has said that it is ready, or has ended before. */
  ready: Promise<void>;
  stop: () => Promise<void>;
}

const stopPatienceMs = 20_000;
const quickDeathMs = 10_000;
const maxQuickDeaths = 5;

/** Forks app/boot/<file> under the same TypeScript loader, with a channel that breaks when the launcher dies. */
export function forkCode(file: string, args: string[], environment: Record<string, string | undefined>): ChildProcess {
  return fork(join(import.meta.dirname, file), args, {
    env: { ...process.env, ...environment },
    execArgv: ["--import", "tsx", "--enable-source-maps"],
  });
}

/** Starts web.ts or worker.ts and forks it anew when it dies later. */
export function keepChild(name: "web" | "worker", environment: Record<string, string | undefined>, onGivenUp: (reason: string) => void): KeptChild {
  let stopping = false;
  let quickDeaths = 0;
  let child: ChildProcess;

  const start = async (): Promise<void> => {
    const startedAt = Date.now();
    child = forkCode(`${name}.ts`, [], { ...environment, ROLE: name });
    await readiness(name, child);
    child.once("exit", (code, signal) => {
      if (stopping) return;
      quickDeaths = Date.now() - startedAt < quickDeathMs ? quickDeaths + 1 : 0;
      if (quickDeaths > maxQuickDeaths) return onGivenUp(`The ${name} process keeps ending (${signal ?? code})`);
      say(`The ${name} process ended by itself (${signal ?? code}); starting it again`);
      start().catch((error: Error) => stopping || onGivenUp(error.message));
    });
  };

  const ready = start();
  // why: whoever stops it early does not wait for it to be ready.
  ready.catch(() => {});
  return {
    ready,
    stop: async () => {
      stopping = true;
      await stopChild(child, "SIGTERM", stopPatienceMs);
    },
  };
}

/** Runs app/boot/task.ts to its end; gives its exit status. */
export function runTask(name: string, args: string[], environment: Record<string, string | undefined>, onStart?: (child: ChildProcess) => void): Promise<number> {
  return new Promise((done) => {
    const child = forkCode("task.ts", [name, ...args], environment);
    onStart?.(child);
    child.once("exit", (code) => done(code ?? 1));
  });
}

function readiness(name: string, child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    child.once("message", () => done());
    child.once("exit", (code, signal) => fail(new StartError(`The ${name} process ended while starting (${signal ?? code}); the reason stands above.`)));
  });
}
