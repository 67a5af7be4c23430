import { randomBytes } from "node:crypto";
import { Meilisearch } from "meilisearch";
import pg from "pg";
import { afterAll, inject } from "vitest";

/*
 * Runs before each test file: gives it a migrated, empty database and search indexes of its own, through the same settings the
 * application reads. `env.server` and the adapters must therefore be imported by test files only, never here.
 */

const name = `test_${randomBytes(6).toString("hex")}`;
const prefix = `${name}_`;
const url = new URL(inject("appUrl"));
const template = url.pathname.slice(1);
url.pathname = `/${name}`;

await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${url.username}`);
Object.assign(process.env, {
  NODE_ENV: "test",
  DATABASE_URL: url.href,
  MEILI_HOST: inject("meiliHost"),
  MEILI_API_KEY: inject("meiliKey"),
  MEILI_INDEX_PREFIX: prefix,
  AUTH_SECRET: "a-secret-for-tests-only-0123456789abcdef",
});

afterAll(async () => {
  const { pool, db } = await import("~/adapters/db.server");
  await db.$disconnect();
  if (!pool.ended) await pool.end();
  await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  const meili = new Meilisearch({ host: inject("meiliHost"), apiKey: inject("meiliKey") });
  const { results } = await meili.getRawIndexes({ limit: 1000 });
  await Promise.all(results.filter(({ uid }) => uid.startsWith(prefix)).map(({ uid }) => meili.deleteIndex(uid)));
});

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("adminUrl") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
