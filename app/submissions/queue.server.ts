import { pool } from "~/adapters/db.server";
import { env } from "~/env.server";
import { listWards } from "~/places/place.server";
import type { CreativeField } from "~/spaces/space";
import type { ProposerType, QueuePlace, QueueQuestion } from "./queue-question";
import { facetSql, fromQueue, isLateSql, matchSql, proposerSql, queueParameters } from "./queue-sql";
import { bulkMost, type SubmissionKind, type SubmissionState } from "./submission";
import type { Queue, QueueCounts, QueueFacets, QueueItem } from "./submission-view";

const hourMs = 3_600_000;

/** Within so many hours a proposal should be decided. */
export const targetHours = env.MODERATION_TARGET_HOURS;

/** Since when what waits is late. */
export function lateSince(now: Date): Date {
  return new Date(now.getTime() - targetHours * hourMs);
}

/** A page of the queue, longest waiting first, with what can be narrowed to. */
export async function listQueue(moderatorId: string, question: QueueQuestion, now: Date): Promise<Queue> {
  const [page, facets] = await Promise.all([listPage(moderatorId, question, now), countFacets(moderatorId, question, now)]);
  const codes = new Set([...(facets.facets.ward?.map(({ value }) => value) ?? []), question.ward]);
  const wards = (await listWards()).filter(({ code }) => codes.has(code)).map(({ code, fullNameVi, nameEn }) => [code, { fullNameVi, nameEn }] as const);
  return { ...page, ...facets, wards: Object.fromEntries(wards), targetHours };
}

/** How many wait, and how many of them for longer than they should. */
export async function countQueue(now: Date): Promise<QueueCounts> {
  const { rows: [counts] } = await pool.query<QueueCounts>(
    `SELECT count(*)::int AS pending, (count(*) FILTER (WHERE submitted_at < $1))::int AS late FROM submission WHERE state = 'pending'`, [lateSince(now)]);
  return counts ?? { pending: 0, late: 0 };
}

interface Row {
  id: string; kind: SubmissionKind; state: SubmissionState; version: number; nameVi: string; nameEn: string | null; addressVi: string | null; fields: CreativeField[] | null;
  submittedAt: Date; authorId: string | null; from: ProposerType; isLate: boolean; holder: string | null; holderId: string | null;
}

async function listPage(moderatorId: string, question: QueueQuestion, now: Date): Promise<Pick<Queue, "items" | "previous" | "next">> {
  const place = question.before ?? question.after;
  const [sign, order] = question.before ? ["<", "DESC"] : [">", "ASC"];
  // why: places are found in the index alone, and only the rows of the page are read.
  const { rows } = await pool.query<Row>(
    `WITH page AS MATERIALIZED (
       SELECT s.id FROM ${fromQueue} WHERE s.state = $1 AND ${matchSql} ${place ? `AND (s.submitted_at, s.id) ${sign} ($11::timestamptz, $12::uuid)` : ""}
       ORDER BY s.submitted_at ${order}, s.id ${order} LIMIT ${bulkMost + 1}
     )
     SELECT s.id, s.kind, s.state, s.version, s.submitted_at AS "submittedAt", s.author_id AS "authorId", s.fields, ${proposerSql} AS "from", ${isLateSql} AS "isLate",
       coalesce(s.facts ->> 'nameVi', p.name_vi, '') AS "nameVi", coalesce(s.facts ->> 'nameEn', p.name_en) AS "nameEn", coalesce(s.facts ->> 'addressVi', p.address_vi) AS "addressVi",
       c.name AS holder, c.id AS "holderId"
     FROM page JOIN ${fromQueue} USING (id) LEFT JOIN space p ON p.id = s.space_id LEFT JOIN app_user c ON c.id = s.claimed_by AND s.claimed_until > $3
     ORDER BY s.submitted_at ${order}, s.id ${order}`,
    [...queueParameters(question, moderatorId, now, lateSince(now)), ...(place ? [new Date(place.atMs), place.id] : [])],
  );
  const shown = rows.slice(0, bulkMost);
  if (question.before) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  const [goesOn, cameFrom] = [rows.length > bulkMost, place !== null];
  return {
    items: shown.map((row) => toItem(row, moderatorId, now)),
    previous: first && (question.before ? goesOn : cameFrom) ? placeOf(first) : null,
    next: last && (question.before ? cameFrom : goesOn) ? placeOf(last) : null,
  };
}

function placeOf({ submittedAt, id }: Row): QueuePlace {
  return { atMs: submittedAt.getTime(), id };
}

function toItem({ submittedAt, authorId, holder, holderId, fields, ...row }: Row, moderatorId: string, now: Date): QueueItem {
  return {
    ...row, fields: fields ?? [], submittedAt: submittedAt.toISOString(), ageHours: Math.floor((now.getTime() - submittedAt.getTime()) / hourMs),
    isOwn: authorId === moderatorId, claim: holderId === null ? null : { name: holder ?? "?", isMine: holderId === moderatorId },
  };
}

/** Of those that wait: all, late, and how many each choice would leave, given the other choices. */
async function countFacets(moderatorId: string, question: QueueQuestion, now: Date): Promise<{ counts: QueueCounts; matching: number; facets: QueueFacets }> {
  const { rows } = await pool.query<{ facet: keyof QueueFacets | "all" | "late"; value: string; count: number }>(facetSql, queueParameters({ ...question, state: "pending" }, moderatorId, now, lateSince(now)));
  const sum = (name: "all" | "late", value: string) => rows.find((row) => row.facet === name && row.value === value)?.count ?? 0;
  const of = (name: keyof QueueFacets) => rows.filter(({ facet }) => facet === name).map(({ value, count }) => ({ value, count }));
  return {
    counts: { pending: sum("all", "pending"), late: sum("all", "late") },
    matching: sum("all", "matching"),
    facets: { kind: of("kind"), ward: of("ward"), field: of("field"), from: of("from"), held: of("held"), late: sum("late", "yes") },
  };
}
