import { pool, type Tx } from "./db.server";
import type { Mail } from "./mail.server";

/**
 * Every background task by name, with its payload. Tasks live in app/boot/worker.ts;
 * a job enqueued in a transaction exists exactly when the transaction commits.
 */
export interface Jobs {
  /** Bring the search document of one space in step with its row. */
  "index-space": { spaceId: string };
  /** Rebuild the whole index beside the live one and swap. */
  "reindex": { reason: string };
  /** Renew documents whose opening hours depend on the date. */
  "refresh-hours": Record<string, never>;
  /** Hand one complete mail to the mail server. */
  "send-mail": Mail;
  /** Look up who is behind an e-mail address and mail them what was asked for; see app/accounts/account-mail.server.ts. */
  "account-mail": { purpose: "sign-up" | "sign-in" | "reset" | "email"; email: string; language: "vi" | "en"; details?: Record<string, unknown> };
  /** Turn one waiting upload into its public pictures, or refuse it. */
  "process-media": { mediaId: string };
  /** Render the sample works of embedded mode; see app/boot/sample-pictures.ts. */
  "draw-samples": { pictures: { mediaId: string; drawing: string }[] };
  /** Remove stored files whose rows are gone. */
  "remove-files": { keys: string[] };
}

/**
 * Adds a job inside the caller's transaction. `key` folds repeats that have not started yet into one; jobs of one `queue` run one
 * after the other, however many workers there are. Of jobs that wait, those with the lowest `priority` go first; most have 0.
 */
export async function enqueue<Name extends keyof Jobs>(tx: Tx, name: Name, payload: Jobs[Name], key?: string, queue?: string, priority = 0): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${name}, payload := ${JSON.stringify(payload)}::json, job_key := ${key ?? null}, queue_name := ${queue ?? null}, priority := ${priority}::int)`;
}

/** Takes a waiting job back whose work is done by other means. */
export async function withdrawJob(key: string): Promise<void> {
  await pool.query("SELECT graphile_worker.remove_job($1)", [key]);
}

/** Tasks that never take long: one that has been at work for so many minutes died with its worker. */
const shortTasks: readonly (keyof Jobs)[] = ["process-media", "remove-files", "index-space", "send-mail", "draw-samples"];
const stuckAfterMinutes = 10;

/**
 * Gives back jobs whose worker was killed while it had them. why: graphile-worker itself waits four hours, and everything else in the
 * same queue waits with them.
 */
export async function releaseStuckJobs(): Promise<void> {
  await pool.query(
    `SELECT graphile_worker.force_unlock_workers(array_agg(j.locked_by))
     FROM graphile_worker.jobs j
     WHERE j.task_identifier = ANY($1) AND j.locked_at < now() - make_interval(mins => $2)
     HAVING count(*) > 0`,
    [shortTasks, stuckAfterMinutes],
  );
}
