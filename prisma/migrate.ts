import { createHash, randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { grantAppRole } from "./app-role";

// why: the key and the table are those of `prisma migrate deploy`, so that both can be used on one database.
const prismaLockKey = 72_707_369;
const createTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** Brings the database to the newest schema; gives the names of the migrations it applied. Several may call it at once. */
export async function migrate(connectionString: string, dir = "prisma/migrations"): Promise<string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [prismaLockKey]);
    await runMigrations({ connectionString });
    await client.query(createTable);
    const applied = await applyNew(client, readMigrations(dir));
    await grantAppRole(client);
    return applied;
  } finally {
    await client.end();
  }
}

/** The migrations on disk, oldest first, with Prisma's checksum. */
export function readMigrations(dir: string): Migration[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(dir, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function applyNew(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  const known = new Map(rows.map((row) => [row.migration_name, row]));
  const onDisk = new Set(migrations.map(({ name }) => name));
  const foreign = rows.find((row) => !onDisk.has(row.migration_name));
  if (foreign) throw new Error(`The database is newer than this code: it has migration ${foreign.migration_name}, which is not in prisma/migrations.`);

  const applied: string[] = [];
  for (const migration of migrations) {
    const row = known.get(migration.name);
    if (row && row.checksum !== migration.checksum) throw new Error(`Migration ${migration.name} was changed after the database had taken it. Add a new migration instead.`);
    if (row && !row.finished_at) throw new Error(`Migration ${migration.name} failed half-way in another tool. See \`prisma migrate resolve\`.`);
    if (row) continue;
    await applyOne(client, migration);
    applied.push(migration.name);
  }
  return applied;
}

async function applyOne(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), clock_timestamp(), 1)",
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}
