import { pool } from "~/adapters/db.server";
import { type CaseState, type SubjectType } from "./case";
import type { CaseLine, CaseList } from "./case-view";
import type { ReportReason } from "./report";
import { nameSubjects } from "./subject-name.server";

const pageSize = 30;
const hourMs = 3_600_000;

/** What the list is asked to show; null for whatever. */
export interface CaseQuestion {
  state: CaseState;
  type: SubjectType | null;
  reason: ReportReason | null;
  page: number;
}

/** A page of cases, those due first before others; of closed ones the latest first. */
export async function listCases({ state, type, reason, page }: CaseQuestion, now: Date): Promise<CaseList> {
  const where = `c.state = $1 AND ($2::text IS NULL OR c.subject_type = $2) AND ($3::text IS NULL OR EXISTS (SELECT 1 FROM report r WHERE r.case_id = c.id AND r.reason = $3))`;
  const [{ rows }, { rows: [sums] }] = await Promise.all([
    pool.query<Row>(
      `SELECT c.id, c.subject_type AS "subjectType", c.subject_id AS "subjectId", c.state, c.urgency, c.opened_at AS "openedAt", c.due_at AS "dueAt",
         coalesce((SELECT json_agg(json_build_object('reason', g.reason, 'count', g.count) ORDER BY g.count DESC, g.reason)
           FROM (SELECT reason, count(*)::int AS count FROM report WHERE case_id = c.id GROUP BY reason) g), '[]') AS reasons
       FROM report_case c WHERE ${where} ORDER BY ${state === "open" ? "c.due_at, c.id" : "c.opened_at DESC, c.id"} LIMIT ${pageSize} OFFSET $4`,
      [state, type, reason, (page - 1) * pageSize],
    ),
    pool.query<{ total: number; open: number; late: number }>(
      `SELECT (SELECT count(*)::int FROM report_case c WHERE ${where}) AS total, count(*)::int AS open, (count(*) FILTER (WHERE due_at < $4))::int AS late FROM report_case WHERE state = 'open'`,
      [state, type, reason, now],
    ),
  ]);
  const names = await nameSubjects(rows.map((row) => ({ type: row.subjectType, id: row.subjectId })));
  const total = sums?.total ?? 0;
  return {
    cases: rows.map(({ subjectId, ...row }) => ({ ...toLine(row, now), subject: names.get(subjectId) ?? null })),
    total, page, pageCount: Math.max(1, Math.ceil(total / pageSize)), open: sums?.open ?? 0, late: sums?.late ?? 0,
  };
}

type Row = Omit<CaseLine, "subject" | "openedAt" | "dueAt" | "hoursLeft"> & { subjectId: string; openedAt: Date; dueAt: Date };

/** Instants as pages take them, and the hours that are left. */
function toLine<Line extends { openedAt: Date; dueAt: Date }>(row: Line, now: Date): Omit<Line, "openedAt" | "dueAt"> & { openedAt: string; dueAt: string; hoursLeft: number } {
  return { ...row, openedAt: row.openedAt.toISOString(), dueAt: row.dueAt.toISOString(), hoursLeft: Math.floor((row.dueAt.getTime() - now.getTime()) / hourMs) };
}
