import { pool } from "~/adapters/db.server";
import { env } from "~/env.server";
import { weeksShown } from "./week";

/** What waits now, and how long the oldest of it has waited. */
export interface Backlog {
  pending: number;
  overdue: number;
  oldestHours: number | null;
  openReports: number;
  /** Within so many hours somebody should have decided. */
  targetHours: number;
}

/** One week of Hanoi, from its Monday. Hours are from the last time a proposal came to the queue until it was decided. */
export interface WeekFigures {
  /** YYYY-MM-DD */
  monday: string;
  received: number;
  decided: number;
  medianHours: number | null;
  slowHours: number | null;
}

export interface OutcomeCount {
  move: string;
  reason: string | null;
  count: number;
}

export interface ModeratorFigures {
  id: string;
  name: string;
  decided: number;
  medianHours: number | null;
}

/** Every decision of a moderator that was not taken back at once, with the hours it took; one made anew counts anew. */
const decided = `
  SELECT e.actor, e.move, e.reason, e.at, extract(epoch FROM e.at - came.at)::float8 / 3600 AS hours
  FROM submission_event e CROSS JOIN LATERAL (
    SELECT max(p.at) AS at FROM submission_event p WHERE p.submission_id = e.submission_id AND p.version < e.version AND p.move IN ('submit', 'revise')
  ) came
  WHERE e.move IN ('approve', 'ask-for-changes', 'reject')
    AND NOT EXISTS (SELECT 1 FROM submission_event u WHERE u.submission_id = e.submission_id AND u.version = e.version + 1 AND u.move = 'undo')`;
/** The Monday that began so many weeks before this one, in Hanoi; $1 is now. */
const since = `(date_trunc('week', $1::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh') - make_interval(weeks => ${weeksShown - 1})) AT TIME ZONE 'Asia/Ho_Chi_Minh'`;

/** What waits for moderators. */
export async function getBacklog(now: Date): Promise<Backlog> {
  const { rows: [row] } = await pool.query<{ pending: number; overdue: number; oldest: number | null; reports: number }>(
    `SELECT count(*)::int AS pending, (count(*) FILTER (WHERE submitted_at < $1::timestamptz - make_interval(hours => $2)))::int AS overdue, extract(epoch FROM $1 - min(submitted_at))::float8 / 3600 AS oldest,
       (SELECT count(*)::int FROM report_case WHERE state = 'open') AS reports
     FROM submission WHERE state = 'pending'`,
    [now, env.MODERATION_TARGET_HOURS],
  );
  return { pending: row?.pending ?? 0, overdue: row?.overdue ?? 0, oldestHours: row?.oldest ?? null, openReports: row?.reports ?? 0, targetHours: env.MODERATION_TARGET_HOURS };
}

/** The last weeks, this one included, oldest first: what came, what was decided, how long half and nine in ten took at most. */
export async function listWeeks(now: Date): Promise<WeekFigures[]> {
  const { rows } = await pool.query<WeekFigures>(
    `WITH decision AS (${decided} AND e.at >= ${since} AND e.at <= $1),
     by_week AS (
       SELECT date_trunc('week', at AT TIME ZONE 'Asia/Ho_Chi_Minh') AS week, count(*)::int AS decided,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY hours) AS median, percentile_cont(0.9) WITHIN GROUP (ORDER BY hours) AS slow
       FROM decision GROUP BY 1
     ), came AS (
       SELECT date_trunc('week', at AT TIME ZONE 'Asia/Ho_Chi_Minh') AS week, count(*)::int AS received
       FROM submission_event WHERE move IN ('submit', 'revise') AND at >= ${since} AND at <= $1 GROUP BY 1
     ), week AS (
       SELECT date_trunc('week', $1::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh') - make_interval(weeks => ago) AS week FROM generate_series(0, ${weeksShown - 1}) AS ago
     )
     SELECT to_char(week, 'YYYY-MM-DD') AS monday, coalesce(received, 0) AS received, coalesce(decided, 0) AS decided, median AS "medianHours", slow AS "slowHours"
     FROM week LEFT JOIN by_week USING (week) LEFT JOIN came USING (week) ORDER BY week`,
    [now],
  );
  return rows;
}

/** How the decisions of those weeks went, by reason. */
export async function listOutcomes(now: Date): Promise<OutcomeCount[]> {
  const { rows } = await pool.query<OutcomeCount>(
    `WITH decision AS (${decided} AND e.at >= ${since} AND e.at <= $1)
     SELECT move, reason, count(*)::int AS count FROM decision GROUP BY 1, 2 ORDER BY move, count DESC, reason`,
    [now],
  );
  return rows;
}

/** Who decided in those weeks, and everybody who may decide now. */
export async function listModerators(now: Date): Promise<ModeratorFigures[]> {
  const { rows } = await pool.query<ModeratorFigures>(
    `WITH decision AS (${decided} AND e.at >= ${since} AND e.at <= $1)
     SELECT u.id, u.name, count(d.at)::int AS decided, percentile_cont(0.5) WITHIN GROUP (ORDER BY d.hours) AS "medianHours"
     FROM app_user u LEFT JOIN decision d ON d.actor = u.id
     GROUP BY u.id HAVING count(d.at) > 0 OR u.role <> 'member' ORDER BY decided DESC, u.name`,
    [now],
  );
  return rows;
}
