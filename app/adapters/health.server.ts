import { pool } from "./db.server";
import { meiliSearch } from "./meili.server";

/** How long a service may take to answer before it counts as away. */
const timeoutMs = 1_000;
/** A job that has been due for so long shows that no worker takes jobs. */
const stuckAfterSeconds = 300;

/** "ok", or why Postgres is of no use, in words without addresses or secrets. */
export async function databaseHealth(): Promise<string> {
  return told(pool.query("SELECT 1").then(() => "ok"));
}

/** "ok", or why the search engine is of no use. */
export async function searchHealth(): Promise<string> {
  return told(meiliSearch.health().then(({ status }) => (status === "available" ? "ok" : "not available")));
}

/** "ok", or why background jobs do not get done; jobs that failed for good are named too. */
export async function queueHealth(): Promise<string> {
  const counted = pool.query<{ stuck: number; failed: number }>(
    `SELECT count(*) FILTER (WHERE attempts < max_attempts AND locked_at IS NULL AND run_at < now() - make_interval(secs => $1))::int AS stuck,
            count(*) FILTER (WHERE attempts >= max_attempts)::int AS failed
     FROM graphile_worker.jobs`,
    [stuckAfterSeconds],
  );
  return told(
    counted.then(({ rows: [counts] }) => {
      if (counts?.stuck) return `${counts.stuck} jobs wait and nobody takes them`;
      return counts?.failed ? `${counts.failed} jobs failed for good` : "ok";
    }),
  );
}

/** The answer, or in fixed words that there was none. */
async function told(asked: Promise<string>): Promise<string> {
  const late = new Promise<string>((resolve) => setTimeout(resolve, timeoutMs, "no answer in time").unref());
  return Promise.race([asked.catch(() => "no answer"), late]);
}
