/**
 * The queue in SQL: what each filter means, and the counts of all filters in one pass over what waits. Every value is a parameter; the
 * columns named here stand in one index (submission_queue_idx), so that thousands that wait are counted without being read.
 */
import type { QueueQuestion } from "./queue-question";

/** A submission "s" with its proposer as owner of the space, where they are. */
export const fromQueue = "submission s LEFT JOIN space_owner o ON o.space_id = s.space_id AND o.user_id = s.author_id";
export const proposerSql = "CASE WHEN s.author_id IS NULL THEN 'visitor' WHEN o.user_id IS NOT NULL THEN 'owner' ELSE 'member' END";
export const isLateSql = "(s.state = 'pending' AND s.submitted_at < $4::timestamptz)";
const wardSql = "coalesce(s.ward_code, 'none')";
const heldSql = "CASE WHEN s.claimed_until > $3::timestamptz THEN CASE WHEN s.claimed_by = $2 THEN 'mine' ELSE 'others' END ELSE 'free' END";

/** Whether an item passes each filter. */
const passes = {
  kind: "($5::text IS NULL OR s.kind = $5)",
  ward: `($6::text IS NULL OR ${wardSql} = $6)`,
  field: "($7::text IS NULL OR $7 = ANY (s.fields))",
  from: `($8::text IS NULL OR ${proposerSql} = $8)`,
  held: `($9::text IS NULL OR ${heldSql} = $9)`,
  late: "(NOT $10::boolean OR s.submitted_at < $4::timestamptz)",
} as const;
type Facet = keyof typeof passes;

/** Whether an item passes them all; `but` leaves one out. */
function allBut(but: Facet | null): string {
  return Object.entries(passes).filter(([name]) => name !== but).map(([, sql]) => sql).join(" AND ");
}

export const matchSql = allBut(null);

/** The parameters $1 to $10 that every piece here speaks of. */
export function queueParameters({ state, kind, ward, field, from, held, late }: QueueQuestion, moderatorId: string, now: Date, lateSince: Date): unknown[] {
  return [state, moderatorId, now, lateSince, kind, ward, field, from, held, late];
}

const grouped = { kind: "kind", ward: "ward", from: "proposer", held: "held" } as const;

/** Rows of facet, value and count; a facet's counts hold for the other filters, so that they say what choosing a value would leave. */
export const facetSql = `
  WITH waiting AS MATERIALIZED (
    SELECT s.kind, ${wardSql} AS ward, s.fields, ${proposerSql} AS proposer, ${heldSql} AS held, s.submitted_at < $4::timestamptz AS late,
      ${(Object.keys(passes) as Facet[]).map((name) => `${allBut(name)} AS but_${name}`).join(", ")}, ${matchSql} AS matches
    FROM ${fromQueue} WHERE s.state = 'pending' AND $1::text IS NOT NULL
  )
  ${Object.entries(grouped).map(([name, column]) => `SELECT '${name}' AS facet, ${column} AS value, count(*)::int AS count FROM waiting WHERE but_${name} GROUP BY ${column}`).join("\n  UNION ALL ")}
  UNION ALL SELECT 'field', field, count(*)::int FROM waiting, unnest(fields) AS field WHERE but_field GROUP BY field
  UNION ALL SELECT 'late', 'yes', count(*)::int FROM waiting WHERE late AND but_late
  UNION ALL SELECT 'all', 'pending', count(*)::int FROM waiting
  UNION ALL SELECT 'all', 'late', count(*)::int FROM waiting WHERE late
  UNION ALL SELECT 'all', 'matching', count(*)::int FROM waiting WHERE matches
  ORDER BY 1, 3 DESC, 2`;
