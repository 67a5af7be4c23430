import { pool } from "~/adapters/db.server";
import type { CreativeField } from "~/spaces/space";
import { type Discipline, fieldOfDesigner } from "./designer";
import { shownCondition, shownFrom } from "./shown-designer.server";

export interface SuggestedDesigner {
  handle: string;
  name: string;
  headlineVi: string | null;
  headlineEn: string | null;
  /** Whose tile stands for them. */
  field: CreativeField;
  sample: boolean;
}

/** A row of `designerNamesSql`. */
export type DesignerNameRow = Omit<SuggestedDesigner, "field"> & { disciplines: Discipline[] };

const columns = 'd.handle, d.name, d.headline_vi AS "headlineVi", d.headline_en AS "headlineEn", d.disciplines, d.sample';
const everybody = shownCondition("ARRAY['public']");

/** The names of designers whose profile everybody may see, in the order of their ids, as SQL; `ids` is its parameter. */
export function designerNamesSql(ids: string): string {
  return `SELECT ${columns} ${shownFrom} WHERE d.id = ANY(${ids}::uuid[]) AND ${everybody} ORDER BY array_position(${ids}::uuid[], d.id)`;
}

/** Designers whom everybody may see and whose names hold or resemble folded words. */
export async function findDesignerNames(words: string, limit: number): Promise<SuggestedDesigner[]> {
  const { rows } = await pool.query<DesignerNameRow>({
    text: `SELECT ${columns} ${shownFrom} WHERE ${everybody} AND (d.folded_name LIKE '%' || $1 || '%' OR $1 <% d.folded_name)
      ORDER BY d.folded_name LIKE $1 || '%' DESC, word_similarity($1, d.folded_name) DESC, d.name LIMIT $2`,
    values: [words, limit],
  });
  return rows.map(toSuggested);
}

/** The row with the tile that stands for the designer. */
export function toSuggested({ disciplines, ...named }: DesignerNameRow): SuggestedDesigner {
  return { ...named, field: fieldOfDesigner(disciplines) };
}
