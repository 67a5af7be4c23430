import { db } from "~/adapters/db.server";
import { withNames } from "./export-subjects.server";

/** What a person did with others: messages, follows, blocks, reports, proposals, changes of spaces. Of others stands here only what they show themselves. */
export async function getExportedDealings(userId: string) {
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  const [sent, received, follows, subscriber, blocks, reports, changes, submissions, cases] = await Promise.all([
    db.contactMessage.findMany({ where: { fromUserId: userId }, select: { subject: true, body: true, createdAt: true, relayedAt: true, toProfile: { select: { handle: true } }, toUser: { select: { name: true } } }, orderBy: { createdAt: "asc" } }),
    db.contactMessage.findMany({ where: { toUserId: userId }, select: { subject: true, body: true, createdAt: true, relayedAt: true, fromUser: { select: { name: true } } }, orderBy: { createdAt: "asc" } }),
    db.follow.findMany({ where: { userId }, select: { subjectType: true, subjectId: true, createdAt: true }, orderBy: { createdAt: "asc" } }),
    db.subscriber.findUnique({ where: { email }, select: { language: true, textVersion: true, confirmedAt: true, createdAt: true, follows: { select: { subjectType: true, subjectId: true, createdAt: true } } } }),
    db.contactBlock.findMany({ where: { userId }, select: { createdAt: true, blockedUser: { select: { name: true } } } }),
    db.report.findMany({ where: { OR: [{ reporterId: userId }, { email }] }, select: { subjectType: true, subjectId: true, reason: true, note: true, state: true, createdAt: true }, orderBy: { createdAt: "asc" } }),
    db.spaceRevision.findMany({ where: { actor: userId }, select: { version: true, reason: true, at: true, space: { select: { slug: true, nameVi: true } } }, orderBy: { at: "asc" } }),
    db.submission.findMany({
      where: { authorId: userId },
      select: { kind: true, state: true, facts: true, createdAt: true, updatedAt: true, events: { select: { move: true, state: true, reason: true, note: true, at: true }, orderBy: { version: "asc" } } },
      orderBy: { createdAt: "asc" },
    }),
    db.caseEvent.findMany({ where: { actor: userId }, select: { move: true, reason: true, note: true, at: true, case: { select: { subjectType: true, subjectId: true } } }, orderBy: { at: "asc" } }),
  ]);
  return {
    messagesSent: sent.map(({ toProfile, toUser, ...message }) => ({ ...message, to: { name: toUser.name, handle: toProfile?.handle ?? null } })),
    messagesReceived: received.map(({ fromUser, ...message }) => ({ ...message, from: fromUser.name })),
    follows: await withNames(userId, follows),
    subscriptionByMail: subscriber && { ...subscriber, follows: await withNames(userId, subscriber.follows) },
    blocks: blocks.map(({ blockedUser, createdAt }) => ({ name: blockedUser.name, createdAt })),
    reports: await withNames(userId, reports),
    changesOfSpaces: changes,
    submissions,
    /** Answers to what was decided over one's own things, and decisions over those of others. */
    cases: await withNames(userId, cases.map(({ case: about, ...line }) => ({ ...line, ...about }))),
  };
}
