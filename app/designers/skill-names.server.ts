import { pool } from "~/adapters/db.server";
import { type Shown, shownCondition, shownFrom } from "./shown-designer.server";

const names = `SELECT k.folded, k.label FROM skill k WHERE k.folded = ANY($1::text[]) AND EXISTS (
  SELECT 1 ${shownFrom} JOIN designer_skill s ON s.profile_id = d.id WHERE s.skill_folded = k.folded AND ${shownCondition("$2::text[]")})`;

/** Tags as people write them, by their folded form; of those only that stand on a profile which is shown so. */
export async function skillNamesFor(folded: readonly string[], shown: readonly Shown[]): Promise<Record<string, string>> {
  if (folded.length === 0) return {};
  const { rows } = await pool.query<{ folded: string; label: string }>({ name: "skill-names", text: names, values: [folded, shown] });
  return Object.fromEntries(rows.map((row) => [row.folded, row.label]));
}
