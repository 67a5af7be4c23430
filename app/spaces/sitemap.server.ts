import { pool } from "~/adapters/db.server";
import type { SitemapEntry } from "./sitemap";

/** Pages of one kind of record, as a sitemap asks for them. */
export interface PageSource {
  count: () => Promise<number>;
  /** The pages of `count` records after the first `skip`, in a fixed order, a batch at a time. */
  stream: (skip: number, count: number) => AsyncGenerator<SitemapEntry[]>;
}

const batchSize = 1000;

/** The pages of the records that `from` selects, "FROM ... WHERE ..." with their table named `row`; `path` is an SQL expression. */
export function pageSource(path: string, from: string): PageSource {
  return {
    count: async () => (await pool.query<{ count: number }>(`SELECT count(*)::int AS count ${from}`)).rows[0]?.count ?? 0,
    async *stream(skip, count) {
      let left = count;
      let offset = skip;
      let after = "00000000-0000-0000-0000-000000000000";
      while (left > 0) {
        const { rows } = await pool.query<SitemapEntry & { id: string }>(
          `SELECT row.id, ${path} AS path, to_char(row.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "updatedOn" ${from} AND row.id > $1 ORDER BY row.id OFFSET $2 LIMIT $3`,
          [after, offset, Math.min(batchSize, left)],
        );
        const last = rows.at(-1);
        if (!last) return;
        yield rows;
        after = last.id;
        offset = 0;
        left -= rows.length;
      }
    },
  };
}

/** The pages of spaces. */
export const spacePages = pageSource("'/spaces/' || row.slug", "FROM space row WHERE row.status <> 'hidden'");
