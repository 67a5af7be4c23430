import type { Prisma } from "@prisma/client";
import { randomUUID } from "node:crypto";
import { giveTokenBack, takeToken } from "~/accounts/limits.server";
import { db, type Tx } from "~/adapters/db.server";
import type { SpaceFacts } from "~/spaces/space";
import { type PhotoWords, photoConsentText } from "~/spaces/space-photo";
import { factsAt } from "./apply-submission.server";
import { type AuthorOutcome, reviseSubmission } from "./submission-write.server";

export type PhotoOutcome = { kind: "submitted"; submissionId: string } | { kind: "limited"; retryAfterSeconds: number } | { kind: "notFound" };

interface PhotoProposal {
  photoId: string;
  spaceId: string;
  words: PhotoWords;
  note: string | null;
}

/** Sends an own upload, described, to the moderators: once, however often it is sent. "notFound" where there is no such upload. */
export async function submitPhoto(authorId: string, proposal: PhotoProposal, now: Date): Promise<PhotoOutcome> {
  const taken = await takeToken("submit-account", authorId);
  if (!taken.ok) return { kind: "limited", retryAfterSeconds: taken.retryAfterSeconds };
  const outcome = await db.$transaction((tx) => sendPhoto(tx, authorId, proposal, now));
  if (outcome.kind !== "created") await giveTokenBack("submit-account", authorId);
  return outcome.kind === "notFound" ? outcome : { kind: "submitted", submissionId: outcome.submissionId };
}

type Sent = { kind: "created" | "known"; submissionId: string } | { kind: "notFound" };

async function sendPhoto(tx: Tx, authorId: string, { photoId, spaceId, words, note }: PhotoProposal, now: Date): Promise<Sent> {
  // why: of two posts at once the second waits here and then finds what the first has made.
  await tx.$queryRaw`SELECT id FROM space_photo WHERE id = ${photoId}::uuid FOR UPDATE`;
  const photo = await tx.spacePhoto.findFirst({ where: { id: photoId, ownerId: authorId, spaceId }, select: { submissionId: true, space: { select: { version: true } } } });
  if (!photo) return { kind: "notFound" };
  if (photo.submissionId) return { kind: "known", submissionId: photo.submissionId };
  const { version } = photo.space;
  const facts = await factsAt(tx, spaceId, version);
  if (!facts) return { kind: "notFound" };
  const submissionId = randomUUID();
  const data = facts as unknown as Prisma.InputJsonObject;
  await tx.submission.create({ data: { id: submissionId, kind: "space-photo", authorId, spaceId, baseVersion: version, facts: data, idempotencyKey: photoId, submittedAt: now } });
  await tx.submissionEvent.create({ data: { submissionId, version: 1, move: "submit", state: "pending", actor: authorId, note, facts: data, at: now } });
  await describe(tx, photoId, words, now, submissionId);
  return { kind: "created", submissionId };
}

/** Says again what a photo shows, where `seen` is still the version of its submission, and puts it back into the queue. */
export async function revisePhoto(authorId: string, submission: { id: string; facts: SpaceFacts }, { seen, words, note }: { seen: number; words: PhotoWords; note: string | null }, now: Date): Promise<AuthorOutcome> {
  return reviseSubmission(authorId, submission.id, {
    seen, facts: submission.facts, note,
    also: async (tx) => {
      const photo = await tx.spacePhoto.findUnique({ where: { submissionId: submission.id }, select: { id: true } });
      if (photo) await describe(tx, photo.id, words, now, submission.id);
    },
  });
}

async function describe(tx: Tx, id: string, { altVi, altEn, credit, licence }: PhotoWords, now: Date, submissionId: string): Promise<void> {
  await tx.spacePhoto.update({ where: { id }, data: { altVi, altEn, credit, licence, consentedAt: now, consentText: photoConsentText, submissionId } });
}
