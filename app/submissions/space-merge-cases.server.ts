import type { Tx } from "~/adapters/db.server";

/** Holds all that is decided about two spaces until the transaction ends. why: whoever unpublishes one holds its case first and then the space. */
export async function holdCases(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of [...ids].sort()) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('case:space:' || ${id}, 0))`;
}

/** Cases about one entry become cases about another; where both have an open one, the reports of both are one case. Tells how many there were. */
export async function moveCases(tx: Tx, { from, to, actor }: { from: string; to: string; actor: string }): Promise<number> {
  const cases = await tx.reportCase.findMany({ where: { subjectType: "space", subjectId: { in: [from, to] }, OR: [{ subjectId: from }, { state: "open" }] } });
  const mine = cases.find((one) => one.subjectId === to && one.state === "open");
  const theirs = cases.find((one) => one.subjectId === from && one.state === "open");
  if (mine && theirs) {
    await tx.$executeRaw`DELETE FROM report a USING report b WHERE a.case_id = ${theirs.id}::uuid AND b.case_id = ${mine.id}::uuid AND a.reporter_id = b.reporter_id`;
    await tx.report.updateMany({ where: { caseId: theirs.id }, data: { caseId: mine.id } });
    const dueAt = theirs.dueAt < mine.dueAt ? theirs.dueAt : mine.dueAt;
    const urgency = theirs.dueAt < mine.dueAt ? theirs.urgency : mine.urgency;
    await tx.reportCase.update({ where: { id: mine.id }, data: { dueAt, urgency } });
    await tx.reportCase.update({ where: { id: theirs.id }, data: { state: "closed" } });
    for (const { id, version } of [mine, theirs]) {
      await tx.reportCase.update({ where: { id }, data: { version: version + 1 } });
      await tx.caseEvent.create({ data: { caseId: id, version: version + 1, move: "fold", actor } });
    }
  }
  await tx.reportCase.updateMany({ where: { subjectType: "space", subjectId: from }, data: { subjectId: to } });
  await tx.report.updateMany({ where: { subjectType: "space", subjectId: from }, data: { subjectId: to } });
  return cases.filter((one) => one.subjectId === from).length;
}
