import { db } from "~/adapters/db.server";
import { isUuid } from "~/lib/uuid";
import type { SpaceFacts } from "~/spaces/space";
import { factsFor } from "~/spaces/keeper.server";
import { factsAt } from "./apply-submission.server";
import { differencesOf } from "./difference";
import { type Move, publicReason, type ReasonCode } from "./submission";
import { toSubmission } from "./submission-row.server";
import type { EventView, OwnSubmission, OwnSubmissionPage } from "./submission-view";

const withSpace = { space: { select: { slug: true, status: true } } } as const;

/** What a person has proposed, latest first. */
export async function listOwnSubmissions(authorId: string): Promise<OwnSubmission[]> {
  const rows = await db.submission.findMany({ where: { authorId }, orderBy: { updatedAt: "desc" }, take: 200, include: withSpace });
  return rows.map(toOwn);
}

/** One of a person's own proposals with all that happened to it; null for those of others, which do not exist for them. */
export async function getOwnSubmission(authorId: string, id: string | undefined): Promise<OwnSubmissionPage | null> {
  if (!isUuid(id)) return null;
  const row = await db.submission.findFirst({ where: { id, authorId }, include: withSpace });
  return row && ownPage(row);
}

/** A visitor's proposal as its author sees it; whoever asks has shown the private link. Null where it is gone. */
export async function getVisitorSubmission(submissionId: string): Promise<OwnSubmissionPage | null> {
  const row = await db.submission.findUnique({ where: { id: submissionId }, include: withSpace });
  return row && ownPage(row);
}

async function ownPage(row: Row): Promise<OwnSubmissionPage> {
  const known = toOwn(row);
  const startedFrom = row.spaceId === null ? null : await factsAt(db, row.spaceId, row.baseVersion);
  const told = row.spaceId && startedFrom ? await factsFor(row.authorId === null ? null : { id: row.authorId }, row.spaceId, startedFrom, known.facts) : null;
  const submission = told ? { ...known, facts: told.written } : known;
  const base = told?.base ?? null;
  const events = await listEvents(row.id, row.authorId);
  return {
    submission,
    differences: differencesOf(base, submission.facts),
    events: events.map(({ reason, ...event }) => ({ ...event, name: null, reason: reason && publicReason(reason as ReasonCode) })),
  };
}

/** What happened to a submission, oldest first, with the names of those who did it; for moderators. */
export async function listEvents(submissionId: string, authorId: string | null): Promise<EventView[]> {
  const rows = await db.submissionEvent.findMany({ where: { submissionId }, orderBy: { version: "asc" } });
  const people = await db.user.findMany({ where: { id: { in: rows.map(({ actor }) => actor) } }, select: { id: true, name: true } });
  const decided = ["approve", "reject", "ask-for-changes", "undo"];
  return rows.map(({ version, move, actor, reason, note, at, facts }, place) => ({
    version, note, move: move as Move | "submit", reason: reason as ReasonCode | null, at: at.toISOString(),
    by: decided.includes(move) || (authorId !== null && actor !== authorId) ? "moderator" : "author",
    // why: an approval keeps the facts as they were approved; whatever differs from what waited, the moderator has set right.
    corrections: move === "approve" ? differencesOf((rows[place - 1]?.facts ?? facts) as unknown as SpaceFacts, facts as unknown as SpaceFacts) : [],
    name: people.find(({ id }) => id === actor)?.name ?? null,
  }));
}

type Row = Parameters<typeof toSubmission>[0] & { space: { slug: string; status: string } | null };

function toOwn(row: Row): OwnSubmission {
  const { id, kind, state, version, facts, baseVersion, spaceId } = toSubmission(row);
  const isPublic = row.space !== null && row.space.status !== "hidden";
  return { id, kind, state, version, facts, baseVersion, spaceId, spaceSlug: isPublic ? (row.space?.slug ?? null) : null, updatedAt: row.updatedAt.toISOString() };
}

/** The record a proposal of one's own starts from, as its author may know it; null for a new space. */
export async function baseOf(authorId: string | null, { spaceId, baseVersion }: Pick<OwnSubmission, "spaceId" | "baseVersion">): Promise<SpaceFacts | null> {
  const base = spaceId === null ? null : await factsAt(db, spaceId, baseVersion);
  return spaceId === null || !base ? null : (await factsFor(authorId === null ? null : { id: authorId }, spaceId, base)).base;
}
