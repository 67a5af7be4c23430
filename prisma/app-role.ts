import type pg from "pg";

/** The role the running app takes: it may add to the records below, and change and remove only elsewhere. */
export const appRole = "hcn_app";

/**
 * Tables that are only added to, with the columns in which erasing a person puts a word for them and a redaction takes facts away, where
 * the database has them. Which values may come there is for the triggers to say; without the grant not even the question arises.
 */
const addedToOnly: Record<string, readonly string[]> = {
  audit_event: ["actor", "subject_id", "detail"],
  submission_event: ["actor", "note", "facts"],
  space_revision: ["actor", "facts", "redacted_at", "redacted_reason", "redacted_facts"],
  case_event: ["actor", "note"],
};
/** Of the migrations' own book the app has nothing to read or write. */
const unseen = "_prisma_migrations";

/** Refused for want of a privilege, and there already. */
const insufficient = "42501";
const existing = ["42710", "23505"];

/**
 * Gives the role what the app needs, in the database the client is signed in to as its owner, making the role where that is allowed.
 * Called after every migration run, so that new tables are reached; false where this user may neither make the role nor take it.
 */
export async function grantAppRole(client: pg.Client): Promise<boolean> {
  if (!(await isTakeable(client))) return false;
  const { rows } = await client.query<{ schema: string; name: string; isClosed: boolean; columns: string[] }>(`
    SELECT n.nspname AS schema, c.relname AS name, c.relrowsecurity AND NOT EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = c.oid AND polname = '${appRole}') AS "isClosed",
      ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'graphile_worker') AND c.relkind IN ('r', 'p') ORDER BY 1, 2`);
  const own = rows.filter(({ name }) => name !== unseen);
  const statements = [
    `GRANT USAGE ON SCHEMA public, graphile_worker TO ${appRole}`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA graphile_worker TO ${appRole}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public, graphile_worker TO ${appRole}`,
    ...own.filter(({ name }) => !(name in addedToOnly)).map(({ schema, name }) => `GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}."${name}" TO ${appRole}`),
    ...own.filter(({ name }) => name in addedToOnly).flatMap(({ name, columns }) => [
      `REVOKE ALL ON ${name} FROM ${appRole}`,
      `GRANT SELECT, INSERT, UPDATE (${addedToOnly[name]?.filter((column) => columns.includes(column)).join(", ")}) ON ${name} TO ${appRole}`,
    ]),
    // why: graphile-worker lets nobody but the owner see rows of its tables, and the app adds its jobs itself.
    ...own.filter(({ isClosed }) => isClosed).map(({ schema, name }) => `CREATE POLICY ${appRole} ON ${schema}."${name}" TO ${appRole} USING (true) WITH CHECK (true)`),
  ];
  await client.query(`BEGIN; ${statements.join("; ")}; COMMIT`);
  return true;
}

/** Whether the role is there and this user may take it, after trying to make it so. */
async function isTakeable(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [appRole]);
  if (rowCount === 0 && !(await allowed(client, `CREATE ROLE ${appRole} NOLOGIN`))) return false;
  const { rows } = await client.query<{ may: boolean }>("SELECT pg_has_role(current_user, $1, 'SET') AS may", [appRole]);
  return rows[0]?.may === true || allowed(client, `GRANT ${appRole} TO CURRENT_USER WITH INHERIT FALSE, SET TRUE`);
}

/** Runs a statement that this user may have no right to; true too where somebody else has just done the same. */
async function allowed(client: pg.Client, statement: string): Promise<boolean> {
  try {
    await client.query(statement);
    return true;
  } catch (error) {
    const { code = "" } = error as { code?: string };
    if (existing.includes(code)) return true;
    if (code === insufficient) return false;
    throw error;
  }
}
