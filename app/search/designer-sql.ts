/**
 * Simplified search of designers: the question in SQL, for when the search engine is away and for profiles that no index holds. The
 * same filters and exact counts; words are compared folded, by parts of words and by trigram likeness to names, with plainer ranking.
 */
import { disciplines } from "~/designers/designer";
import { foldWords } from "~/lib/fold";
import { maxFacetValues } from "./designer-index-settings";
import type { DesignerQuestion, FoundDesigners } from "./designer-request";
import { disciplineWords } from "./designer-words";
import type { Statement } from "./fallback-sql";

/** The row that the statement gives. */
export type DesignersRow = FoundDesigners;

const maxWords = 10;

/** `from` and `condition` say which profiles there are to this viewer: those of `d` that `condition`, given the parameter `shown`, lets through. */
export interface ShownSql {
  from: string;
  condition: (param: string) => string;
  shown: readonly string[];
}

/** The statement that answers a question in one row. */
export function designersStatement(question: DesignerQuestion, { from, condition, shown }: ShownSql): Statement {
  const values: unknown[] = [];
  const param = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const words = foldWords(question.text).slice(0, maxWords);
  const conditions = [condition(param(shown, "text[]")), ...words.map((word) => wordCondition(word, param))];
  if (question.text !== "" && words.length === 0) conditions.push("false");
  if (question.place) conditions.push(question.place.level === "ward" ? `d.ward_code = ${param(question.place.id, "text")}` : inAreas(param([question.place.id], "text[]")));
  const whole = param(words.join(" "), "text");
  const anyOf = (column: string, chosen: readonly string[]) => (chosen.length > 0 ? `${column} && ${param(chosen, "text[]")}` : "true");
  const wards = [
    ...(question.wards.length > 0 ? [`d.ward_code = ANY(${param(question.wards, "text[]")})`] : []),
    ...(question.areas.length > 0 ? [inAreas(param(question.areas, "text[]"))] : []),
  ];
  const text = `
WITH candidate AS MATERIALIZED (
  SELECT d.*, coalesce(d.published_at, d.created_at) AS shown_since,
    ARRAY(SELECT s.skill_folded FROM designer_skill s WHERE s.profile_id = d.id) AS skills
  ${from} WHERE ${conditions.join("\n    AND ")}
), matched AS MATERIALIZED (
  SELECT id, sample, disciplines, skills, languages, availability, shown_since,
    CASE WHEN ward_code IS NULL THEN ARRAY[]::text[] ELSE ARRAY[ward_code] END AS wards,
    ${anyOf("disciplines", question.disciplines)} AS discipline_ok, ${anyOf("skills", question.skills)} AS skill_ok,
    ${wards.length > 0 ? `coalesce((${wards.join(" OR ")}), false)` : "true"} AS ward_ok,
    ${anyOf("languages", question.languages)} AS language_ok, ${anyOf("availability", question.availability)} AS availability_ok,
    CASE WHEN ${whole} = '' THEN 0 ELSE similarity(folded_name, ${whole}) + 2 * word_similarity(${whole}, folded_name) END AS score
  FROM candidate d
), answer AS (SELECT * FROM matched WHERE ${allBut(null)})
SELECT
  (SELECT count(*)::int FROM answer) AS total,
  (SELECT count(*)::int FROM answer WHERE sample) AS samples,
  ARRAY(SELECT id FROM answer ORDER BY score DESC, shown_since DESC, id LIMIT ${param(question.limit, "int")} OFFSET ${param(question.offset, "int")}) AS ids,
  json_build_object(${Object.keys(columns).map((facet) => `'${facet}', ${counts(facet as keyof typeof columns)}`).join(", ")}) AS facets`;
  return { text, values };
}

const columns = { discipline: "disciplines", skill: "skills", ward: "wards", language: "languages", availability: "availability" } as const;

/** What must hold of every facet but one, whose values are being counted as if they were chosen instead. */
function allBut(facet: keyof typeof columns | null): string {
  return Object.keys(columns).filter((one) => one !== facet).map((one) => `${one}_ok`).join(" AND ");
}

function counts(facet: keyof typeof columns): string {
  return `(SELECT coalesce(json_object_agg(value, n), '{}') FROM (
    SELECT value, count(*)::int AS n FROM matched, unnest(${columns[facet]}) AS value WHERE ${allBut(facet)} GROUP BY 1 ORDER BY n DESC, value LIMIT ${maxFacetValues}) f)`;
}

/** A word is met by a part of the profile's texts, tags or titles, by likeness to a word of the name, by a discipline, or by a place old or new. */
function wordCondition(word: string, param: (value: unknown, type: string) => string): string {
  const folded = param(word, "text");
  const part = (column: string) => `${column} LIKE '%' || ${folded} || '%'`;
  const parts = [
    part("d.folded_text"),
    `d.id IN (SELECT s.profile_id FROM designer_skill s WHERE ${part("s.skill_folded")})`,
    `d.id IN (SELECT w.profile_id FROM work w WHERE w.hidden_at IS NULL AND ${part("w.folded_title")})`,
    `d.ward_code IN (SELECT a.code FROM ward a WHERE ${part("fold_text(a.name_vi)")})`,
    `d.ward_code IN (SELECT f.ward_code FROM former_unit_ward f JOIN former_unit u ON u.id = f.former_unit_id WHERE ${part("fold_text(u.name_vi)")})`,
  ];
  if (word.length > 3) parts.push(`${folded} <% d.folded_name`);
  const known = disciplines.filter((one) => disciplineWords(one).some((phrase) => foldWords(phrase).some((own) => own.startsWith(word))));
  if (known.length > 0) parts.push(`d.disciplines && ${param(known, "text[]")}`);
  return `(${parts.join(" OR ")})`;
}

/** A designer counts under every former unit that went into their ward. */
function inAreas(areas: string): string {
  return `d.ward_code IN (SELECT f.ward_code FROM former_unit_ward f WHERE f.former_unit_id = ANY(${areas}))`;
}
