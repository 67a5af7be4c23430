import { db } from "~/adapters/db.server";
import { isUuid } from "~/lib/uuid";
import type { LogLine } from "./log.server";

/** What a line is about, as people know it. */
export interface LogSubject {
  name: string;
  path: string | null;
}

/** Names and addresses of what the lines are about, by "type:id"; what is gone has none. */
export async function nameSubjects(lines: readonly Pick<LogLine, "subjectType" | "subjectId">[]): Promise<Record<string, LogSubject>> {
  const idsOf = (type: string) => lines.filter(({ subjectType }) => subjectType === type).map(({ subjectId }) => subjectId);
  const [people, spaces, submissions, designers] = await Promise.all([
    db.user.findMany({ where: { id: { in: idsOf("account") } }, select: { id: true, name: true } }),
    db.space.findMany({ where: { id: { in: idsOf("space").filter(isUuid) } }, select: { id: true, nameVi: true, slug: true } }),
    db.submission.findMany({ where: { id: { in: idsOf("submission").filter(isUuid) } }, select: { id: true, facts: true } }),
    db.designerProfile.findMany({ where: { id: { in: idsOf("designer").filter(isUuid) } }, select: { id: true, name: true, handle: true } }),
  ]);
  return Object.fromEntries<LogSubject>([
    ...people.map(({ id, name }) => [`account:${id}`, { name, path: `/admin/people/${id}` }] as const),
    ...spaces.map(({ id, nameVi, slug }) => [`space:${id}`, { name: nameVi, path: `/spaces/${slug}` }] as const),
    ...submissions.map(({ id, facts }) => [`submission:${id}`, { name: (facts as { nameVi?: string }).nameVi ?? id, path: `/moderation/${id}` }] as const),
    ...designers.map(({ id, name, handle }) => [`designer:${id}`, { name, path: `/designers/${handle}` }] as const),
  ]);
}
