import { pool } from "~/adapters/db.server";
import { foldWords } from "~/lib/fold";
import type { Event, EventCard } from "./event";
import { emptyEventQuery, type EventQuery } from "./event-query";
import { eventColumns, type EventRow, toEvent } from "./event-row.server";

export const eventsPerPage = 30;
const maxWords = 10;

/** What the events answer to a question. */
export interface EventsView {
  events: EventCard[];
  total: number;
  page: number;
  pageCount: number;
}

/** One page of the events that answer a question on a day (YYYY-MM-DD): those to come soonest first, those past latest first. */
export async function searchEvents(query: EventQuery, today: string): Promise<EventsView> {
  const { where, values } = conditions(query, today);
  const order = query.time === "past" ? "coalesce(e.ends_on, e.starts_on, make_date(e.year, 12, 31)) DESC, e.slug" : "e.starts_on NULLS LAST, e.ends_on, e.slug";
  const offset = (query.page - 1) * eventsPerPage;
  const [rows, counts] = await Promise.all([
    pool.query<EventRow>(`SELECT ${eventColumns} FROM event e WHERE ${where} ORDER BY ${order} LIMIT ${eventsPerPage} OFFSET ${offset}`, values),
    pool.query<{ total: number }>(`SELECT count(*)::int AS total FROM event e WHERE ${where}`, values),
  ]);
  const total = counts.rows[0]?.total ?? 0;
  return { events: rows.rows.map(toEvent), total, page: query.page, pageCount: Math.max(1, Math.ceil(total / eventsPerPage)) };
}

/** What a space's page shows: what is on and to come there on a day, and how much is over. */
export async function eventsAt(space: string, today: string): Promise<{ coming: EventsView; past: { total: number } }> {
  const question = { ...emptyEventQuery, space };
  const [coming, past] = await Promise.all([searchEvents(question, today), searchEvents({ ...question, time: "past" }, today)]);
  return { coming, past: { total: past.total } };
}

/** Every event that answers a question, whatever its time, for a calendar; those without a first day stay out, since a calendar has no place for them. */
export async function listCalendarEvents(query: EventQuery, limit: number): Promise<Event[]> {
  const { where, values } = conditions(query, null);
  const { rows } = await pool.query<EventRow>(`SELECT ${eventColumns} FROM event e WHERE ${where} AND e.starts_on IS NOT NULL ORDER BY e.starts_on DESC, e.slug LIMIT ${limit}`, values);
  return rows.map(toEvent);
}

/** One event by its slug; null where there is nothing to see. */
export async function getEvent(slug: string): Promise<Event | null> {
  const { rows } = await pool.query<EventRow>(`SELECT ${eventColumns} FROM event e WHERE e.slug = $1 AND e.status <> 'hidden'`, [slug]);
  return rows[0] ? toEvent(rows[0]) : null;
}

/** `today` null asks for every time. why: only typed values reach the statement, as parameters. */
function conditions({ time, words, kinds, fields, initiative, space }: EventQuery, today: string | null): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const param = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const all = ["e.status <> 'hidden'"];
  if (today !== null) {
    const day = param(today, "date");
    const isOver = `coalesce(coalesce(e.ends_on, e.starts_on) < ${day}, e.year < extract(year FROM ${day}))`;
    all.push(time === "past" ? isOver : `NOT ${isOver}`);
  }
  for (const word of foldWords(words).slice(0, maxWords)) all.push(`position(${param(word, "text")} IN e.words) > 0`);
  if (kinds.length > 0) all.push(`e.kind = ANY(${param(kinds, "text[]")})`);
  if (fields.length > 0) all.push(`e.fields && ${param(fields, "text[]")}`);
  if (initiative) all.push(`e.initiative = ${param(initiative, "text")}`);
  if (space) all.push(`EXISTS (SELECT 1 FROM event_venue v JOIN space s ON s.id = v.space_id WHERE v.event_id = e.id AND s.slug = ${param(space, "text")} AND s.status <> 'hidden')`);
  return { where: all.join(" AND "), values };
}
