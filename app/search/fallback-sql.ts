/**
 * Simplified search: the question in SQL, for when the search engine is away. The same filters and exact counts;
 * words are compared folded, by parts of words and by trigram likeness to names, with plainer ranking.
 */
import { foldWords } from "~/lib/fold";
import type { Bounds } from "~/map/geo";
import { type CreativeField, creativeFields, type SpaceKind, spaceKinds } from "~/spaces/space";
import type { SearchQuestion } from "./search-request";
import { fieldWords, kindWords } from "./subject-words";

/** A statement with its parameters. */
export interface Statement {
  text: string;
  values: unknown[];
}

const maxWords = 10;

/** What one matching space gives: its order, its place, and which of the chosen facets it satisfies. */
export interface FallbackAnswer {
  total: number;
  openNow: number;
  ids: string[];
  facets: Record<"kind" | "field" | "ward" | "amenity", Record<string, number>>;
  cells: Record<string, number>;
  items: { id: string; slug: string; nameVi: string; nameEn: string | null; kind: SpaceKind; field: CreativeField; lng: number; lat: number }[];
}

// why: where nobody has decided the ward, the two nearest centres stand for it, as in the index.
const wardsOfSpace = `CASE WHEN s.ward_code IS NOT NULL THEN ARRAY[s.ward_code] ELSE ARRAY(
  SELECT n.code FROM ward n ORDER BY ((n.lng - s.lng) * cos(radians(s.lat))) ^ 2 + (n.lat - s.lat) ^ 2 LIMIT 2) END`;

const orders: Record<SearchQuestion["sort"], string> = {
  relevance: "score DESC, rank, name_vi, id",
  name: "name_vi, id",
  newest: "created_at DESC, id",
  distance: "distance, id",
};

/**
 * The statement that answers a question in one row. `openHours` and `openHoursNow` are the recorded opening hours,
 * as they are written, that are open in the half-hour asked for and in the present one.
 */
export function fallbackStatement(question: SearchQuestion, openHours: string[] | null, openHoursNow: string[], maxItems: number): Statement {
  const values: unknown[] = [];
  const param = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const words = foldWords(question.text).slice(0, maxWords);
  const within = ({ west, south, east, north }: Bounds) =>
    `lng BETWEEN ${param(west, "float8")} AND ${param(east, "float8")} AND lat BETWEEN ${param(south, "float8")} AND ${param(north, "float8")}`;
  const conditions = ["s.status <> 'hidden'"];
  if (question.text !== "" && words.length === 0) conditions.push("false");
  for (const word of words) conditions.push(wordCondition(word, param));
  if (question.bbox) conditions.push(within(question.bbox));
  for (const amenity of question.amenities) {
    conditions.push(amenity === "step-free" ? "s.step_free IN ('yes', 'partly')" : `${param(amenity, "text")} = ANY(s.amenities)`);
  }
  if (openHours) conditions.push(isOpen(param(openHours, "text[]")));
  const place = question.place;
  const placeOk = place ? (place.level === "ward" ? `wards && ${param([place.id], "text[]")}` : inAreas(param([place.id], "text[]"))) : "true";
  const chosenWards = [
    ...(question.wards.length > 0 ? [`wards && ${param(question.wards, "text[]")}`] : []),
    ...(question.areas.length > 0 ? [inAreas(param(question.areas, "text[]"))] : []),
  ];
  const whole = param(words.join(" "), "text");
  const near = question.near ?? question.plan.bounds;
  const [lng, lat] = "lng" in near ? [near.lng, near.lat] : [near.west, near.south];
  const counted = 2 ** question.plan.countedZoom;
  const drawn = 2 ** question.plan.drawnZoom;
  const text = `
WITH candidate AS MATERIALIZED (
  SELECT s.*, ${wardsOfSpace} AS wards FROM space s WHERE ${conditions.join("\n    AND ")}
), matched AS MATERIALIZED (
  SELECT id, slug, name_vi, name_en, kinds, fields, wards, lng, lat, created_at,
    amenities || CASE WHEN step_free IN ('yes', 'partly') THEN ARRAY['step-free'] ELSE ARRAY[]::text[] END AS amenities,
    lng / 360 + 0.5 AS x, 0.5 - ln((1 + sin(radians(lat))) / (1 - sin(radians(lat)))) / (4 * pi()) AS y,
    ${question.kinds.length > 0 ? `kinds && ${param(question.kinds, "text[]")}` : "true"} AS kind_ok,
    ${question.fields.length > 0 ? `fields && ${param(question.fields, "text[]")}` : "true"} AS field_ok,
    ${chosenWards.length > 0 ? `(${chosenWards.join(" OR ")})` : "true"} AS ward_ok,
    ${isOpen(param(openHoursNow, "text[]"))} AS open_now,
    CASE WHEN ${whole} = '' THEN 0 ELSE similarity(folded_name, ${whole}) + 2 * word_similarity(${whole}, folded_name) END AS score,
    CASE WHEN status = 'closed' THEN 2 WHEN operation = 'operating' THEN 0 ELSE 1 END AS rank,
    ((lng - ${param(lng, "float8")}) * 0.933) ^ 2 + (lat - ${param(lat, "float8")}) ^ 2 AS distance
  FROM candidate s WHERE ${placeOk}
), answer AS MATERIALIZED (SELECT * FROM matched WHERE kind_ok AND field_ok AND ward_ok),
shown AS (SELECT * FROM answer${question.mapBounds ? ` WHERE ${within(question.mapBounds)}` : ""})
SELECT
  (SELECT count(*)::int FROM answer) AS total,
  (SELECT count(*)::int FROM answer WHERE open_now) AS "openNow",
  ARRAY(SELECT id FROM answer ORDER BY ${orders[question.sort]} LIMIT ${param(question.pageSize, "int")} OFFSET ${param((question.page - 1) * question.pageSize, "int")}) AS ids,
  json_build_object(
    'kind', ${facet("kinds", "field_ok AND ward_ok")}, 'field', ${facet("fields", "kind_ok AND ward_ok")},
    'ward', ${facet("wards", "kind_ok AND field_ok")}, 'amenity', ${facet("amenities", "kind_ok AND field_ok AND ward_ok")}) AS facets,
  (SELECT coalesce(json_object_agg(cell, n), '{}') FROM (
    SELECT floor(x * ${counted})::int || ':' || floor(y * ${counted})::int AS cell, count(*)::int AS n FROM shown GROUP BY 1) c) AS cells,
  (SELECT coalesce(json_agg(i), '[]') FROM (
    SELECT ${question.plan.asksPoints ? "" : `DISTINCT ON (floor(x * ${drawn}), floor(y * ${drawn}))`}
      id, slug, name_vi AS "nameVi", name_en AS "nameEn", kinds[1] AS kind, fields[1] AS field, lng, lat
    FROM shown ${question.plan.asksPoints ? "" : `ORDER BY floor(x * ${drawn}), floor(y * ${drawn}), rank, name_vi`} LIMIT ${param(maxItems, "int")}) i) AS items`;
  return { text, values };
}

