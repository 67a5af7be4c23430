import { Logger, type TaskList, run } from "graphile-worker";
import type { Jobs } from "~/adapters/jobs.server";
import { env } from "~/env.server";
import { log } from "~/lib/log.server";
import { ensureIndex, indexSpace, refreshHours, reindexSpaces } from "~/search/indexing.server";
import { stopWithLauncher, tellReady } from "./child-role";

log.level = env.LOG_LEVEL;

// why: the type makes a job without a task here a compile error.
const tasks: { [Name in keyof Jobs]: (payload: Jobs[Name]) => Promise<unknown> } & { "ensure-index": () => Promise<unknown> } = {
  "index-space": indexSpace,
  reindex: reindexSpaces,
  "refresh-hours": refreshHours,
  "ensure-index": ensureIndex,
};

// The worker reads times as UTC; 17:05 is 00:05 in Hanoi, when a new day's opening hours begin.
const crontab = `
5 17 * * * refresh-hours ?jobKey=refresh-hours
* * * * * ensure-index ?jobKey=ensure-index&max=1
`;

// why: a line for every job done would drown the rest; failures are errors. What a job carries is never logged.
const logLevels = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

const runner = await run({
  connectionString: env.DATABASE_URL,
  taskList: tasks as unknown as TaskList,
  crontab,
  concurrency: 4,
  noHandleSignals: true,
  pollInterval: 1_000,
  logger: new Logger(() => (level, message) => log[logLevels[level]](message)),
});
runner.promise.catch((error: unknown) => {
  log.fatal({ err: error }, "the worker failed");
  process.exit(1);
});
tellReady();

// Jobs that are running may finish; what has not finished in time goes back to the queue.
stopWithLauncher(() => runner.stop(), 15_000);
