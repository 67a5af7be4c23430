import { db } from "~/adapters/db.server";
import { withNames } from "./export-subjects.server";

/** What a person did with others: messages, follows, blocks, reports, proposals, changes of spaces. Of others stands here only what they show themselves. */
export async function getExportedDealings(userId: string) {
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  const [sent, received, follows, subscriber, blocks, reports, changes, submissions, namesShown, questions, asVisitor, drafts, spacePhotos, oversight, keptSpaces, claims, invitations, cases] = await Promise.all([
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
    db.confirmationName.findMany({ where: { userId }, select: { confirmedOn: true, confirmedBy: true, space: { select: { slug: true, nameVi: true } } }, orderBy: { confirmedOn: "asc" } }),
    db.ownerQuestion.findMany({ where: { userId }, select: { askedAt: true, space: { select: { slug: true, nameVi: true } } }, orderBy: { askedAt: "asc" } }),
    // why: sent from the same address without the account, and so theirs.
    db.visitorProposal.findMany({
      where: { email },
      select: {
        kind: true, language: true, facts: true, note: true, createdAt: true,
        submission: { select: { state: true, facts: true, updatedAt: true, events: { select: { move: true, state: true, reason: true, note: true, at: true }, orderBy: { version: "asc" } } } },
      },
      orderBy: { createdAt: "asc" },
    }),
    db.proposalDraft.findMany({ where: { userId }, select: { typed: true, baseVersion: true, createdAt: true, updatedAt: true, space: { select: { slug: true, nameVi: true } } }, orderBy: { createdAt: "asc" } }),
    db.spacePhoto.findMany({
      where: { ownerId: userId },
      select: { mediaId: true, altVi: true, altEn: true, credit: true, licence: true, consentedAt: true, consentText: true, hiddenAt: true, createdAt: true, space: { select: { slug: true, nameVi: true } } },
      orderBy: { createdAt: "asc" },
    }),
    getOversight(userId),
    db.spaceOwner.findMany({ where: { userId }, select: { via: true, since: true, space: { select: { slug: true, nameVi: true } } }, orderBy: { since: "asc" } }),
    db.spaceClaim.findMany({ where: { userId }, select: { way: true, state: true, sentTo: true, proof: true, createdAt: true, decidedAt: true, space: { select: { slug: true, nameVi: true } } }, orderBy: { createdAt: "asc" } }),
    db.spaceInvitation.findMany({ where: { OR: [{ invitedById: userId }, { email: email.toLowerCase() }] }, select: { createdAt: true, expiresAt: true, space: { select: { slug: true, nameVi: true } } }, orderBy: { createdAt: "asc" } }),
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
    nameShownBesideConfirmations: namesShown,
    yearlyQuestions: questions,
    submissionsWithoutAccount: asVisitor.map(({ submission, facts, ...proposal }) => ({ ...proposal, facts: submission?.facts ?? facts, state: submission?.state ?? "unconfirmed", events: submission?.events ?? [] })),
    drafts,
    spacePhotos,
    ...oversight,
    keptSpaces,
    spaceClaims: claims,
    spaceInvitations: invitations,
    /** Answers to what was decided over one's own things, and decisions over those of others. */
    cases: await withNames(userId, cases.map(({ case: about, ...line }) => ({ ...line, ...about }))),
  };
}

/** What a person did with a role, and what was done with their account: areas, second opinions, lines of the log. */
async function getOversight(userId: string) {
  const [areas, secondOpinions, log] = await Promise.all([
    db.moderatorArea.findMany({ where: { userId }, select: { areaType: true, areaCode: true } }),
    db.secondOpinion.findMany({ where: { moderatorId: userId }, select: { submissionId: true, answer: true, reason: true, at: true }, orderBy: { at: "asc" } }),
    db.auditEvent.findMany({ where: { OR: [{ actor: userId }, { subjectType: "account", subjectId: userId }] }, select: { actor: true, action: true, subjectType: true, subjectId: true, at: true }, orderBy: { id: "asc" } }),
  ]);
  // why: who else did something is theirs; that it was done is this person's.
  return { areas, secondOpinions, log: log.map(({ actor, ...line }) => ({ ...line, byMe: actor === userId })) };
}
