import { pool } from "~/adapters/db.server";
import { type DesignerNameRow, designerNamesSql, findDesignerNames, type SuggestedDesigner, toSuggested } from "~/designers/designer-names.server";
import type { Language } from "~/i18n/i18n";
import { foldWords } from "~/lib/fold";
import type { PlaceAnswer } from "~/places/place";
import { getGazetteer } from "~/places/place.server";
import { suggestPlaces } from "~/places/place-suggestion";
import { askEngine } from "./engine.server";
import { designersIndex, spacesIndex } from "./index-kind.server";
import { readText } from "./query-values";
import { findSpaceNames, spaceNamesSql, type SuggestedSpace } from "./space-names.server";
import { designerAttributes, spaceAttributes, type SuggestedIndex, suggestionRequest } from "./suggest-request";

export interface Suggestions {
  spaces: SuggestedSpace[];
  designers: SuggestedDesigner[];
  places: PlaceAnswer[];
}

/** Spaces, designers and places for a text being typed: one round trip to the search engine for all, then Postgres for what is shown. */
export async function suggest(typed: string, language: Language, limit: number): Promise<Suggestions> {
  const { text } = readText(typed);
  const words = foldWords(text).join(" ");
  if (words === "") return { spaces: [], designers: [], places: [] };
  const gazetteer = await getGazetteer();
  const asked = askEngine(suggestionRequest(suggestedIndexes(limit), text));
  // why: places are looked up here while the search engine works.
  const places = suggestPlaces(gazetteer, text, limit);
  const answers = await asked;
  /** Ids of one index, those with the very marks typed first; null where the search engine does not answer. */
  const idsOf = (uid: string) =>
    answers && [...new Set(answers.flatMap(({ indexUid, hits }) => (indexUid === uid ? hits.map(({ id }) => String(id)) : [])))].slice(0, limit);
  const [spaceIds, designerIds] = [idsOf(spacesIndex), idsOf(designersIndex)];
  if (spaceIds && designerIds) return { ...(await readNames(spaceIds, designerIds, language)), places };
  const [spaces, designers] = await Promise.all([findSpaceNames(words, language, limit), findDesignerNames(words, limit)]);
  return { spaces, designers, places };
}

const names = `SELECT (SELECT coalesce(json_agg(s), '[]') FROM (${spaceNamesSql("$1", "$2")}) s) AS spaces,
  (SELECT coalesce(json_agg(d), '[]') FROM (${designerNamesSql("$3")}) d) AS designers`;

/** What may be shown of those found, in one question to Postgres. */
async function readNames(spaceIds: string[], designerIds: string[], language: Language): Promise<Omit<Suggestions, "places">> {
  if (spaceIds.length + designerIds.length === 0) return { spaces: [], designers: [] };
  const { rows } = await pool.query<{ spaces: SuggestedSpace[]; designers: DesignerNameRow[] }>({ name: "suggested-names", text: names, values: [spaceIds, language, designerIds] });
  const [found] = rows;
  return { spaces: found?.spaces ?? [], designers: (found?.designers ?? []).map(toSuggested) };
}

/** The indexes suggestions come from. */
export function suggestedIndexes(limit: number): SuggestedIndex[] {
  return [
    { indexUid: spacesIndex, plainAttributes: spaceAttributes, limit },
    { indexUid: designersIndex, plainAttributes: designerAttributes, limit },
  ];
}
