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

/** What the filters look at: of an item in the queue, or of a group of items that are alike in all of it. */
const ofItem = { kind: "s.kind", ward: wardSql, fields: "s.fields", from: proposerSql, held: heldSql, late: "s.submitted_at < $4::timestamptz" };
const ofGroup = { kind: "kind", ward: "ward", fields: "fields", from: "proposer", held: "held", late: "late" };

/** Whether it passes each filter. */
const passes = {
  kind: (of: typeof ofItem) => `($5::text IS NULL OR ${of.kind} = $5)`,
  ward: (of: typeof ofItem) => `($6::text IS NULL OR ${of.ward} = $6)`,
  field: (of: typeof ofItem) => `($7::text IS NULL OR $7 = ANY (${of.fields}))`,
  from: (of: typeof ofItem) => `($8::text IS NULL OR ${of.from} = $8)`,
  held: (of: typeof ofItem) => `($9::text IS NULL OR ${of.held} = $9)`,
  late: (of: typeof ofItem) => `(NOT $10::boolean OR ${of.late})`,
};
type Facet = keyof typeof passes;

/** Whether it passes them all; `but` leaves one out. */
function allBut(but: Facet | null, of: typeof ofItem): string {
  return Object.entries(passes).filter(([name]) => name !== but).map(([, sql]) => sql(of)).join(" AND ");
}

export const matchSql = allBut(null, ofItem);

/** The parameters $1 to $10 that every piece here speaks of. */
export function queueParameters({ state, kind, ward, field, from, held, late }: QueueQuestion, moderatorId: string, now: Date, lateSince: Date): unknown[] {
  return [state, moderatorId, now, lateSince, kind, ward, field, from, held, late];
}

const grouped = { kind: "kind", ward: "ward", from: "proposer", held: "held" } as const;

/**
 * Rows of facet, value and count; a facet's counts hold for the other filters, so that they say what choosing a value would leave.
 * why: items that are alike are counted first, so that however many wait, few groups are looked at again and again.
 */
export const facetSql = `
  WITH waiting AS MATERIALIZED (
    SELECT s.kind, ${wardSql} AS ward, s.fields, ${proposerSql} AS proposer, ${heldSql} AS held, ${ofItem.late} AS late, count(*) AS items
    FROM ${fromQueue} WHERE s.state = 'pending' AND $1::text IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6
  )
  ${Object.entries(grouped).map(([name, column]) => `SELECT '${name}' AS facet, ${column} AS value, sum(items)::int AS count FROM waiting WHERE ${allBut(name as Facet, ofGroup)} GROUP BY ${column}`).join("\n  UNION ALL ")}
  UNION ALL SELECT 'field', field, sum(items)::int FROM waiting, unnest(fields) AS field WHERE ${allBut("field", ofGroup)} GROUP BY field
  UNION ALL SELECT 'late', 'yes', coalesce(sum(items), 0)::int FROM waiting WHERE late AND ${allBut("late", ofGroup)}
  UNION ALL SELECT 'all', 'pending', coalesce(sum(items), 0)::int FROM waiting
  UNION ALL SELECT 'all', 'late', coalesce(sum(items), 0)::int FROM waiting WHERE late
  UNION ALL SELECT 'all', 'matching', coalesce(sum(items), 0)::int FROM waiting WHERE ${allBut(null, ofGroup)}
  ORDER BY 1, 3 DESC, 2`;
