import { pool } from "~/adapters/db.server";
import type { SitemapEntry } from "./sitemap";

/** How many spaces have a page. */
export async function countSpacePages(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>("SELECT count(*)::int AS count FROM space WHERE status <> 'hidden'");
  return rows[0]?.count ?? 0;
}

/** The addresses of `count` spaces after the first `skip`, in a fixed order, a batch at a time. */
export async function* streamSpacePages(skip: number, count: number, batchSize = 1000): AsyncGenerator<SitemapEntry[]> {
  let left = count;
  let offset = skip;
  let after = "00000000-0000-0000-0000-000000000000";
  while (left > 0) {
    const { rows } = await pool.query<SitemapEntry & { id: string }>(
      `SELECT id, slug, to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "updatedOn"
       FROM space WHERE status <> 'hidden' AND id > $1 ORDER BY id OFFSET $2 LIMIT $3`,
      [after, offset, Math.min(batchSize, left)],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
    offset = 0;
    left -= rows.length;
  }
}
