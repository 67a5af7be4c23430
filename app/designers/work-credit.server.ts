import { takeToken } from "~/accounts/limits.server";
import { db } from "~/adapters/db.server";
import { enqueueCreditMail } from "./credit-mail.server";
import { workLimits } from "./work";
import { noteWorksChanged } from "./work-change.server";

export type CreditOutcome = { kind: "named" } | { kind: "refused"; problem: "nobody" | "yourself" | "alreadyNamed" | "tooManyCredits" | "tooManyToday" };

const titleColumns = { titleVi: true, titleEn: true } as const;

/**
 * Names a member as co-author of an own work and writes to them; shown as unconfirmed until they answer. Whoever has a hidden profile
 * is nobody.
 */
export async function nameCoAuthor(userId: string, workId: string, handle: string, role: string): Promise<CreditOutcome | { kind: "notFound" }> {
  // why: a credit sends a mail, and taken off it may be given again.
  if (!(await takeToken("credit-account", userId)).ok) return { kind: "refused", problem: "tooManyToday" };
  return db.$transaction(async (tx) => {
    const work = await tx.work.findFirst({
      where: { id: workId, profile: { userId } },
      select: { ...titleColumns, profileId: true, profile: { select: { name: true } }, credits: { select: { profileId: true } } },
    });
    if (!work) return { kind: "notFound" };
    const named = await tx.designerProfile.findFirst({
      where: { handle, user: { deactivatedAt: null, disabledAt: null }, state: "published", visibility: { not: "hidden" } },
      select: { id: true, userId: true },
    });
    if (!named?.userId) return { kind: "refused", problem: "nobody" };
    if (named.id === work.profileId) return { kind: "refused", problem: "yourself" };
    if (work.credits.some((one) => one.profileId === named.id)) return { kind: "refused", problem: "alreadyNamed" };
    if (work.credits.length >= workLimits.creditsEach) return { kind: "refused", problem: "tooManyCredits" };
    await tx.workCredit.create({ data: { workId, profileId: named.id, role } });
    await noteWorksChanged(tx, work.profileId);
    await enqueueCreditMail(tx, { letter: "named", toUserId: named.userId, fromUserId: userId, fromName: work.profile.name, workId, role, titleVi: work.titleVi, titleEn: work.titleEn });
    return { kind: "named" };
  });
}

/** Takes a co-author off an own work, whatever they had answered. A refusal stays: whoever refused is not to be asked again. */
export async function removeCoAuthor(userId: string, workId: string, profileId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.workCredit.deleteMany({ where: { workId, profileId, state: { not: "refused" }, work: { profile: { userId } } } });
    const work = await tx.work.findUnique({ where: { id: workId }, select: { profileId: true } });
    if (count > 0 && work) await noteWorksChanged(tx, work.profileId);
    return count > 0;
  });
}

/**
 * A member's own answer to a credit, told to the author once; they may change it later. The same answer again changes nothing. False
 * where nobody named them.
 */
export async function answerCredit(userId: string, workId: string, state: "confirmed" | "refused"): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.workCredit.updateMany({ where: { workId, profile: { userId }, state: { not: state } }, data: { state, decidedAt: new Date() } });
    const credit = await tx.workCredit.findFirst({
      where: { workId, profile: { userId } },
      select: { role: true, profile: { select: { name: true } }, work: { select: { ...titleColumns, profileId: true, profile: { select: { userId: true } } } } },
    });
    if (!credit || count === 0) return credit !== null;
    const { work, profile, role } = credit;
    await noteWorksChanged(tx, work.profileId);
    if (work.profile.userId) {
      await enqueueCreditMail(tx, { letter: state, toUserId: work.profile.userId, fromUserId: userId, fromName: profile.name, workId, role, titleVi: work.titleVi, titleEn: work.titleEn });
    }
    return true;
  });
}
