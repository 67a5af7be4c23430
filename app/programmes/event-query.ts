/** URL ↔ what is asked of the events: which time, words, kind, field, initiative, and the page. */
import { type QueryReader, readQuery } from "~/search/query-reader";
import type { Dropped } from "~/search/query-values";
import { type CreativeField, creativeFields } from "~/spaces/space";
import { type EventKind, eventKinds } from "./event";

/** "coming" is what is on, what is to come and what has no days yet; "past" is what is over. */
export const eventTimes = ["coming", "past"] as const;
export type EventTime = (typeof eventTimes)[number];

export interface EventQuery {
  time: EventTime;
  words: string;
  kinds: EventKind[];
  fields: CreativeField[];
  /** Slug of an initiative. */
  initiative: string | null;
  /** Slug of a space. */
  space: string | null;
  page: number;
}

export const emptyEventQuery: EventQuery = { time: "coming", words: "", kinds: [], fields: [], initiative: null, space: null, page: 1 };

const maxPage = 1000;
const readSlug = (text: string) => (/^(?=.{1,120}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? text : null);
const readPage = (text: string) => (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= maxPage ? Number(text) : null);

/** The question of a URL; what makes no sense is named in `dropped` and left out. */
export function parseEventQuery(params: URLSearchParams): { query: EventQuery; dropped: Dropped[] } {
  const read: QueryReader = readQuery(params);
  const query = {
    time: read.one("when", (text) => eventTimes.find((time) => time === text) ?? null) ?? "coming",
    words: read.words(),
    kinds: read.many("kind", eventKinds),
    fields: read.many("field", creativeFields),
    initiative: read.one("initiative", readSlug),
    space: read.one("space", readSlug),
    page: read.one("page", readPage) ?? 1,
  };
  return { query, dropped: read.dropped };
}

/** The URL parameters of a question, the usual ones left out. */
export function eventParams({ time, words, kinds, fields, initiative, space, page }: EventQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (time !== "coming") params.set("when", time);
  if (words !== "") params.set("q", words);
  for (const kind of kinds) params.append("kind", kind);
  for (const field of fields) params.append("field", field);
  if (initiative) params.set("initiative", initiative);
  if (space) params.set("space", space);
  if (page > 1) params.set("page", String(page));
  return params;
}

/** The path of a question below /events or a feed. */
export function eventsPath(base: string, query: EventQuery): string {
  const params = eventParams(query).toString();
  return params === "" ? base : `${base}?${params}`;
}
