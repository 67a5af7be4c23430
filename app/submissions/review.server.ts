import { db, pool } from "~/adapters/db.server";
import { isUuid } from "~/lib/uuid";
import { isVisible } from "~/spaces/space";
import { exactFacts, restorePlace } from "~/spaces/space-place.server";
import { toSpace } from "~/spaces/space-row.server";
import { factsAt } from "./apply-submission.server";
import { differencesOf } from "./difference";
import { findDuplicates } from "./duplicates.server";
import { factGroups } from "./fact-group";
import { mergeFacts } from "./merge";
import { type SubmissionKind, type SubmissionState, submissionKinds, submissionStates, targetHours } from "./submission";
import { listEvents } from "./submission.server";
import { toSubmission } from "./submission-row.server";
import type { Queue, QueueItem, Review } from "./submission-view";

const pageSize = 50;
const hourMs = 3_600_000;
const withPeople = { author: { select: { name: true, createdAt: true } }, claimedBy: { select: { name: true } } } as const;

/** A page of the submissions of one state, longest waiting first. */
export async function listQueue(moderatorId: string, { state, kind, page }: { state: SubmissionState; kind: SubmissionKind | null; page: number }, now: Date): Promise<Queue> {
  const where = { state, ...(kind ? { kind } : {}) };
  const [rows, total, waiting] = await Promise.all([
    db.submission.findMany({ where, orderBy: [{ submittedAt: "asc" }, { id: "asc" }], skip: (page - 1) * pageSize, take: pageSize, include: withPeople }),
    db.submission.count({ where }),
    countWaiting(now),
  ]);
  return { items: rows.map((row) => toItem(row, moderatorId, now)), total, page, pageCount: Math.max(1, Math.ceil(total / pageSize)), ...waiting };
}

/** A submission with everything a moderator decides by; null where there is none. */
export async function getReview(moderatorId: string, id: string | undefined, now: Date): Promise<Review | null> {
  if (!isUuid(id)) return null;
  const row = await db.submission.findUnique({ where: { id }, include: { ...withPeople, space: true } });
  if (!row) return null;
  const { facts: written, baseVersion, spaceId, authorId, version, state } = toSubmission(row);
  const space = row.space && toSpace(row.space);
  const base = spaceId === null ? null : await factsAt(db, spaceId, baseVersion);
  const facts = base ? await restorePlace(written, base) : written;
  const [duplicates, events, counts] = await Promise.all([findDuplicates(facts, spaceId), listEvents(id, authorId), countByState(authorId)]);
  const current = space && base && state === "pending" ? await exactFacts(db, space.id) : null;
  const merge = current && base ? mergeFacts(base, current, facts) : null;
  const chosen = merge && Object.fromEntries(merge.disputed.map((group) => [group, "proposed" as const]));
  const outcome = current && base && chosen ? mergeFacts(base, current, facts, chosen).merged : facts;
  return {
    ...toItem(row, moderatorId, now),
    version, facts, duplicates, events,
    space: space && { slug: space.slug, version: space.version, isPublic: isVisible(space) },
    differences: differencesOf(current ?? base, outcome),
    // why: beside what is proposed stands what the other change made of the same base.
    disputed: (merge?.disputed ?? []).map((group) => ({ group, current: base && current ? differencesOf(base, current).filter(({ fact }) => groupOf(fact) === group) : [] })),
    proposer: { name: row.author?.name ?? null, since: row.author?.createdAt.toISOString() ?? null, counts },
  };
}

function groupOf(fact: string): string {
  return factGroups.find(({ name, facts }) => name === fact || facts.some((one) => one === fact))?.name ?? fact;
}

/** What waits, by kind, and how much of it past the target. */
async function countWaiting(now: Date): Promise<Pick<Queue, "waiting" | "late">> {
  const { rows } = await pool.query<{ kind: SubmissionKind; count: number; late: number }>(
    `SELECT kind, count(*)::int AS count, (count(*) FILTER (WHERE submitted_at < $1))::int AS late FROM submission WHERE state = 'pending' GROUP BY kind`,
    [new Date(now.getTime() - targetHours * hourMs)],
  );
  const waiting = Object.fromEntries(submissionKinds.map((kind) => [kind, rows.find((row) => row.kind === kind)?.count ?? 0])) as Record<SubmissionKind, number>;
  return { waiting, late: rows.reduce((sum, { late }) => sum + late, 0) };
}

async function countByState(authorId: string | null): Promise<Record<SubmissionState, number>> {
  const groups = authorId === null ? [] : await db.submission.groupBy({ by: ["state"], where: { authorId }, _count: true });
  return Object.fromEntries(submissionStates.map((state) => [state, groups.find((group) => group.state === state)?._count ?? 0])) as Record<SubmissionState, number>;
}

type Row = Parameters<typeof toSubmission>[0] & { claimedBy: { name: string } | null };

function toItem(row: Row, moderatorId: string, now: Date): QueueItem {
  const { id, kind, state, facts, authorId, claimedById, claimedUntil } = toSubmission(row);
  const isClaimed = claimedById !== null && claimedUntil !== null && claimedUntil > now;
  return {
    id, kind, state, nameVi: facts.nameVi, nameEn: facts.nameEn, addressVi: facts.addressVi,
    submittedAt: row.submittedAt.toISOString(),
    ageHours: Math.floor((now.getTime() - row.submittedAt.getTime()) / hourMs),
    isOwn: authorId === moderatorId,
    claim: isClaimed ? { name: row.claimedBy?.name ?? "?", isMine: claimedById === moderatorId } : null,
  };
}
