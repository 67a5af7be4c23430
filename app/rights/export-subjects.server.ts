import { db } from "~/adapters/db.server";
import { shownTo } from "~/designers/profile.server";
import { isUuid } from "~/lib/uuid";

interface Subject {
  subjectType: string;
  subjectId: string;
}

/**
 * Follows and reports with the name of what they are about, where it is one that this person may see; null elsewhere, and for fields,
 * whose words stand in the translations.
 */
export async function withNames<Row extends Subject>(userId: string, rows: readonly Row[]): Promise<(Row & { subjectName: string | null })[]> {
  const idsOf = (type: string) => rows.filter(({ subjectType, subjectId }) => subjectType === type && isUuid(subjectId)).map(({ subjectId }) => subjectId);
  const codes = rows.filter(({ subjectType }) => subjectType === "ward").map(({ subjectId }) => subjectId);
  const [spaces, designers, wards] = await Promise.all([
    db.space.findMany({ where: { id: { in: idsOf("space") }, status: { not: "hidden" } }, select: { id: true, nameVi: true } }),
    db.designerProfile.findMany({ where: { id: { in: idsOf("designer") }, ...shownTo({ id: userId }) }, select: { id: true, name: true } }),
    db.ward.findMany({ where: { code: { in: codes } }, select: { code: true, fullNameVi: true } }),
  ]);
  const names = new Map<string, string>();
  for (const { id, nameVi } of spaces) names.set(id, nameVi);
  for (const { id, name } of designers) names.set(id, name);
  for (const { code, fullNameVi } of wards) names.set(code, fullNameVi);
  return rows.map((row) => ({ ...row, subjectName: names.get(row.subjectId) ?? null }));
}
