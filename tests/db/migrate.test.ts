import pg from "pg";
import { expect, test } from "vitest";
import { env } from "~/env.server";
import { migrate, readMigrations } from "../../prisma/migrate";

const onDisk = readMigrations("prisma/migrations");

async function rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

test("a migrated database holds one finished row a migration, with Prisma's checksum, and takes nothing twice", async () => {
  expect(await migrate(env.DATABASE_URL ?? "")).toEqual([]);
  const stored = await rows<{ migration_name: string; checksum: string }>(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1",
  );
  expect(stored).toEqual(onDisk.map(({ name, checksum }) => ({ migration_name: name, checksum })));
});

test("the application's role owns its database and is no superuser", async () => {
  expect(await rows("SELECT rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user")).toEqual([
    { rolsuper: false, rolcreaterole: false, rolcreatedb: false },
  ]);
});

test("a migration that was changed afterwards is refused by name", async () => {
  const [first] = onDisk;
  await rows("UPDATE _prisma_migrations SET checksum = 'another' WHERE migration_name = $1", [first?.name]);
  await expect(migrate(env.DATABASE_URL ?? "")).rejects.toThrow(`Migration ${first?.name} was changed`);
  await rows("UPDATE _prisma_migrations SET checksum = $2 WHERE migration_name = $1", [first?.name, first?.checksum]);
});

test("a database that is newer than the code is refused", async () => {
  await rows("INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '9999_future', now())");
  await expect(migrate(env.DATABASE_URL ?? "")).rejects.toThrow("9999_future");
  await rows("DELETE FROM _prisma_migrations WHERE id = 'x'");
});

test("several processes may migrate at once", async () => {
  const all = await Promise.all([1, 2, 3].map(() => migrate(env.DATABASE_URL ?? "")));
  expect(all).toEqual([[], [], []]);
});
