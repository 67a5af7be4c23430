import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
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

/** Forks app/boot/<name>.ts, or what a build has made of it, with a channel that breaks when the launcher dies. */
export function forkCode(name: string, args: string[], environment: Record<string, string | undefined>): ChildProcess {
  const built = environment.BUILD_DIR && join(environment.BUILD_DIR, "boot", `${name}.js`);
  const isBuilt = built !== undefined && built !== "" && existsSync(built);
  // why: from the project's own folder, where every command runs, since what is built stands elsewhere.
  return fork(isBuilt ? built : resolve("app/boot", `${name}.ts`), args, {
    env: { ...process.env, ...environment },
    execArgv: [...(isBuilt ? [] : ["--import", "tsx"]), "--enable-source-maps"],
  });
}

/** Starts web.ts or worker.ts, lets it begin once `opening` is fulfilled, and forks it anew when it dies later. */
export function keepChild(name: "web" | "worker", environment: Record<string, string | undefined>, opening: Promise<unknown>, onGivenUp: (reason: string) => void): KeptChild {
  let stopping = false;
  let quickDeaths = 0;
  let child: ChildProcess;

  const start = async (): Promise<void> => {
    const startedAt = Date.now();
    child = forkCode(name, [], { ...environment, ROLE: name });
    const forked = child;
    // why: an opening that fails ends the whole start, and this child with it; one that has died since hears nothing more.
    opening.then(() => forked.connected && forked.send("open"), () => {});
    await readiness(name, forked);
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
    const child = forkCode("task", [name, ...args], environment);
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
