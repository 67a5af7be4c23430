import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** Runs a statement on the database of the site under test. */
export async function onSiteDatabase<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const { DATABASE_URL } = JSON.parse(readFileSync(join(process.env.E2E_DATA_DIR ?? ".data", "run.json"), "utf8")) as { DATABASE_URL: string };
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Gives the person of an e-mail address a published profile, has it indexed, and tells its handle. */
export async function giveProfile(email: string, visibility = "public"): Promise<string> {
  const handle = `thu-${randomUUID().slice(0, 8)}`;
  const [profile] = await onSiteDatabase<{ id: string }>(
    `INSERT INTO designer_profile (user_id, handle, name, disciplines, languages, availability, state, visibility, published_at)
     SELECT id, $2, name, '{}', '{}', '{}', 'published', $3, now() FROM app_user WHERE email = $1 RETURNING id`,
    [email, handle, visibility],
  );
  await onSiteDatabase("SELECT graphile_worker.add_job('index-designer', payload := $1::json)", [JSON.stringify({ profileId: profile?.id })]);
  return handle;
}
