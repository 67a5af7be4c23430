/**
 * The question a visitor asks of the designers. The URL of /designers is its only store, read and written here for the page and the
 * machine interface alike; an equal question always gives an equal URL.
 */
import { type Availability, availabilities, type Discipline, disciplines, type ProfileLanguage, profileLanguages, profileLimits } from "~/designers/designer";
import { foldWords } from "~/lib/fold";
import { readAreaId, readQuery, readWardCode } from "./query-reader";
import { type Dropped, readInteger } from "./query-values";

const maxPage = 10_000;

export interface DesignerQuery {
  /** As typed, normalised, at most 200 characters. */
  q: string;
  /** True where the visitor wants `q` as plain words although it names a place (URL parameter `place=text`). */
  plainWords: boolean;
  disciplines: Discipline[];
  /** Folded tags, such as "in lua". */
  skills: string[];
  /** Codes of wards of today. */
  wards: string[];
  /** Ids of former units, such as "quan-dong-da" (URL parameter `area`). */
  areas: string[];
  languages: ProfileLanguage[];
  availability: Availability[];
  /** From 1. */
  page: number;
}

/** The question that asks nothing: all designers, newest first. */
export const emptyDesignerQuery: DesignerQuery = {
  q: "", plainWords: false, disciplines: [], skills: [], wards: [], areas: [], languages: [], availability: [], page: 1,
};

export interface ParsedDesignerQuery {
  query: DesignerQuery;
  dropped: Dropped[];
}

/** The question in URL parameters, and every value left out of it because it makes no sense. */
export function parseDesignerQuery(params: URLSearchParams): ParsedDesignerQuery {
  const { dropped, words, one, many } = readQuery(params);
  const query: DesignerQuery = {
    q: words(),
    plainWords: one("place", (text) => (text === "text" ? true : null)) ?? false,
    disciplines: many("discipline", disciplines),
    skills: many("skill", readSkill),
    wards: many("ward", readWardCode),
    areas: many("area", readAreaId),
    languages: many("language", profileLanguages),
    availability: many("availability", availabilities),
    page: one("page", (text) => readInteger(text, 1, maxPage)) ?? 1,
  };
  return { query, dropped };
}

/** The question as URL parameters: canonical, short, and empty for the empty question. */
export function toDesignerParams(query: DesignerQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q !== "") params.set("q", query.q);
  if (query.plainWords) params.set("place", "text");
  for (const discipline of query.disciplines) params.append("discipline", discipline);
  for (const skill of query.skills) params.append("skill", skill);
  for (const ward of query.wards) params.append("ward", ward);
  for (const area of query.areas) params.append("area", area);
  for (const language of query.languages) params.append("language", language);
  for (const one of query.availability) params.append("availability", one);
  if (query.page > 1) params.set("page", String(query.page));
  return params;
}

/** The address of a question, without language: "/designers" or "/designers?q=gom". */
export function designersPath(query: DesignerQuery): string {
  const search = toDesignerParams(query).toString();
  return search === "" ? "/designers" : `/designers?${search}`;
}

/** The question with some parts changed, back on its first page unless the page itself is changed. */
export function withDesignerQuery(query: DesignerQuery, patch: Partial<DesignerQuery>): DesignerQuery {
  return { ...query, page: 1, ...patch };
}

export type DesignerNarrowingName = "q" | "discipline" | "skill" | "ward" | "area" | "language" | "availability";

/** One thing that narrows an answer, and the question that remains without it. */
export interface DesignerNarrowing {
  /** Unique within one question, such as "discipline-ceramics". */
  key: string;
  name: DesignerNarrowingName;
  /** The value as it stands in the URL. */
  value: string;
  without: DesignerQuery;
}

/** Everything that narrows a question, words first. */
export function designerNarrowings(query: DesignerQuery): DesignerNarrowing[] {
  const lists = [
    ["discipline", "disciplines"], ["skill", "skills"], ["ward", "wards"], ["area", "areas"], ["language", "languages"], ["availability", "availability"],
  ] as const;
  const filters = lists.flatMap(([name, list]) =>
    query[list].map((value): DesignerNarrowing => ({
      key: `${name}-${value}`, name, value, without: withDesignerQuery(query, { [list]: (query[list] as string[]).filter((other) => other !== value) }),
    })));
  const words: DesignerNarrowing = { key: "q", name: "q", value: query.q, without: withDesignerQuery(query, { q: "", plainWords: false }) };
  return query.q === "" ? filters : [words, ...filters];
}

/** A tag as it is compared, however it is written; null for what can be none. */
function readSkill(text: string): string | null {
  const folded = foldWords(text.slice(0, profileLimits.skillLength * 4)).join(" ");
  return folded !== "" && folded.length <= profileLimits.skillLength ? folded : null;
}
