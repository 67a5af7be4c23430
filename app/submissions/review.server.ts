import { db } from "~/adapters/db.server";
import { isUuid } from "~/lib/uuid";
import { weekTable } from "~/spaces/hours-table.server";
import { isVisible, type SpaceFacts } from "~/spaces/space";
import { getProposedPhoto } from "~/spaces/space-photo.server";
import { exactFacts, restorePlace } from "~/spaces/space-place.server";
import { toSpace } from "~/spaces/space-row.server";
import { factsAt } from "./apply-submission.server";
import { shownFacts } from "./decision-correction";
import { differencesOf } from "./difference";
import { findDuplicates } from "./duplicates.server";
import { factGroups } from "./fact-group";
import { mergeFacts } from "./merge";
import { lateSince } from "./queue.server";
import { getProposer } from "./review-proposer.server";
import { listEvents } from "./submission.server";
import { type SubmissionRecord, toSubmission } from "./submission-row.server";
import type { HoursChange, QueueItem, Review } from "./submission-view";

const hourMs = 3_600_000;
const withPeople = { author: { select: { name: true, createdAt: true } }, claimedBy: { select: { name: true } } } as const;

/** A submission with everything a moderator decides by; null where there is none. */
export async function getReview(moderatorId: string, id: string | undefined, now: Date): Promise<Review | null> {
  if (!isUuid(id)) return null;
  const row = await db.submission.findUnique({ where: { id }, include: { ...withPeople, space: true, visitor: { select: { id: true } } } });
  if (!row) return null;
  const submission = toSubmission(row);
  const { facts: written, baseVersion, spaceId, authorId, state } = submission;
  const space = row.space && toSpace(row.space);
  const base = spaceId === null ? null : await factsAt(db, spaceId, baseVersion);
  const facts = base ? await restorePlace(written, base) : written;
  const [duplicates, events, proposer, isOwner] = await Promise.all([findDuplicates(facts, spaceId), listEvents(id, authorId), getProposer(row.author, authorId, id), isOwnerOf(authorId, spaceId)]);
  const current = space && base && state === "pending" ? await exactFacts(db, space.id) : null;
  const disputed = current && base ? mergeFacts(base, current, facts).disputed : [];
  const outcome = shownFacts(base, current, facts);
  return {
    ...toItem(submission, row, moderatorId, now),
    from: authorId === null ? "visitor" : isOwner ? "owner" : "member",
    facts, outcome, duplicates, events, proposer,
    space: space && { slug: space.slug, version: space.version, isPublic: isVisible(space) },
    differences: differencesOf(current ?? base, outcome),
    // why: beside what is proposed stands what the other change made of the same base.
    disputed: disputed.map((group) => ({ group, current: base && current ? differencesOf(base, current).filter(({ fact }) => groupOf(fact) === group) : [] })),
    hours: hoursChange(current ?? base, outcome, now),
    note: events.findLast(({ by, note }) => by === "author" && note !== null)?.note ?? null,
    photo: row.kind === "space-photo" ? await getProposedPhoto(id) : null,
  };
}

async function isOwnerOf(userId: string | null, spaceId: string | null): Promise<boolean> {
  return userId !== null && spaceId !== null && (await db.spaceOwner.count({ where: { userId, spaceId } })) > 0;
}

function hoursChange(before: SpaceFacts | null, after: SpaceFacts, now: Date): HoursChange | null {
  const [old, next] = [before?.openingHours ?? null, after.openingHours];
  if (old === next) return null;
  return { before: old === null ? null : weekTable(old, now), after: next === null ? null : weekTable(next, now) };
}

function groupOf(fact: string): string {
  return factGroups.find(({ name, facts }) => name === fact || facts.some((one) => one === fact))?.name ?? fact;
}

type Row = { submittedAt: Date; claimedBy: { name: string } | null };

function toItem({ id, kind, state, version, facts, authorId, claimedById, claimedUntil }: SubmissionRecord, { submittedAt, claimedBy }: Row, moderatorId: string, now: Date): Omit<QueueItem, "from"> {
  const isClaimed = claimedById !== null && claimedUntil !== null && claimedUntil > now;
  return {
    id, kind, state, version, nameVi: facts.nameVi, nameEn: facts.nameEn, addressVi: facts.addressVi, fields: facts.fields,
    submittedAt: submittedAt.toISOString(),
    ageHours: Math.floor((now.getTime() - submittedAt.getTime()) / hourMs),
    isLate: state === "pending" && submittedAt < lateSince(now),
    isOwn: authorId === moderatorId,
    claim: isClaimed ? { name: claimedBy?.name ?? "?", isMine: claimedById === moderatorId } : null,
  };
}
