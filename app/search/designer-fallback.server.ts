import { pool } from "~/adapters/db.server";
import { type Shown, shownCondition, shownFrom } from "~/designers/shown-designer.server";
import type { DesignerQuestion } from "./designer-request";
import { type DesignersRow, designersStatement } from "./designer-sql";

/** The designers that answer a question among those whose profiles are shown so, from Postgres alone. */
export async function findDesigners(question: DesignerQuestion, shown: readonly Shown[]): Promise<DesignersRow> {
  const { rows } = await pool.query<DesignersRow>(designersStatement(question, { from: shownFrom, condition: shownCondition, shown }));
  const [answer] = rows;
  if (!answer) throw new Error("the simplified search of designers gave no row");
  return answer;
}
