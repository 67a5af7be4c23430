import { recordAudit } from "~/accounts/audit.server";
import { db, type Tx } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { isVisible } from "~/spaces/space";
import { listKeptRevisions } from "~/spaces/space.server";
import { lockSpace } from "./apply-submission.server";
import { factsOfGroup, holdsPart, partOf, type Redactable, redactable, type RedactionReason } from "./redaction";
import { redactSubmissions } from "./redact-submissions.server";
import { holdSubmissions } from "./space-merge-submissions.server";

/** What a moderator hides: a version, single facts of it or (none named) all, and why; `seen` is the space's version on the screen. */
export interface RedactionOrder {
  version: number;
  seen: number;
  facts: readonly Redactable[];
  reason: RedactionReason;
}

export type RedactOutcome =
  | { kind: "redacted"; versions: number[] }
  /** The space shows the same today: it has to be changed first. */
  | { kind: "stillShown"; facts: string[] }
  /** There is nothing of the kind in that revision. */
  | { kind: "nothing" }
  | { kind: "stale" }
  | { kind: "notFound" };

/** Takes facts out of a revision and out of every other revision and proposal that holds the same; all in one transaction. */
export async function redactRevision(moderatorId: string, spaceId: string, order: RedactionOrder): Promise<RedactOutcome> {
  const outcome = await db.$transaction((tx) => redact(tx, moderatorId, spaceId, order), { timeout: 20_000 });
  log.info({ event: "redact", space: spaceId, moderator: moderatorId, version: order.version, outcome: outcome.kind }, "moderation");
  return outcome;
}

async function redact(tx: Tx, moderatorId: string, spaceId: string, { version, seen, facts: chosen, reason }: RedactionOrder): Promise<RedactOutcome> {
  await holdSubmissions(tx, spaceId);
  const current = await lockSpace(tx, spaceId);
  if (!current || !isVisible(current.facts)) return { kind: "notFound" };
  if (current.version !== seen) return { kind: "stale" };
  const revisions = await listKeptRevisions(spaceId, tx);
  const target = revisions.find((one) => one.version === version);
  if (!target) return { kind: "notFound" };
  const isWhole = chosen.length === 0;
  const held = redactable.flatMap((group) => { const part = partOf(target.facts, group); return part && (isWhole || chosen.includes(group)) ? [{ group, part }] : []; });
  const before = revisions.find((one) => one.version === version - 1);
  // why: what a revision only carried on is hidden where it came in; hidden here it would go from all that is innocent too.
  const meant = isWhole && before ? held.filter(({ part }) => !holdsPart(before.facts, part)) : held;
  const shown = meant.filter(({ part }) => holdsPart(current.facts, part));
  const lost = meant.filter((one) => !shown.includes(one));
  // why: hiding the past of what stands on the page today would hide nothing.
  if (version === current.version || (shown.length > 0 && (!isWhole || lost.length === 0))) return { kind: "stillShown", facts: (shown.length > 0 ? shown : held).map(({ group }) => group) };
  if (lost.length === 0) return { kind: "nothing" };

  const versions: number[] = [];
  for (const revision of revisions) {
    const groups = lost.filter(({ part }) => holdsPart(revision.facts, part)).map(({ group }) => group);
    const all = isWhole && revision.version === version;
    if (groups.length === 0) continue;
    versions.push(revision.version);
    const names = all ? Object.keys(target.facts) : [...new Set([...(revision.redacted?.facts ?? []), ...groups])];
    const keys = all ? Object.keys(target.facts) : groups.flatMap((group) => factsOfGroup(group));
    await tx.$executeRaw`
      UPDATE space_revision SET facts = facts - ${keys}::text[], redacted_at = now(), redacted_reason = ${reason}, redacted_facts = ${names}::text[]
      WHERE space_id = ${spaceId}::uuid AND version = ${revision.version}`;
  }
  const submissions = await redactSubmissions(tx, moderatorId, { spaceId, current: current.facts, parts: lost });
  await recordAudit(tx, { actor: moderatorId, action: "space.redact", subjectType: "space", subjectId: spaceId, detail: { version, reason, facts: lost.map(({ group }) => group), versions: versions.map(String), submissions } });
  return { kind: "redacted", versions };
}
