import { pool } from "~/adapters/db.server";
import type { Language } from "~/i18n/i18n";
import type { CreativeField, SpaceKind } from "~/spaces/space";

export interface SuggestedSpace {
  slug: string;
  nameVi: string;
  nameEn: string | null;
  kind: SpaceKind;
  field: CreativeField;
  /** Today's ward in the reader's language; null where nobody has decided it. */
  wardName: string | null;
}

const columns = (language: string) => `s.slug, s.name_vi AS "nameVi", s.name_en AS "nameEn", s.kinds[1] AS kind, s.fields[1] AS field,
  CASE WHEN ${language} = 'vi' THEN w.full_name_vi ELSE w.name_en END AS "wardName"`;
const from = "FROM space s LEFT JOIN ward w ON w.code = s.ward_code";

/** The names of visible spaces in the order of their ids, as SQL; `ids` and `language` are its parameters. */
export function spaceNamesSql(ids: string, language: string): string {
  return `SELECT ${columns(language)} ${from} WHERE s.id = ANY(${ids}::uuid[]) AND s.status <> 'hidden' ORDER BY array_position(${ids}::uuid[], s.id)`;
}

/** Visible spaces whose names hold or resemble folded words. */
export async function findSpaceNames(words: string, language: Language, limit: number): Promise<SuggestedSpace[]> {
  const { rows } = await pool.query<SuggestedSpace>({
    text: `SELECT ${columns("$2")} ${from} WHERE s.status <> 'hidden' AND (s.folded_name LIKE '%' || $1 || '%' OR $1 <% s.folded_name)
      ORDER BY s.folded_name LIKE $1 || '%' DESC, word_similarity($1, s.folded_name) DESC, s.name_vi LIMIT $3`,
    values: [words, language, limit],
  });
  return rows;
}
