import type { Tx } from "~/adapters/db.server";
import type { SpaceFacts } from "~/spaces/space";
import { factsOfGroup, holdsPart } from "./redaction";
import { moveSubmission, toSubmission } from "./submission-row.server";

interface Lost {
  spaceId: string;
  /** The space as it stands. */
  current: SpaceFacts;
  /** What must not be seen, by group. */
  parts: readonly { group: string; part: Partial<SpaceFacts> }[];
}

const open = ["pending", "changes-requested"];

/**
 * Takes the same facts out of every proposal about a space and out of what happened to it; tells how many had them. One that is still
 * open proposes what stands instead, as a new version, so that approving it cannot bring back what was hidden.
 */
export async function redactSubmissions(tx: Tx, moderatorId: string, { spaceId, current, parts }: Lost): Promise<number> {
  const rows = await tx.submission.findMany({ where: { spaceId }, orderBy: { id: "asc" } });
  let count = 0;
  for (const row of rows) {
    const keys = keysHeld(row.facts as unknown as Partial<SpaceFacts>, parts);
    if (keys.length > 0 && open.includes(row.state)) {
      const before = toSubmission(row);
      const facts = { ...before.facts, ...Object.fromEntries(keys.map((fact) => [fact, current[fact]])) };
      await moveSubmission(tx, before, { move: "revise", state: before.state, actor: moderatorId }, { facts });
    } else if (keys.length > 0) await tx.$executeRaw`UPDATE submission SET facts = facts - ${keys}::text[] WHERE id = ${row.id}::uuid`;
    const events = await tx.submissionEvent.findMany({ where: { submissionId: row.id }, select: { id: true, facts: true } });
    for (const event of events) {
      const held = keysHeld(event.facts as unknown as Partial<SpaceFacts>, parts);
      if (held.length > 0) await tx.$executeRaw`UPDATE submission_event SET facts = facts - ${held}::text[] WHERE id = ${event.id}::uuid`;
    }
    if (keys.length > 0) count++;
  }
  return count;
}

function keysHeld(facts: Partial<SpaceFacts>, parts: Lost["parts"]): (keyof SpaceFacts)[] {
  return parts.filter(({ part }) => holdsPart(facts, part)).flatMap(({ group }) => factsOfGroup(group));
}
