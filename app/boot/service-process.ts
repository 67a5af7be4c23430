import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, renameSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { StartError, say } from "./say";
import type { ServiceAccount } from "./service-account";

/** How to run one embedded server. */
export interface ServiceSpec {
  /** As people call it: "PostgreSQL". */
  name: string;
  command: string;
  args: string[];
  environment: Record<string, string>;
  workingDir: string;
  account: ServiceAccount | null;
  logFile: string;
  stopSignal: NodeJS.Signals;
  /** True once it answers; asked again and again while it starts. */
  isReady: () => Promise<boolean>;
  /** Called with the process id after every (re)start. */
  onStarted?: (pid: number) => void;
}

/** A server that is kept running until `stop`. */
export interface RunningService {
  stop: () => Promise<void>;
}

const stopPatienceMs = 20_000;
const startPatienceMs = 300_000;
const startAttempts = 3;
const maxRestarts = 5;
const restartWindowMs = 60_000;
const maxLogBytes = 20_000_000;

/**
 * Starts a server, waits until it answers, and starts it again when it ends by itself. When it keeps ending, `onGivenUp` is
 * called and nothing more is tried.
 */
export async function runService(spec: ServiceSpec, onGivenUp: (reason: string) => void): Promise<RunningService> {
  let stopping = false;
  let child: ChildProcess;
  let restartTimes: number[] = [];

  const watch = (): void => {
    child.once("exit", (code, signal) => {
      if (stopping) return;
      const now = Date.now();
      restartTimes = [...restartTimes.filter((time) => now - time < restartWindowMs), now];
      if (restartTimes.length > maxRestarts) return onGivenUp(`${spec.name} keeps ending (${signal ?? code}); see ${spec.logFile}`);
      say(`${spec.name} ended by itself (${signal ?? code}); starting it again`);
      startPatiently(spec).then(
        (next) => {
          child = next;
          watch();
          if (stopping) child.kill(spec.stopSignal);
        },
        (error: Error) => onGivenUp(error.message),
      );
    });
  };

  child = await startPatiently(spec);
  watch();
  return {
    stop: async () => {
      stopping = true;
      await stopChild(child, spec.stopSignal, stopPatienceMs);
    },
  };
}

/** Asks a child to end and waits for it; kills it when it takes longer than `patienceMs`. */
export async function stopChild(child: ChildProcess, signal: NodeJS.Signals, patienceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((done) => child.once("exit", done));
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  await exited;
  clearTimeout(timer);
}

/** A server killed the hard way may leave helpers that hold its files for a moment, hence the second and third try. */
async function startPatiently(spec: ServiceSpec): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(spec);
    } catch (error) {
      if (attempt === startAttempts) throw error;
      await sleep(attempt * 500);
    }
  }
}

async function startOnce(spec: ServiceSpec): Promise<ChildProcess> {
  const log = openLog(spec.logFile);
  const child = spawn(spec.command, spec.args, {
    cwd: spec.workingDir,
    env: spec.environment as NodeJS.ProcessEnv,
    stdio: ["ignore", log, log],
    // why: a group of its own, so that Ctrl-C at the terminal reaches the launcher alone, which stops everything in order.
    detached: true,
    uid: spec.account?.uid,
    gid: spec.account?.gid,
  });
  closeSync(log);
  let failure: string | undefined;
  child.once("error", (error) => (failure = error.message));
  child.once("exit", (code, signal) => (failure = `it ended with ${signal ?? code}`));
  if (child.pid) spec.onStarted?.(child.pid);
  const giveUpAt = Date.now() + startPatienceMs;
  while (!(await spec.isReady())) {
    if (failure === undefined && Date.now() > giveUpAt) {
      child.kill("SIGKILL");
      failure = "it does not answer";
    }
    if (failure !== undefined) throw new StartError(`${spec.name} could not start: ${failure}. Its log: ${spec.logFile}`);
    await sleep(25);
  }
  return child;
}

function openLog(file: string): number {
  try {
    if (statSync(file).size > maxLogBytes) renameSync(file, `${file}.1`);
  } catch {
    // no log yet
  }
  return openSync(file, "a", 0o600);
}
