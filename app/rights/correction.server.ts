import { logAccountEvent } from "~/accounts/event-log.server";
import type { SessionUser } from "~/accounts/session.server";
import { db } from "~/adapters/db.server";
import { publishProblem } from "~/designers/designer";
import { unpublishProfile } from "~/designers/profile-write.server";
import type { Language } from "~/i18n/i18n";
import { noteProfileMoved } from "./standing.server";

/**
 * Corrects what the account says of its owner. why: a year of birth that makes somebody too young for a public profile takes the
 * profile down in the same transaction.
 */
export async function correctAccount(user: SessionUser, { name, language, birthYear }: { name: string; language: Language; birthYear: number }, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: { name, language, birthYear } });
    const profile = await tx.designerProfile.findUnique({ where: { userId: user.id }, select: { guardianAgreedAt: true } });
    if (!profile) return;
    const problem = publishProblem({ emailVerified: user.emailVerified, birthYear, guardianAgreed: profile.guardianAgreedAt !== null }, now.getFullYear());
    if (problem) await unpublishProfile(tx, user.id, language, now);
    await noteProfileMoved(tx, user.id);
  });
  logAccountEvent("account-corrected", { user: user.id });
}
