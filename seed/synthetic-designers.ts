import type pg from "pg";
import { pool } from "~/adapters/db.server";
import { createRandom } from "./random";
import { listSyntheticWards, requestReindex } from "./synthetic";
import { syntheticDesigner, syntheticSkills } from "./synthetic-designer";

const batchSize = 2_000;

/** Invented ones among all samples: nobody owns them, and their addresses say so. */
const isSynthetic = "sample AND user_id IS NULL AND handle ~ '^gia-lap-[0-9]+$'";

/**
 * Adds invented designers in batches, each committed by itself, so that memory does not grow with their number; `onProgress` hears
 * how many are in so far. They are samples, which no count takes for people, and join the index through one job at the end.
 * The same `randomSeed` on a database with the same number of them gives the same again.
 */
export async function seedSyntheticDesigners(count: number, onProgress: (done: number) => void = () => {}, randomSeed = 1, now = new Date()): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("SET statement_timeout = 0");
    const wards = await listSyntheticWards(client);
    const { rows } = await client.query<{ last: number | null }>(`SELECT max(substring(handle FROM '[0-9]+$')::int) AS last FROM designer_profile WHERE ${isSynthetic}`);
    const start = rows[0]?.last ?? 0;
    const random = createRandom(randomSeed + start);
    await client.query("INSERT INTO skill (folded, label) SELECT folded, label FROM json_to_recordset($1::json) AS item (folded text, label text) ON CONFLICT DO NOTHING", [JSON.stringify(syntheticSkills)]);
    for (let done = 0; done < count; ) {
      const size = Math.min(batchSize, count - done);
      const first = start + done + 1;
      await addBatch(client, JSON.stringify(Array.from({ length: size }, (_, place) => syntheticDesigner(first + place, random, wards, now))));
      done += size;
      onProgress(done);
    }
    await requestReindex(client, "designers");
  } finally {
    // why: the longer time-out must not go back to the pool.
    client.release(true);
  }
}

/** Takes every invented designer out again; gives how many there were. */
export async function removeSyntheticDesigners(): Promise<number> {
  let removed = 0;
  for (;;) {
    const { rowCount } = await pool.query(`DELETE FROM designer_profile WHERE id IN (SELECT id FROM designer_profile WHERE ${isSynthetic} LIMIT $1)`, [batchSize]);
    if (!rowCount) break;
    removed += rowCount;
  }
  if (removed > 0) await requestReindex(pool, "designers");
  return removed;
}

async function addBatch(client: pg.PoolClient, designers: string): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(insertProfiles, [designers]);
    await client.query(insertSkills, [designers]);
    await client.query(insertWorks, [designers]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

const insertProfiles = `
  INSERT INTO designer_profile (handle, name, headline_vi, headline_en, bio_vi, disciplines, languages, availability, ward_code, state, visibility,
    sample, published_at)
  SELECT handle, name, "headlineVi", "headlineEn", "bioVi", disciplines, languages, availability, "wardCode", 'published', 'public', true, "publishedAt"
  FROM json_to_recordset($1::json) AS item (handle text, name text, "headlineVi" text, "headlineEn" text, "bioVi" text, disciplines text[],
    languages text[], availability text[], "wardCode" text, "publishedAt" timestamptz)`;

const insertSkills = `
  INSERT INTO designer_skill (profile_id, skill_folded, position)
  SELECT d.id, tag.folded, tag.place - 1 FROM json_to_recordset($1::json) AS item (handle text, skills text[])
  JOIN designer_profile d ON d.handle = item.handle, LATERAL unnest(item.skills) WITH ORDINALITY AS tag (folded, place)`;

const insertWorks = `
  INSERT INTO work (profile_id, slug, title_vi, year, fields, tools, position)
  SELECT d.id, made.slug, made."titleVi", made.year, made.fields, made.tools, substring(made.slug FROM '[0-9]+$')::int - 1
  FROM json_to_recordset($1::json) AS item (handle text, works json) JOIN designer_profile d ON d.handle = item.handle,
    LATERAL json_to_recordset(item.works) AS made (slug text, "titleVi" text, year int, fields text[], tools text[])`;
