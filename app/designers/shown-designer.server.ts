import type pg from "pg";
import { pool } from "~/adapters/db.server";
import type { DesignerFacts } from "./designer";

/** To whom profiles may be shown that are looked for: everybody, or members too. */
export type Shown = "public" | "members";

/** What `designer_profile d` and `app_user u` must be joined as for `shownCondition`. */
export const shownFrom = "FROM designer_profile d LEFT JOIN app_user u ON u.id = d.user_id";

/** The same question as `shownTo` in profile.server.ts, in SQL: published, shown so, and the owner is not away. `shown` is a parameter of text[]. */
export function shownCondition(shown: string): string {
  return `d.state = 'published' AND d.visibility = ANY(${shown}) AND u.deactivated_at IS NULL AND u.disabled_at IS NULL`;
}

type DesignerRow = Omit<DesignerFacts, "publishedAt"> & { publishedAt: Date };

const factColumns = `
  d.id, d.version, d.handle, d.name, d.headline_vi AS "headlineVi", d.headline_en AS "headlineEn", d.bio_vi AS "bioVi", d.bio_en AS "bioEn",
  d.learning, d.disciplines, d.languages, d.availability, d.ward_code AS "wardCode", d.sample, coalesce(d.published_at, d.created_at) AS "publishedAt",
  coalesce((SELECT json_agg(json_build_object('folded', k.folded, 'label', k.label) ORDER BY s.position)
    FROM designer_skill s JOIN skill k ON k.folded = s.skill_folded WHERE s.profile_id = d.id), '[]') AS skills,
  ARRAY(SELECT concat_ws(' ', w.title_vi, w.title_en, array_to_string(w.tools, ' ')) FROM work w
    WHERE w.profile_id = d.id AND w.hidden_at IS NULL ORDER BY w.position) AS works`;

const everybody = shownCondition("ARRAY['public']");

/** Those of the ids whose profile everybody may see, with all they are found by. */
export async function listPublicDesigners(client: pg.ClientBase | pg.Pool, ids: readonly string[]): Promise<DesignerFacts[]> {
  const { rows } = await client.query<DesignerRow>(`SELECT ${factColumns} ${shownFrom} WHERE d.id = ANY($1::uuid[]) AND ${everybody}`, [ids]);
  return rows.map(toFacts);
}

/** All designers whose profile everybody may see, in order of id, a batch at a time. */
export async function* streamPublicDesigners(batchSize: number): AsyncGenerator<DesignerFacts[], void, undefined> {
  for await (const rows of pages<DesignerRow>(factColumns, batchSize)) yield rows.map(toFacts);
}

/** Their ids and versions alone. */
export async function* streamDesignerVersions(batchSize: number): AsyncGenerator<{ id: string; version: number }[], void, undefined> {
  yield* pages<{ id: string; version: number }>("d.id, d.version", batchSize);
}

/** Whether there is any profile that everybody may see. */
export async function hasPublicDesigners(): Promise<boolean> {
  return (await pool.query(`SELECT 1 ${shownFrom} WHERE ${everybody} LIMIT 1`)).rows.length > 0;
}

function toFacts({ publishedAt, ...facts }: DesignerRow): DesignerFacts {
  return { ...facts, publishedAt: publishedAt.toISOString() };
}

async function* pages<Row extends { id: string }>(columns: string, batchSize: number): AsyncGenerator<Row[], void, undefined> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await pool.query<Row>(`SELECT ${columns} ${shownFrom} WHERE ${everybody} AND d.id > $1 ORDER BY d.id LIMIT $2`, [after, batchSize]);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    if (rows.length < batchSize) return;
    after = last.id;
  }
}
