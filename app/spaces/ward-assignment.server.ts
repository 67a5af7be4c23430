import { db, pool } from "~/adapters/db.server";
import { findWard } from "~/places/place.server";
import { type SpaceRow, spaceColumns, toFacts, toSpace } from "./space-row.server";
import { updateSpace } from "./space-write.server";

/** Gives spaces whose ward nobody has decided the one whose official boundary holds them; says how many got one. */
export async function assignWards(): Promise<number> {
  const { rows } = await pool.query<SpaceRow>(`SELECT ${spaceColumns} FROM space s WHERE s.ward_code IS NULL ORDER BY s.id`);
  let assigned = 0;
  for (const space of rows.map(toSpace)) {
    const found = await findWard(space);
    if (found.kind !== "exact") continue;
    const facts = { ...toFacts(space), wardCode: found.ward.code };
    const change = { actor: "import", reason: "The position lies inside the official boundary of this ward" };
    const { kind } = await db.$transaction((tx) => updateSpace(tx, { spaceId: space.id, baseVersion: space.version, facts, ...change }));
    if (kind === "saved") assigned += 1;
  }
  return assigned;
}
