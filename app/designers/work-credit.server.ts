import { db } from "~/adapters/db.server";
import { workLimits } from "./work";
import { noteWorksChanged } from "./work-change.server";

export type CreditOutcome = { kind: "named" } | { kind: "refused"; problem: "nobody" | "yourself" | "alreadyNamed" | "tooManyCredits" };

/** Names a member as co-author of an own work; shown as unconfirmed until they answer. Whoever has a hidden profile is nobody. */
export async function nameCoAuthor(userId: string, workId: string, handle: string, role: string): Promise<CreditOutcome | { kind: "notFound" }> {
  return db.$transaction(async (tx) => {
    const work = await tx.work.findFirst({ where: { id: workId, profile: { userId } }, select: { profileId: true, credits: { select: { profileId: true } } } });
    if (!work) return { kind: "notFound" };
    const named = await tx.designerProfile.findFirst({ where: { handle, state: "published", visibility: { not: "hidden" }, OR: [{ user: null }, { user: { deactivatedAt: null, disabledAt: null } }] }, select: { id: true, userId: true } });
    if (!named) return { kind: "refused", problem: "nobody" };
    if (named.id === work.profileId) return { kind: "refused", problem: "yourself" };
    if (work.credits.some((one) => one.profileId === named.id)) return { kind: "refused", problem: "alreadyNamed" };
    if (work.credits.length >= workLimits.creditsEach) return { kind: "refused", problem: "tooManyCredits" };
    await tx.workCredit.create({ data: { workId, profileId: named.id, role } });
    await noteWorksChanged(tx, work.profileId);
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

/** A member's own answer to a credit; they may change it later. False where nobody named them. */
export async function answerCredit(userId: string, workId: string, state: "confirmed" | "refused"): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.workCredit.updateMany({ where: { workId, profile: { userId } }, data: { state, decidedAt: new Date() } });
    const work = await tx.work.findUnique({ where: { id: workId }, select: { profileId: true } });
    if (count > 0 && work) await noteWorksChanged(tx, work.profileId);
    return count > 0;
  });
}
