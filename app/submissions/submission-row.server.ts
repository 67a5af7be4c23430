import type { Prisma } from "@prisma/client";
import type { Tx } from "~/adapters/db.server";
import type { SpaceFacts } from "~/spaces/space";
import { filledFacts } from "./redaction";
import type { Move, ReasonCode, SubmissionKind, SubmissionState } from "./submission";

/** A submission as it stands, for deciding over it. */
export interface SubmissionRecord {
  id: string;
  kind: SubmissionKind;
  state: SubmissionState;
  authorId: string | null;
  spaceId: string | null;
  baseVersion: number | null;
  facts: SpaceFacts;
  version: number;
  claimedById: string | null;
  claimedUntil: Date | null;
}

type Row = Prisma.SubmissionGetPayload<object>;

/** The submission of a row; the database's own checks vouch for its vocabulary. */
export function toSubmission({ id, kind, state, authorId, spaceId, baseVersion, facts, version, claimedById, claimedUntil }: Row): SubmissionRecord {
  return {
    id, authorId, spaceId, baseVersion, version, claimedById, claimedUntil,
    kind: kind as SubmissionKind, state: state as SubmissionState, facts: filledFacts(facts as unknown as Partial<SpaceFacts>),
  };
}

/** The submission, held until the transaction ends, so that a second mover waits here and then sees what the first did; null where there is none. */
export async function lockSubmission(tx: Tx, id: string): Promise<SubmissionRecord | null> {
  await tx.$queryRaw`SELECT id FROM submission WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.submission.findUnique({ where: { id } });
  return row && toSubmission(row);
}

/** What moved a submission, by whom and why. */
export interface Event {
  move: Move | "submit";
  state: SubmissionState;
  actor: string;
  reason?: ReasonCode | null;
  note?: string | null;
  /** The version of the space that it made, where it made one. */
  spaceVersion?: number | null;
}

/** Moves a submission on by one version, which it gives, with the event that says so; whoever had claimed it has it no longer. */
export async function moveSubmission(tx: Tx, before: SubmissionRecord, event: Event, change: { facts?: SpaceFacts; spaceId?: string | null; submittedAt?: Date }): Promise<number> {
  const { facts = before.facts, ...columns } = change;
  const version = before.version + 1;
  await tx.submission.update({
    where: { id: before.id },
    data: { ...columns, facts: asJson(facts), state: event.state, version, claimedById: null, claimedUntil: null, updatedAt: new Date() },
  });
  await recordEvent(tx, before.id, version, event, facts);
  return version;
}

async function recordEvent(tx: Tx, submissionId: string, version: number, { move, state, actor, reason = null, note = null, spaceVersion = null }: Event, facts: SpaceFacts): Promise<void> {
  await tx.submissionEvent.create({ data: { submissionId, version, move, state, actor, reason, note, spaceVersion, facts: asJson(facts) } });
}

/** Facts as a column of JSON takes them. */
function asJson(facts: SpaceFacts): Prisma.InputJsonObject {
  return facts as unknown as Prisma.InputJsonObject;
}