/** A word is met by a part of any text, by likeness to a word of the name, or by what a space is. */
function wordCondition(word: string, param: (value: unknown, type: string) => string): string {
  const folded = param(word, "text");
  const parts = [`s.folded_text LIKE '%' || ${folded} || '%'`];
  if (word.length > 3) parts.push(`${folded} <% s.folded_name`);
  const kinds = spaceKinds.filter((kind) => hasWord(kindWords[kind], word));
  const fields = creativeFields.filter((field) => hasWord(fieldWords[field], word));
  if (kinds.length > 0) parts.push(`s.kinds && ${param(kinds, "text[]")}`);
  if (fields.length > 0) parts.push(`s.fields && ${param(fields, "text[]")}`);
  const places = "SELECT u.id FROM former_unit u WHERE fold_text(u.name_vi)";
  parts.push(`s.former_district_id IN (${places} LIKE '%' || ${folded} || '%' AND u.district_id IS NULL)`);
  parts.push(`s.ward_code IN (SELECT w.code FROM ward w WHERE fold_text(w.name_vi) LIKE '%' || ${folded} || '%')`);
  return `(${parts.join(" OR ")})`;
}

function hasWord(phrases: readonly string[], word: string): boolean {
  return phrases.some((phrase) => foldWords(phrase).some((known) => known.startsWith(word)));
}

function isOpen(hours: string): string {
  return `(s.status = 'published' AND s.operation = 'operating' AND s.opening_hours = ANY(${hours}))`;
}

/** A space counts under a former district it is recorded in, and under every unit that went into its ward. */
function inAreas(areas: string): string {
  const successors = `SELECT f.ward_code FROM former_unit_ward f JOIN former_unit u ON u.id = f.former_unit_id
    WHERE f.former_unit_id = ANY(${areas}) AND (u.district_id IS NOT NULL OR s.former_district_id IS NULL)`;
  return `(s.former_district_id = ANY(${areas}) OR wards && ARRAY(${successors}))`;
}

function facet(column: string, condition: string): string {
  return `(SELECT coalesce(json_object_agg(value, n), '{}') FROM (
    SELECT value, count(*)::int AS n FROM matched, unnest(${column}) AS value WHERE ${condition} GROUP BY 1) f)`;
}
