import type { Tx } from "~/adapters/db.server";
import type { SpaceFacts } from "~/spaces/space";
import { factsAt } from "./apply-submission.server";
import { mergeFacts } from "./merge";
import { moveSubmission, toSubmission } from "./submission-row.server";

/** Holds all proposals about a space until the transaction ends. why: whoever decides holds the proposal first and then the space. */
export async function holdSubmissions(tx: Tx, spaceId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM submission WHERE space_id = ${spaceId}::uuid ORDER BY id FOR UPDATE`;
}

interface Way {
  from: string;
  to: string;
  /** What is left of both, and its version. */
  facts: SpaceFacts;
  version: number;
  actor: string;
}

/**
 * Open proposals about a merged entry go on about the one that is left, as a new version that changes there what they meant to change;
 * tells how many. What was decided stays where it was decided.
 */
export async function moveSubmissions(tx: Tx, { from, to, facts: current, version, actor }: Way): Promise<number> {
  const rows = await tx.submission.findMany({ where: { spaceId: from, state: { in: ["pending", "changes-requested"] } }, orderBy: { id: "asc" } });
  for (const row of rows) {
    const before = toSubmission(row);
    const base = (await factsAt(tx, from, before.baseVersion)) ?? current;
    const { disputed } = mergeFacts(base, current, before.facts);
    const { merged } = mergeFacts(base, current, before.facts, Object.fromEntries(disputed.map((group) => [group, "proposed" as const])));
    await moveSubmission(tx, before, { move: "revise", state: before.state, actor }, { facts: { ...merged, slug: current.slug }, spaceId: to });
    await tx.submission.update({ where: { id: row.id }, data: { baseVersion: version } });
  }
  return rows.length;
}
