import type { ChildProcess } from "node:child_process";
import { runTask } from "./child";
import { lockDirectory } from "./directory-lock";
import { Lifetime } from "./lifetime";
import { readRunFile } from "./run-file";
import { complain } from "./say";
import { startServices } from "./services";
import { stopChild } from "./service-process";
import { outsideServices, readSettings } from "./settings";

/**
 * The npm commands that work on the data. They join the services of the app that runs on this data directory; where none
 * runs, they start the services for the time being, or use the outside ones.
 */
export default async function runCommand(command: string, args: string[]): Promise<void> {
  const lifetime = new Lifetime();
  try {
    const env = await readSettings();
    const environment = (await readRunFile(env.DATA_DIR)) ?? (await ownServices(command, env, lifetime));
    lifetime.throwIfStopping();
    const status = await runTask(command, args, environment, (child: ChildProcess) => lifetime.onEnd(() => stopChild(child, "SIGTERM", 5_000)));
    await lifetime.end(status);
  } catch (error) {
    if (!lifetime.isStopping) complain(error);
    await lifetime.end(1);
  }
}

async function ownServices(command: string, env: Awaited<ReturnType<typeof readSettings>>, lifetime: Lifetime) {
  if (!env.DATABASE_URL || !env.MEILI_HOST) lifetime.onEnd(await lockDirectory(env.DATA_DIR, `npm run ${command}`, () => lifetime.isStopping));
  const onGivenUp = (reason: string): void => {
    complain(reason);
    void lifetime.end(1);
  };
  const starting = startServices({ dataDir: env.DATA_DIR, outside: outsideServices(env), onGivenUp });
  lifetime.onEnd(() => starting.then(({ stop }) => stop()).catch(() => {}));
  return (await starting).environment;
}
