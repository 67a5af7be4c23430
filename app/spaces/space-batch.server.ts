import { pool } from "~/adapters/db.server";
import type { Space } from "./space";
import { type SpaceRow, spaceColumns, toSpace } from "./space-row.server";

/** The visible spaces with these ids, in the order of the ids; hidden and unknown ones are simply absent. */
export async function listSpaces(ids: readonly string[]): Promise<Space[]> {
  const { rows } = await pool.query<SpaceRow>(`SELECT ${spaceColumns} FROM space s WHERE s.id = ANY($1::uuid[]) AND s.status <> 'hidden'`, [ids]);
  const byId = new Map(rows.map((row) => [row.id, toSpace(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A text that changes with every change to any visible space: their number, the sum of their versions, the latest change. */
export async function getDirectoryVersion(): Promise<string> {
  const { rows } = await pool.query<{ version: string }>(
    "SELECT concat_ws('.', count(*), sum(version), extract(epoch FROM max(updated_at))) AS version FROM space WHERE status <> 'hidden'",
  );
  return rows[0]?.version ?? "";
}
