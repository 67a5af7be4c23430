import pg from "pg";
import { appRole } from "../../prisma/app-role";
import { say } from "./say";

/**
 * The role that web and worker take in the database: the one that was set, else ours where the database lets this user take it. Empty,
 * with a word about it, where it does not: then the triggers alone keep the records.
 */
export async function takeableRole(databaseUrl: string, set: string | undefined): Promise<string> {
  const role = set ?? appRole;
  const client = new pg.Client({ connectionString: databaseUrl, options: `-c role=${role}`, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ role: string }>("SELECT current_user AS role");
    if (rows[0]?.role === role) return role;
  } catch {
    // why: whatever the reason, the site can run without it; what is lost is said below.
  } finally {
    await client.end().catch(() => {});
  }
  say(`The database does not let this user take the role ${role}; its triggers alone keep the audit log from being changed (docs/running.md)`);
  return "";
}
