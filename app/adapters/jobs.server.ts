import { pool, type Tx } from "./db.server";
import type { Mail } from "./mail.server";

/**
 * Every background task by name, with its payload. Tasks live in app/boot/worker.ts;
 * a job enqueued in a transaction exists exactly when the transaction commits.
 */
export interface Jobs {
  /** Bring the search document of one space in step with its row. */
  "index-space": { spaceId: string };
  /** Bring the search document of one designer in step with what everybody may see of them. */
  "index-designer": { profileId: string };
  /** Rebuild one index, or all, beside the live one and swap. */
  "reindex": { reason: string; index?: "spaces" | "designers" };
  /** Renew documents whose opening hours depend on the date. */
  "refresh-hours": Record<string, never>;
  /** Hand one complete mail to the mail server. */
  "send-mail": Mail;
  /** Look up who is behind an e-mail address and mail them what was asked for; see app/accounts/account-mail.server.ts. */
  "account-mail": { purpose: "sign-up" | "sign-in" | "reset" | "email"; email: string; language: "vi" | "en"; details?: Record<string, unknown> };
  /** Mail one message to its recipient, once. */
  "relay-message": { messageId: string };
  /** Tell whoever moderates that a case waits. */
  "report-received": { caseId: string };
  /** Mail somebody without an account the link that begins what they asked to follow. */
  "follow-mail": { email: string; language: "vi" | "en"; subjects: { type: string; id: string }[] };
  /** Plan this week's digests: one job for everybody who follows something. */
  "plan-digests": Record<string, never>;
  /** Mail one recipient ("user:ID" or "subscriber:ID") what is new, at most once a week. */
  "send-digest": { recipient: string };
  /** Find the owners who may be asked whether what stands of their spaces is still right. */
  "plan-questions": Record<string, never>;
  /** Ask one owner about one space, at most one mail a week and one a year and space. */
  "ask-owner": { userId: string };
  /** Turn one waiting upload into its public pictures, or refuse it. */
  "process-media": { mediaId: string };
  /** Render the sample works of embedded mode; see app/boot/sample-pictures.ts. */
  "draw-samples": { pictures: { mediaId: string; drawing: string }[] };
  /** Remove stored files whose rows are gone. */
  "remove-files": { keys: string[] };
  /** Carry out one request for erasure that is due. */
  "erase-account": { erasureId: string };
}

/**
 * Adds a job inside the caller's transaction. `key` folds repeats that have not started yet into one; jobs of one `queue` run one
 * after the other, however many workers there are. Of jobs that wait, those with the lowest `priority` go first; most have 0. With
 * `runAt` it waits until then.
 */
export async function enqueue<Name extends keyof Jobs>(tx: Tx, name: Name, payload: Jobs[Name], key?: string, queue?: string, priority = 0, runAt?: Date): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${name}, payload := ${JSON.stringify(payload)}::json, job_key := ${key ?? null}, queue_name := ${queue ?? null}, priority := ${priority}::int,
      run_at := ${runAt?.toISOString() ?? null}::timestamptz)`;
}

/** Takes a waiting job back whose work is done by other means. */
export async function withdrawJob(key: string): Promise<void> {
  await pool.query("SELECT graphile_worker.remove_job($1)", [key]);
}

/** Takes a waiting job back in the transaction that makes it needless. */
export async function withdrawJobIn(tx: Tx, key: string): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.remove_job(${key})`;
}

/**
 * Takes back every waiting job whose payload holds one of the words (an e-mail address, an id), as when the person behind it is erased.
 * A job at work now is left to its worker.
 */
export async function withdrawJobsAbout(tx: Tx, words: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.complete_jobs(array_agg(j.id))
    FROM graphile_worker._private_jobs j
    WHERE j.locked_at IS NULL AND EXISTS (SELECT 1 FROM unnest(${[...words]}::text[]) AS word WHERE position(word IN j.payload::text) > 0)
    HAVING count(*) > 0`;
}

/** Removes mails that nobody could be given for so many days. why: they hold addresses of people who may have left since. */
export async function dropDeadMails(days: number): Promise<void> {
  await pool.query(
    `SELECT graphile_worker.complete_jobs(array_agg(j.id))
     FROM graphile_worker.jobs j
     WHERE j.task_identifier = 'send-mail' AND j.attempts >= j.max_attempts AND j.run_at < now() - make_interval(days => $1)
     HAVING count(*) > 0`,
    [days],
  );
}

/** Tasks that never take long: one that has been at work for so many minutes died with its worker. */
const shortTasks: readonly (keyof Jobs)[] = [
  "process-media", "remove-files", "index-space", "index-designer", "send-mail", "erase-account", "draw-samples", "relay-message", "report-received", "follow-mail", "send-digest", "ask-owner",
];
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
