import { db, type Tx } from "~/adapters/db.server";
import type { Language } from "~/i18n/i18n";
import { isUuid } from "~/lib/uuid";
import { sayMail } from "./mail-consent.server";
import { ownedBy, type Recipient, recipientKey } from "./recipient";
import { maxFollows, type Subject } from "./subject";

export type FollowOutcome = { kind: "followed" } | { kind: "nothing" } | { kind: "tooMany" };

/** A member follows things. Pressing the button beside the words is the consent to be mailed, kept with the first follow. */
export async function followAsMember(userId: string, subjects: readonly Subject[], language: Language, now: Date): Promise<FollowOutcome> {
  if (subjects.length === 0) return { kind: "nothing" };
  return db.$transaction(async (tx) => {
    const outcome = await addFollows(tx, { kind: "user", id: userId }, subjects, now);
    if (outcome.kind === "followed") await sayMail(tx, userId, true, language, now);
    return outcome;
  });
}

/** Adds what is not followed yet, up to the most a person may follow. */
export async function addFollows(tx: Tx, recipient: Recipient, subjects: readonly Subject[], now: Date): Promise<FollowOutcome> {
  const own = ownedBy(recipient);
  // why: two forms at once would else both find room.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('follow:' || ${recipientKey(recipient)}, 0))`;
  if ((await tx.follow.count({ where: own })) + subjects.length > maxFollows) return { kind: "tooMany" };
  await tx.follow.createMany({ data: subjects.map(({ type, id }) => ({ ...own, subjectType: type, subjectId: id, createdAt: now })), skipDuplicates: true });
  return { kind: "followed" };
}

/** Ends one follow of a recipient. */
export async function endFollow(recipient: Recipient, followId: string): Promise<void> {
  if (isUuid(followId)) await db.follow.deleteMany({ where: { id: followId, ...ownedBy(recipient) } });
}

/** Ends a member's follows of these things. */
export async function unfollow(userId: string, subjects: readonly Subject[]): Promise<void> {
  await db.follow.deleteMany({ where: { userId, OR: subjects.map(({ type, id }) => ({ subjectType: type, subjectId: id })) } });
}

/** Turns the weekly mail of a member on or off; what they follow stays. */
export async function setMail(userId: string, wanted: boolean, language: Language, now: Date): Promise<void> {
  await db.$transaction((tx) => sayMail(tx, userId, wanted, language, now));
}

/**
 * Ends all mails of a recipient: a member's consent is withdrawn, somebody without an account is forgotten with everything they
 * followed. Doing it twice does nothing more.
 */
export async function stopMails({ kind, id }: Recipient, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if (kind === "subscriber") {
      await tx.subscriber.deleteMany({ where: { id } });
      await tx.digest.deleteMany({ where: { recipient: recipientKey({ kind, id }) } });
      return;
    }
    const user = await tx.user.findUnique({ where: { id }, select: { language: true } });
    if (user) await sayMail(tx, id, false, user.language as Language, now);
  });
}
