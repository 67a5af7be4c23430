import { fork } from "node:child_process";
import { join } from "node:path";
import type { Acts } from "./measure";

/** A measuring process and the way to ask it. */
export interface MeasuringProcess {
  ask: <Name extends keyof Acts>(name: Name, arg?: number) => Promise<Awaited<ReturnType<Acts[Name]>>>;
  end: () => void;
}

/** Starts a measuring process on the database and index that its environment names. */
export function startMeasuring(environment: Record<string, string>): MeasuringProcess {
  const child = fork(join(import.meta.dirname, "measure.ts"), [], {
    env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "error", ...environment },
    execArgv: ["--import", "tsx"],
  });
  const ended = new Promise<never>((_, fail) => child.once("exit", (code) => fail(new Error(`measuring ended early (${code})`))));
  ended.catch(() => {});
  return {
    ask: (name, arg) => {
      const answer = new Promise<never>((done, fail) => {
        child.once("message", (message) => {
          const { value, error } = message as { value: never; error?: string };
          if (error) fail(new Error(error));
          else done(value);
        });
      });
      child.send({ name, arg });
      return Promise.race([answer, ended]);
    },
    end: () => void child.kill(),
  };
}
