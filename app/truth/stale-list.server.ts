import { pool } from "~/adapters/db.server";
import { isUuid } from "~/lib/uuid";
import { type FreshnessState, freshnessOf, spanOfKind } from "~/spaces/freshness";
import { hanoiTime } from "~/spaces/hanoi-time";
import { type Operation, type SpaceKind, spaceKinds } from "~/spaces/space";
import { monthDays, weights } from "./suspicion";

/** What the list is asked to show; `after` is the last line of the page before. */
export interface StaleQuestion {
  ward: string | null;
  kind: SpaceKind | null;
  after: { score: number; id: string } | null;
}

export interface StaleLine {
  id: string;
  slug: string;
  nameVi: string;
  nameEn: string | null;
  version: number;
  wardVi: string | null;
  wardEn: string | null;
  operation: Operation;
  confirmedOn: string | null;
  freshness: FreshnessState;
  unconfirmedFacts: number;
  openReports: number;
  score: number;
}

export interface StaleList {
  lines: StaleLine[];
  /** Where the next page begins, as the address carries it; null on the last. */
  next: string | null;
  /** Of all published spaces that the filters let through. */
  total: number;
  unconfirmed: number;
}


const pageSize = 50;

/** Stale months by kinds, shortest first: the first that fits is the shortest of a space. */
const staleMonths = [...new Set(Object.values(spanOfKind).map((span) => span.staleMonths))].sort((a, b) => a - b);
const staleMonthsSql = `CASE ${staleMonths.map((months) => `WHEN s.kinds && '{${spaceKinds.filter((kind) => spanOfKind[kind].staleMonths === months).join(",")}}' THEN ${months}`).join(" ")} END`;

/** The number of suspicion.ts, reckoned by the database for the day $1. */
const scoreSql = `
  least(${weights.mostAge}, ${weights.stale} * greatest(0, $1::date - coalesce(s.confirmed_on, (s.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)) / (${staleMonthsSql} * ${monthDays})
    + CASE WHEN s.confirmed_on IS NULL THEN ${weights.stale} ELSE 0 END)
  + CASE s.operation WHEN 'unknown' THEN ${weights.unknownOperation} WHEN 'planned' THEN ${weights.planned} ELSE 0 END
  + least(${weights.mostUnconfirmedFacts}, ${weights.unconfirmedFact} * cardinality(s.unconfirmed_facts))
  + least(${weights.mostOpenReports}, ${weights.openReport} * coalesce(r.reports, 0))`;

/** A page of published spaces, those most likely wrong first. */
export async function listStale({ ward, kind, after }: StaleQuestion, now: Date): Promise<StaleList> {
  const today = hanoiTime(now).date;
  const filter = "s.status = 'published' AND ($2::text IS NULL OR s.ward_code = $2) AND ($3::text IS NULL OR s.kinds @> ARRAY[$3])";
  const [page, counts] = await Promise.all([
    pool.query<Omit<StaleLine, "freshness"> & { kinds: SpaceKind[] }>(
      `WITH scored AS (
         SELECT s.id, s.slug, s.name_vi AS "nameVi", s.name_en AS "nameEn", s.version, s.kinds, s.operation, s.confirmed_on::text AS "confirmedOn", s.ward_code,
           cardinality(s.unconfirmed_facts) AS "unconfirmedFacts", coalesce(r.reports, 0)::int AS "openReports", (${scoreSql})::int AS score
         FROM space s LEFT JOIN (SELECT subject_id, count(*) AS reports FROM report WHERE state = 'open' AND subject_type = 'space' GROUP BY subject_id) r ON r.subject_id = s.id::text
         WHERE ${filter}
       )
       SELECT scored.*, w.full_name_vi AS "wardVi", w.name_en AS "wardEn" FROM scored LEFT JOIN ward w ON w.code = scored.ward_code
       WHERE $4::int IS NULL OR score < $4 OR (score = $4 AND id > $5::uuid)
       ORDER BY score DESC, id LIMIT ${pageSize + 1}`,
      [today, ward, kind, after?.score ?? null, after?.id ?? null],
    ),
    pool.query<{ total: number; unconfirmed: number }>(
      `SELECT count(*)::int AS total, (count(*) FILTER (WHERE s.confirmed_on IS NULL))::int AS unconfirmed FROM space s WHERE $1::date IS NOT NULL AND ${filter}`,
      [today, ward, kind],
    ),
  ]);
  const lines = page.rows.slice(0, pageSize).map(({ kinds, ...line }): StaleLine => ({ ...line, freshness: freshnessOf({ status: "published", kinds, confirmedOn: line.confirmedOn }, today) ?? "unconfirmed" }));
  const last = lines.at(-1);
  const next = last && page.rows.length > pageSize ? `${last.score}.${last.id}` : null;
  return { lines, next, total: counts.rows[0]?.total ?? 0, unconfirmed: counts.rows[0]?.unconfirmed ?? 0 };
}

/** What an address asks of the list; whatever makes no sense is as if it were not there. */
export function staleQuestion(parameters: URLSearchParams): StaleQuestion {
  const ward = parameters.get("ward") ?? "";
  const [score = "", id = ""] = (parameters.get("after") ?? "").split(".");
  return {
    ward: /^[0-9]{5}$/.test(ward) ? ward : null,
    kind: spaceKinds.find((one) => one === parameters.get("kind")) ?? null,
    after: /^[0-9]{1,4}$/.test(score) && isUuid(id) ? { score: Number(score), id } : null,
  };
}
