import { db, pool } from "~/adapters/db.server";
import { isUuid } from "~/lib/uuid";
import type { Matter } from "./report";

const mattersPerPage = 30;
/** Most notes shown of one reason. */
const notesEach = 20;

/** One page of what moderators have to look at, oldest first, and how much there is in all. */
export async function listMatters(page: number): Promise<{ matters: Matter[]; total: number; reports: number; pageCount: number }> {
  const { rows: [counts] } = await pool.query<{ matters: number; reports: number }>(
    "SELECT count(DISTINCT (subject_type, subject_id))::int AS matters, count(*)::int AS reports FROM report WHERE state = 'open'",
  );
  const { rows } = await pool.query<Omit<Matter, "subject">>(
    `WITH page AS (
       SELECT subject_type, subject_id, min(created_at) AS first FROM report WHERE state = 'open' GROUP BY 1, 2 ORDER BY 3, 2 LIMIT ${mattersPerPage} OFFSET $1
     ), reasons AS (
       SELECT subject_type, subject_id, reason, count(*)::int AS count, min(created_at) AS since,
         coalesce((array_agg(note ORDER BY created_at) FILTER (WHERE note IS NOT NULL))[1:${notesEach}], '{}') AS notes
       FROM report WHERE state = 'open' GROUP BY 1, 2, 3
     )
     SELECT subject_type AS "subjectType", subject_id AS "subjectId",
       json_agg(json_build_object('reason', reason, 'count', count, 'since', since, 'notes', notes) ORDER BY since) AS reasons
     FROM page JOIN reasons USING (subject_type, subject_id) GROUP BY 1, 2, first ORDER BY first, 2`,
    [(page - 1) * mattersPerPage],
  );
  const total = counts?.matters ?? 0;
  const subjects = await nameSubjects(rows);
  return {
    matters: rows.map((row) => ({ ...row, reasons: row.reasons.map((one) => ({ ...one, since: new Date(one.since).toISOString() })), subject: subjects.get(row.subjectId) ?? null })),
    total,
    reports: counts?.reports ?? 0,
    pageCount: Math.max(1, Math.ceil(total / mattersPerPage)),
  };
}

/** What the reported things are called and where they stand, whoever may see them, by id. */
async function nameSubjects(rows: readonly Pick<Matter, "subjectType" | "subjectId">[]): Promise<Map<string, NonNullable<Matter["subject"]>>> {
  const idsOf = (type: string) => ({ id: { in: rows.filter(({ subjectType, subjectId }) => subjectType === type && isUuid(subjectId)).map(({ subjectId }) => subjectId) } });
  const [designers, works, spaces, messages] = await Promise.all([
    db.designerProfile.findMany({ where: idsOf("designer"), select: { id: true, name: true, handle: true } }),
    db.work.findMany({ where: idsOf("work"), select: { id: true, slug: true, titleVi: true, titleEn: true, profile: { select: { handle: true } } } }),
    db.space.findMany({ where: idsOf("space"), select: { id: true, slug: true, nameVi: true, nameEn: true } }),
    db.contactMessage.findMany({ where: idsOf("message"), select: { id: true, subject: true } }),
  ]);
  return new Map<string, NonNullable<Matter["subject"]>>([
    ...designers.map(({ id, name, handle }) => [id, { nameVi: name, nameEn: null, path: `/designers/${handle}` }] as const),
    ...works.map(({ id, slug, titleVi, titleEn, profile }) => [id, { nameVi: titleVi ?? titleEn ?? "", nameEn: titleEn, path: `/designers/${profile.handle}#${slug}` }] as const),
    ...spaces.map(({ id, slug, nameVi, nameEn }) => [id, { nameVi, nameEn, path: `/spaces/${slug}` }] as const),
    ...messages.map(({ id, subject }) => [id, { nameVi: subject, nameEn: null, path: null }] as const),
  ]);
}
