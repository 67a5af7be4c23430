import type pg from "pg";
import { pool } from "~/adapters/db.server";
import type { IndexKind } from "./index-kind.server";

// why: numbers of our own for Postgres's advisory locks, so that no other use of them can collide; the second number of
// the first two is that of the kind, so that the rebuild of one index keeps no job of another waiting.
const indexKey = 0x48434e01;
const rebuildKey = 0x48434e02;
const recordKey = 0x48434e03;

/**
 * Reads rows and hands them to the search engine as one step. While it runs, no other process does so for the same
 * records, so the engine receives versions in the order they were committed; and no rebuild swaps the index meanwhile.
 */
export async function withRecordsLocked<Result>({ lockNumber }: IndexKind, ids: readonly string[], act: (client: pg.ClientBase) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let isClean = false;
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock_shared($1, $2)", [indexKey, lockNumber]);
    // why: taken in one order everywhere, so that two batches never wait for each other.
    await client.query("SELECT pg_advisory_xact_lock($1, key) FROM (SELECT DISTINCT hashtext(id) AS key FROM unnest($2::text[]) AS id ORDER BY 1) k", [recordKey, ids]);
    const result = await act(client);
    await client.query("COMMIT");
    isClean = true;
    return result;
  } finally {
    client.release(!isClean);
  }
}

/** Runs one rebuild of an index at a time. `pauseWrites` keeps index jobs of every process waiting until the rebuild ends. */
export async function withRebuildLocked<Result>({ lockNumber }: IndexKind, act: (pauseWrites: () => Promise<void>) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query("SET statement_timeout = 0");
    await client.query("SELECT pg_advisory_lock($1, $2)", [rebuildKey, lockNumber]);
    return await act(async () => {
      await client.query("SELECT pg_advisory_lock($1, $2)", [indexKey, lockNumber]);
    });
  } finally {
    // why: closing the connection gives back its locks and its time-out whatever happened.
    client.release(true);
  }
}
