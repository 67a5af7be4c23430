import { pool } from "~/adapters/db.server";
import { byteOrderMark, csvLine } from "~/lib/csv";
import type { LogQuery } from "./log-query";

const pageSize = 50;
const batchSize = 500;
const mostPeople = 100;

/** One line of the log; `at` is ISO 8601. */
export interface LogLine {
  id: string;
  at: string;
  actor: string;
  /** Null for "system", and for who is gone. */
  actorName: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  detail: Record<string, unknown>;
}

/** One page of the log, newest first, and the line before which the next begins; null where there is none. */
export async function listLog(query: LogQuery): Promise<{ lines: LogLine[]; next: string | null }> {
  const lines = await readLines(query, await peopleMeant(query.person), pageSize + 1);
  const shown = lines.slice(0, pageSize);
  return { lines: shown, next: lines.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
}

/** Every action that stands in the log. */
export async function listActions(): Promise<string[]> {
  const { rows } = await pool.query<{ action: string }>("SELECT DISTINCT action FROM audit_event ORDER BY 1");
  return rows.map(({ action }) => action);
}

/** The log as a spreadsheet opens it, newest first, read a batch at a time. */
export async function* streamLog(query: LogQuery): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(["id", "at", "actor", "actorName", "action", "subjectType", "subjectId", "detail"]);
  const people = await peopleMeant(query.person);
  for (let before = query.before; ;) {
    const lines = await readLines({ ...query, before }, people, batchSize);
    if (lines.length > 0) yield lines.map(({ id, at, actor, actorName, action, subjectType, subjectId, detail }) => csvLine([id, at, actor, actorName ?? "", action, subjectType, subjectId, JSON.stringify(detail)])).join("");
    if (lines.length < batchSize) return;
    before = lines.at(-1)?.id ?? null;
  }
}

/** The ids a text may mean: itself, or those whose address or name it is part of; null where nobody is asked for. */
async function peopleMeant(person: string | null): Promise<string[] | null> {
  if (person === null) return null;
  const { rows } = await pool.query<{ id: string }>(
    "SELECT id FROM app_user WHERE email = lower($1) OR position(fold_text($1) IN fold_text(name)) > 0 ORDER BY id LIMIT $2",
    [person, mostPeople],
  );
  return [person, ...rows.map(({ id }) => id)];
}

async function readLines({ action, subject, from, to, before }: LogQuery, people: readonly string[] | null, count: number): Promise<LogLine[]> {
  const values: unknown[] = [];
  const given = (value: unknown) => `$${values.push(value)}`;
  const [type, id] = subject?.includes(":") ? subject.split(/:(.*)/s, 2) : [null, null];
  const people$ = people && given(people);
  const conditions = [
    people$ && `(a.actor = ANY(${people$}) OR (a.subject_type = 'account' AND a.subject_id = ANY(${people$})))`,
    action && `a.action = ${given(action)}`,
    type && id && `a.subject_type = ${given(type)} AND a.subject_id = ${given(id)}`,
    subject && !type && `${given(subject)} IN (a.subject_type, a.subject_id)`,
    from && `a.at >= ${given(from)}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`,
    to && `a.at < (${given(to)}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`,
    before && `a.id < ${given(before)}::bigint`,
  ].filter(Boolean);
  const { rows } = await pool.query<Omit<LogLine, "at"> & { at: Date }>(
    `SELECT a.id::text, a.at, a.actor, u.name AS "actorName", a.action, a.subject_type AS "subjectType", a.subject_id AS "subjectId", a.detail
     FROM audit_event a LEFT JOIN app_user u ON u.id = a.actor
     ${conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : ""} ORDER BY a.id DESC LIMIT ${given(count)}`,
    values,
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
