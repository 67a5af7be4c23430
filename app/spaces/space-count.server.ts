import { pool } from "~/adapters/db.server";

/** How many spaces there are by code of ward, those that are only counted among them; `total` is the whole city, whatever the ward. */
export async function countSpaces(): Promise<{ total: number; byWard: Record<string, number>; onlyCounted: number }> {
  const { rows } = await pool.query<{ ward: string | null; count: number; hidden: number }>(
    `SELECT ward_code AS ward, count(*)::int AS count, (count(*) FILTER (WHERE location_precision = 'counted-only'))::int AS hidden
     FROM space WHERE status <> 'hidden' OR location_precision = 'counted-only' GROUP BY 1`,
  );
  const sum = (of: "count" | "hidden") => rows.reduce((all, row) => all + row[of], 0);
  return { total: sum("count"), byWard: Object.fromEntries(rows.flatMap(({ ward, count }) => (ward === null ? [] : [[ward, count]]))), onlyCounted: sum("hidden") };
}
