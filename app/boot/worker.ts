import { type JobHelpers, Logger, type TaskList, run } from "graphile-worker";
import { mailAccountOwner } from "~/accounts/account-mail.server";
import { type Jobs, releaseStuckJobs } from "~/adapters/jobs.server";
import { sendMail } from "~/adapters/mail.server";
import { relayMessage } from "~/contact/relay.server";
import { env } from "~/env.server";
import { planDigests, sendDigest } from "~/follows/digest.server";
import { mailConfirmation } from "~/follows/subscribe.server";
import { log } from "~/lib/log.server";
import { processMedia } from "~/media/process-media.server";
import { removeFiles } from "~/media/remove-media.server";
import { sweepMedia } from "~/media/sweep-media.server";
import { remindDormant } from "~/rights/dormant.server";
import { eraseAccount, eraseDue } from "~/rights/erase-account.server";
import { remindModerators, tellModerators } from "~/reports/moderator-mail.server";
import { sweepProposals } from "~/submissions/sweep-proposals.server";
import { ensureIndexes, indexDesigner, indexSpace, refreshHours, reindex } from "~/search/indexing.server";
import { drawSamplePictures } from "./sample-pictures";
import { askOwner, planQuestions } from "~/truth/ask-owner.server";
import { stopWithLauncher, tellReady, waitForOpening } from "./child-role";

log.level = env.LOG_LEVEL;

// why: the type makes a job without a task here a compile error.
const tasks: { [Name in keyof Jobs]: (payload: Jobs[Name], helpers: JobHelpers) => Promise<unknown> } & { "ensure-index": () => Promise<unknown>; "sweep-media": () => Promise<unknown>; "release-stuck-jobs": () => Promise<unknown>; "erase-due": () => Promise<unknown>; "remind-dormant": () => Promise<unknown>; "sweep-proposals": () => Promise<unknown>; "remind-moderators": () => Promise<unknown> } = {
  "index-space": indexSpace,
  "index-designer": indexDesigner,
  reindex,
  "refresh-hours": refreshHours,
  "ensure-index": ensureIndexes,
  // why: a picture may take longer than the launcher waits; told to stop, its job goes back at once.
  "process-media": (payload, { abortSignal }) => processMedia(payload, abortSignal),
  "draw-samples": (payload, { abortSignal }) => drawSamplePictures(payload, abortSignal),
  "remove-files": removeFiles,
  "sweep-media": () => sweepMedia(),
  "release-stuck-jobs": releaseStuckJobs,
  "erase-due": () => eraseDue(),
  "erase-account": (payload) => eraseAccount(payload),
  "remind-dormant": () => remindDormant(),
  "sweep-proposals": () => sweepProposals(),
  "send-mail": sendMail,
  "account-mail": mailAccountOwner,
  "relay-message": relayMessage,
  "report-received": (payload) => tellModerators(payload),
  "remind-moderators": () => remindModerators(),
  "follow-mail": mailConfirmation,
  "plan-digests": planDigests,
  "send-digest": (payload) => sendDigest(payload),
  "plan-questions": () => planQuestions(),
  "ask-owner": (payload) => askOwner(payload),
};

// The worker reads times as UTC; 17:05 is 00:05 in Hanoi, when a new day's opening hours begin, and midnight is 07:00 in Hanoi. A
// Monday that the worker slept through is made up for within a day.
const crontab = `
5 17 * * * refresh-hours ?jobKey=refresh-hours
* * * * * ensure-index ?jobKey=ensure-index&max=1
* * * * * release-stuck-jobs ?jobKey=release-stuck-jobs&max=1
0 0 * * 1 plan-digests ?jobKey=plan-digests&max=5&fill=1d
40 * * * * sweep-media ?jobKey=sweep-media&max=1
30 18 * * * erase-due ?jobKey=erase-due&fill=1d
25 * * * * sweep-proposals ?jobKey=sweep-proposals&max=3
50 1 * * * remind-dormant ?jobKey=remind-dormant
20 2 * * * plan-questions ?jobKey=plan-questions&fill=12h
*/10 * * * * remind-moderators ?jobKey=remind-moderators&max=1
`;

// why: a line for every job done would drown the rest; failures are errors. What a job carries is never logged.
const logLevels = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

await waitForOpening();
const runner = await run({
  connectionString: env.DATABASE_URL,
  taskList: tasks as unknown as TaskList,
  crontab,
  concurrency: 4,
  noHandleSignals: true,
  pollInterval: 1_000,
  logger: new Logger(() => (level, message, meta) => log[logLevels[level]](bare(meta), message)),
});
runner.promise.catch((error: unknown) => {
  log.fatal({ err: error }, "the worker failed");
  process.exit(1);
});
tellReady();

/** What the log may know of a job: never its payload, which holds addresses and links. */
function bare(meta: Record<string, unknown> | undefined): Record<string, unknown> {
  const job = meta?.job as { id?: string; task_identifier?: string; attempts?: number } | undefined;
  return { job: job && { id: job.id, task: job.task_identifier, attempts: job.attempts }, err: meta?.error };
}

// Jobs that are running may finish; what has not finished in time goes back to the queue.
stopWithLauncher(() => runner.stop(), 15_000);
