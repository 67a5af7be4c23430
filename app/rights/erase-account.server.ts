import { logAccountEvent } from "~/accounts/event-log.server";
import { db, type Tx } from "~/adapters/db.server";
import { dropDeadMails, enqueue, withdrawJobsAbout } from "~/adapters/jobs.server";
import { enqueueDesignerIndex } from "~/designers/designer-index.server";
import type { Language } from "~/i18n/i18n";
import { log } from "~/lib/log.server";
import { removeMediaOf } from "~/media/remove-media.server";
import { isOverdue } from "./erasure";
import { enqueueRightsLetter } from "./rights-mail.server";
import { openErasure } from "./standing.server";

/** Stands where a person who is gone had changed something that stays. */
export const erasedActor = "erased";

const transactionMs = 60_000;
const deadMailDays = 30;

/** The daily job: gives every due request a job of its own, so that one that fails holds up no other; names those past the law's time. */
export async function eraseDue(now = new Date()): Promise<void> {
  const due = await db.erasure.findMany({ where: { ...openErasure, dueAt: { lte: now } }, select: { id: true, requestedAt: true } });
  for (const { id, requestedAt } of due) {
    if (isOverdue(requestedAt, now)) log.error({ erasure: id }, "an erasure is past its lawful time");
    await enqueue(db, "erase-account", { erasureId: id }, `erase-account:${id}`);
  }
  await dropDeadMails(deadMailDays);
}

/**
 * Carries out one due request, in one transaction: everything of the person goes, files and search documents by jobs that exist exactly
 * when it commits. Taken back meanwhile, not yet due or done before: nothing happens.
 */
export async function eraseAccount({ erasureId }: { erasureId: string }, now = new Date()): Promise<void> {
  const userId = await db.$transaction(async (tx) => {
    const [request] = await tx.$queryRaw<{ userId: string | null }[]>`
      SELECT user_id AS "userId" FROM erasure
      WHERE id = ${erasureId}::uuid AND cancelled_at IS NULL AND done_at IS NULL AND due_at <= ${now} FOR UPDATE`;
    const user = request?.userId ? await tx.user.findUnique({ where: { id: request.userId }, select: { id: true, email: true, name: true, language: true } }) : null;
    if (!user) return null;
    const { proof } = await tx.erasure.update({ where: { id: erasureId }, data: { doneAt: now, userId: null }, select: { proof: true } });
    await removePerson(tx, user.id, user.email);
    await enqueueRightsLetter(tx, "erasure-done", { to: user.email, name: user.name, language: user.language as Language, path: `/erasure/${proof}`, values: { code: user.id, proof } });
    return user.id;
  }, { timeout: transactionMs });
  if (userId) logAccountEvent("account-erased", { user: userId });
}

/** Removes a person from every table; what rests on the account or the profile by a foreign key goes with them. */
async function removePerson(tx: Tx, userId: string, email: string): Promise<void> {
  const profile = await tx.designerProfile.findUnique({ where: { userId }, select: { id: true, handle: true, skills: { select: { skillFolded: true } } } });
  await removeMediaOf(tx, userId);
  await tx.$executeRaw`UPDATE space_revision SET actor = ${erasedActor} WHERE actor = ${userId}`;
  // why: what was proposed about a place stays, as the place does; who proposed it, and what they wrote to moderators, does not.
  await tx.$executeRaw`UPDATE submission_event SET actor = ${erasedActor}, note = NULL WHERE actor = ${userId}`;
  // why: what they proposed without an account, from the same address, is theirs too.
  await tx.$executeRaw`UPDATE submission_event SET actor = ${erasedActor}, note = NULL WHERE actor IN (SELECT 'visitor:' || id FROM visitor_proposal WHERE email = ${email})`;
  await tx.visitorProposal.deleteMany({ where: { email } });
  await forgetInLog(tx, userId, profile);
  await tx.spaceInvitation.deleteMany({ where: { email: email.toLowerCase() } });
  await tx.$executeRaw`UPDATE case_event SET actor = ${erasedActor}, note = NULL WHERE actor = ${userId}`;
  await tx.$executeRaw`UPDATE takedown SET actor = CASE actor WHEN ${userId} THEN ${erasedActor} ELSE actor END, lifted_by = CASE lifted_by WHEN ${userId} THEN ${erasedActor} ELSE lifted_by END WHERE ${userId} IN (actor, lifted_by)`;
  await tx.report.updateMany({ where: { email }, data: { email: null } });
  const subscriber = await tx.subscriber.findUnique({ where: { email }, select: { id: true } });
  if (subscriber) await tx.subscriber.delete({ where: { id: subscriber.id } });
  const marks = [userId, email, ...(subscriber ? [subscriber.id] : [])];
  await tx.$executeRaw`DELETE FROM digest WHERE EXISTS (SELECT 1 FROM unnest(${marks}::text[]) AS mark WHERE position(mark IN recipient) > 0)`;
  await tx.$executeRaw`DELETE FROM verification WHERE position(${userId} IN value) > 0 OR position(${email} IN value) > 0`;
  await withdrawJobsAbout(tx, marks);
  await tx.user.delete({ where: { id: userId } });
  if (!profile) return;
  await tx.follow.deleteMany({ where: { subjectType: "designer", subjectId: { in: [profile.id, profile.handle] } } });
  const skills = profile.skills.map(({ skillFolded }) => skillFolded);
  await tx.skill.deleteMany({ where: { folded: { in: skills }, designers: { none: {} } } });
  await enqueueDesignerIndex(tx, profile.id);
}

/** Takes a person out of the audit log: as who did something, as whom it was done to, and where a line names them besides. What was done stays. */
async function forgetInLog(tx: Tx, userId: string, profile: { id: string; handle: string } | null): Promise<void> {
  const ids = [userId, ...(profile ? [profile.id, profile.handle] : [])];
  await tx.$executeRaw`UPDATE audit_event SET actor = ${erasedActor} WHERE actor = ${userId}`;
  await tx.$executeRaw`UPDATE audit_event SET subject_id = ${erasedActor} WHERE subject_type IN ('account', 'designer') AND subject_id = ANY(${ids})`;
  await tx.$executeRaw`
    UPDATE audit_event SET detail = (SELECT jsonb_object_agg(key, CASE WHEN value = to_jsonb(${userId}::text) THEN to_jsonb(${erasedActor}::text) ELSE value END) FROM jsonb_each(detail))
    WHERE EXISTS (SELECT 1 FROM jsonb_each(detail) WHERE value = to_jsonb(${userId}::text))`;
}
