import { meiliSearch } from "~/adapters/meili.server";
import { pool } from "~/adapters/db.server";
import type { Language } from "~/i18n/i18n";
import { foldWords } from "~/lib/fold";
import { log } from "~/lib/log.server";
import { suggestPlaces } from "~/places/place-suggestion";
import type { PlaceAnswer } from "~/places/place";
import { getGazetteer } from "~/places/place.server";
import type { CreativeField, SpaceKind } from "~/spaces/space";
import { engineBreaker, mayTry, noteOutcome } from "./breaker";
import { readText } from "./query-values";
import { spacesIndex } from "./question.server";
import { suggestionRequest } from "./suggest-request";

export interface SuggestedSpace {
  slug: string;
  nameVi: string;
  nameEn: string | null;
  kind: SpaceKind;
  field: CreativeField;
  /** Today's ward in the reader's language; null where nobody has decided it. */
  wardName: string | null;
}

/** Spaces and places for a text being typed, in one round trip each to the search engine and to Postgres. */
export async function suggest(typed: string, language: Language, limit: number): Promise<{ spaces: SuggestedSpace[]; places: PlaceAnswer[] }> {
  const { text } = readText(typed);
  if (foldWords(text).length === 0) return { spaces: [], places: [] };
  const gazetteer = await getGazetteer();
  const asked = findSpaces(text, limit);
  // why: places are looked up here while the search engine works.
  const places = suggestPlaces(gazetteer, text, limit);
  const ids = await asked;
  return { spaces: await (ids ? readSpaces(ids, language) : findInPostgres(text, language, limit)), places };
}

/** Ids of spaces, those with the very marks typed first; null where the search engine does not answer. */
async function findSpaces(text: string, limit: number): Promise<string[] | null> {
  if (!mayTry(engineBreaker, Date.now())) return null;
  const queries = suggestionRequest(spacesIndex, text, limit);
  try {
    const { results } = await meiliSearch.multiSearch<{ queries: typeof queries }, { id: string }>({ queries });
    noteOutcome(engineBreaker, true, Date.now());
    return [...new Set(results.flatMap(({ hits }) => hits.map(({ id }) => id)))].slice(0, limit);
  } catch (error) {
    noteOutcome(engineBreaker, false, Date.now());
    log.warn({ err: error }, "the search engine did not suggest; Postgres does");
    return null;
  }
}

const columns = `s.slug, s.name_vi AS "nameVi", s.name_en AS "nameEn", s.kinds[1] AS kind, s.fields[1] AS field,
  CASE WHEN $2 = 'vi' THEN w.full_name_vi ELSE w.name_en END AS "wardName"`;
const from = "FROM space s LEFT JOIN ward w ON w.code = s.ward_code";

async function readSpaces(ids: readonly string[], language: Language): Promise<SuggestedSpace[]> {
  if (ids.length === 0) return [];
  const { rows } = await pool.query<SuggestedSpace>({
    name: "suggested-spaces",
    text: `SELECT ${columns} ${from} WHERE s.id = ANY($1::uuid[]) AND s.status <> 'hidden' ORDER BY array_position($1::uuid[], s.id)`,
    values: [ids, language],
  });
  return rows;
}

async function findInPostgres(text: string, language: Language, limit: number): Promise<SuggestedSpace[]> {
  const { rows } = await pool.query<SuggestedSpace>({
    text: `SELECT ${columns} ${from} WHERE s.status <> 'hidden' AND (s.folded_name LIKE '%' || $1 || '%' OR $1 <% s.folded_name)
      ORDER BY s.folded_name LIKE $1 || '%' DESC, word_similarity($1, s.folded_name) DESC, s.name_vi LIMIT $3`,
    values: [foldWords(text).join(" "), language, limit],
  });
  return rows;
}
