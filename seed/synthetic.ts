import { randomUUID } from "node:crypto";
import type pg from "pg";
import { pool } from "~/adapters/db.server";
import { distanceMetres, homeView } from "~/map/geo";
import { createRandom } from "./random";
import { syntheticFacts, type SyntheticWard } from "./synthetic-space";

const batchSize = 2_000;

/**
 * Adds invented spaces in batches, each committed by itself, so that memory does not grow with their number;
 * `onProgress` hears how many are in so far. They join the index through one job at the end.
 * The same `randomSeed` on a database with the same number of invented spaces gives the same facts again.
 */
export async function seedSynthetic(count: number, onProgress: (done: number) => void = () => {}, randomSeed = 1): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("SET statement_timeout = 0");
    const wards = await listSyntheticWards(client);
    const start = await lastNumber(client);
    const random = createRandom(randomSeed + start);
    for (let done = 0; done < count; ) {
      const size = Math.min(batchSize, count - done);
      const first = start + done + 1;
      const spaces = Array.from({ length: size }, (_, place) => ({ id: randomUUID(), facts: syntheticFacts(first + place, random, wards) }));
      await addBatch(client, JSON.stringify(spaces));
      done += size;
      onProgress(done);
    }
    await requestReindex(client, "spaces");
  } finally {
    // why: the longer time-out must not go back to the pool.
    client.release(true);
  }
}

/** Takes every invented space out again; gives how many there were. */
export async function removeSynthetic(): Promise<number> {
  let removed = 0;
  for (;;) {
    const { rowCount } = await pool.query("DELETE FROM space WHERE id IN (SELECT id FROM space WHERE synthetic LIMIT $1)", [batchSize]);
    if (!rowCount) break;
    removed += rowCount;
  }
  if (removed > 0) await requestReindex(pool, "spaces");
  return removed;
}

async function addBatch(client: pg.PoolClient, spaces: string): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(insertSpaces, [spaces]);
    await client.query(insertRevisions, [spaces]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

const insertSpaces = `
  INSERT INTO space (id, slug, status, operation, name_vi, name_en, summary_vi, summary_en, kinds, fields, address_vi, ward_code,
    former_district_id, lng, lat, position_accuracy, opening_hours, opening_hours_source, amenities, step_free, price, ownership,
    founded, sources, unconfirmed_facts, synthetic)
  SELECT item.id, slug, status, operation, "nameVi", "nameEn", "summaryVi", "summaryEn", kinds, fields, "addressVi", "wardCode",
    "formerDistrictId", lng, lat, "positionAccuracy", "openingHours", "openingHoursSource", amenities, "stepFree", price, ownership,
    founded, sources, '{}', synthetic
  FROM json_to_recordset($1::json) AS item (id uuid, facts json),
    LATERAL json_to_record(item.facts) AS fact (slug text, status text, operation text, "nameVi" text, "nameEn" text, "summaryVi" text,
      "summaryEn" text, kinds text[], fields text[], "addressVi" text, "wardCode" text, "formerDistrictId" text, lng float8, lat float8,
      "positionAccuracy" text, "openingHours" text, "openingHoursSource" text, amenities text[], "stepFree" text, price text,
      ownership text, founded int, sources jsonb, synthetic boolean)`;

const insertRevisions = `
  INSERT INTO space_revision (space_id, version, actor, reason, facts)
  SELECT id, 1, 'synthetic', 'Invented for load tests', facts FROM json_to_recordset($1::json) AS item (id uuid, facts jsonb)`;

/** Wards weighted by nearness to the city's middle, each with the former district that became most of it. */
export async function listSyntheticWards(client: pg.PoolClient): Promise<SyntheticWard[]> {
  const { rows } = await client.query<Omit<SyntheticWard, "weight">>(`
    SELECT w.code, w.lng, w.lat, w.area_km2 AS "areaKm2", (
      SELECT u.id FROM former_unit u JOIN former_unit_ward f ON f.former_unit_id = u.id
      WHERE f.ward_code = w.code AND u.district_id IS NULL ORDER BY f.partial, u.id LIMIT 1) AS "formerDistrictId"
    FROM ward w ORDER BY w.code`);
  if (rows.length === 0) throw new Error("There are no wards to put spaces in; run `npm run seed` first");
  return rows.map((ward) => ({ ...ward, weight: 1 / (1 + (distanceMetres(ward, homeView) / 4000) ** 2) }));
}

async function lastNumber(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ last: number | null }>("SELECT max(substring(slug FROM '[0-9]+$')::int) AS last FROM space WHERE synthetic");
  return rows[0]?.last ?? 0;
}

/** Asks for one rebuild of an index, for all that was added or taken out. */
export async function requestReindex(client: pg.PoolClient | pg.Pool, index: "spaces" | "designers"): Promise<void> {
  await client.query("SELECT graphile_worker.add_job('reindex', payload := $1::json, job_key := $2)", [JSON.stringify({ reason: "synthetic", index }), `reindex:${index}`]);
}
