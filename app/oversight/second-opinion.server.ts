import { recordAudit } from "~/accounts/audit.server";
import { db, pool, type Tx } from "~/adapters/db.server";
import { env } from "~/env.server";
import type { SpaceFacts } from "~/spaces/space";
import { restorePlace } from "~/spaces/space-place.server";
import { factsAt } from "~/submissions/apply-submission.server";
import { type Difference, differencesOf } from "~/submissions/difference";
import { type Duplicate, findDuplicates } from "~/submissions/duplicates.server";
import type { SubmissionKind } from "~/submissions/submission";
import type { JudgedTwice } from "./agreement";
import type { SecondOpinionForm } from "./second-opinion-form";

/** A decided proposal as its decider saw it, without what was decided. */
export interface Sample {
  submissionId: string;
  version: number;
  kind: SubmissionKind;
  nameVi: string;
  nameEn: string | null;
  differences: Difference[];
  duplicates: Duplicate[];
  /** What the author wrote to moderators. */
  notes: string[];
}

const sampledDays = 90;

interface Row {
  submissionId: string;
  version: number;
  kind: SubmissionKind;
  spaceId: string | null;
  baseVersion: number | null;
  facts: SpaceFacts;
}

/**
 * Decisions that stand and fall to this moderator for a second look: one in N by a number the submission always has, as it stood
 * before the decision, which may have set it right; none that they proposed, decided on themselves or have answered. $1 is the moderator, $2 is N, $3 the first instant.
 */
const sampled = `
  SELECT s.id AS "submissionId", e.version, s.kind, s.space_id AS "spaceId", s.base_version AS "baseVersion", seen.facts
  FROM submission_event e JOIN submission s ON s.id = e.submission_id AND s.version = e.version
  JOIN submission_event seen ON seen.submission_id = e.submission_id AND seen.version = e.version - 1
  WHERE s.kind IN ('space-new', 'space-edit', 'space-closed') AND e.move IN ('approve', 'ask-for-changes', 'reject') AND e.at >= $3 AND sample_number(s.id) % $2 = 0
    AND s.author_id IS DISTINCT FROM $1 AND e.actor IS DISTINCT FROM s.author_id
    AND NOT EXISTS (SELECT 1 FROM submission_event own WHERE own.submission_id = s.id AND own.actor = $1)
    AND NOT EXISTS (SELECT 1 FROM second_opinion o WHERE o.submission_id = s.id AND o.moderator_id = $1)`;

const parametersOf = (moderatorId: string, now: Date, oneIn: number) => [moderatorId, oneIn, new Date(now.getTime() - sampledDays * 24 * 3_600_000)];

/** The sample that a moderator may look at next, and how many there are; `skip` passes over some. */
export async function nextSample(moderatorId: string, skip: number, now: Date, oneIn = env.SECOND_OPINION_ONE_IN): Promise<{ sample: Sample | null; total: number }> {
  const parameters = parametersOf(moderatorId, now, oneIn);
  // why: in the order of their numbers, neither the time nor a neighbour hints at what was decided.
  const { rows } = await pool.query<Row & { total: number }>(`SELECT *, count(*) OVER ()::int AS total FROM (${sampled}) AS sample ORDER BY sample_number("submissionId") LIMIT 1 OFFSET $4`, [...parameters, skip]);
  const [row] = rows;
  if (!row) return { sample: null, total: 0 };
  const { submissionId, version, kind, spaceId, baseVersion, facts: written } = row;
  const base = kind === "space-new" || spaceId === null ? null : await factsAt(db, spaceId, baseVersion);
  const facts = base ? await restorePlace(written, base) : written;
  const [duplicates, events] = await Promise.all([
    findDuplicates(facts, spaceId),
    db.submissionEvent.findMany({ where: { submissionId, version: { lt: version }, move: { in: ["submit", "revise"] }, note: { not: null } }, select: { note: true }, orderBy: { version: "asc" } }),
  ]);
  const sample = { submissionId, version, kind, nameVi: facts.nameVi, nameEn: facts.nameEn, differences: differencesOf(base, facts), duplicates, notes: events.flatMap(({ note }) => note ?? []) };
  return { sample, total: row.total };
}

/** Keeps a second opinion, once; it changes nothing. "notFound" for whatever is not theirs to judge, or not any more. */
export async function giveSecondOpinion(moderatorId: string, { submission, version, answer, reason }: SecondOpinionForm, now: Date, oneIn = env.SECOND_OPINION_ONE_IN): Promise<{ kind: "kept" } | { kind: "notFound" }> {
  return db.$transaction(async (tx: Tx): Promise<{ kind: "kept" } | { kind: "notFound" }> => {
    const found = await tx.$queryRawUnsafe<Row[]>(`${sampled} AND s.id = $4::uuid AND e.version = $5`, ...parametersOf(moderatorId, now, oneIn), submission, version);
    if (found.length === 0) return { kind: "notFound" };
    const { count } = await tx.secondOpinion.createMany({ data: { submissionId: submission, version, moderatorId, answer, reason }, skipDuplicates: true });
    if (count === 0) return { kind: "notFound" };
    await recordAudit(tx, { actor: moderatorId, action: "submission.second-opinion", subjectType: "submission", subjectId: submission });
    return { kind: "kept" };
  });
}

/** Every proposal that was judged twice, but for decisions that were taken back at once. */
export async function listJudgedTwice(): Promise<JudgedTwice[]> {
  const { rows } = await pool.query<JudgedTwice>(
    `SELECT e.actor AS "firstId", e.move AS first, o.moderator_id AS "secondId", o.answer AS second
     FROM second_opinion o JOIN submission_event e ON e.submission_id = o.submission_id AND e.version = o.version
     WHERE NOT EXISTS (SELECT 1 FROM submission_event u WHERE u.submission_id = e.submission_id AND u.version = e.version + 1 AND u.move = 'undo') ORDER BY o.at`,
  );
  return rows;
}
