import { Prisma } from "@prisma/client";
import { db, type Tx } from "~/adapters/db.server";
import type { Language } from "~/i18n/i18n";
import { type PublishProblem, publishProblem } from "./designer";
import { enqueueDesignerIndex } from "./designer-index.server";
import type { ProfileForm } from "./profile-form";

/** The version of the text that a person agrees to when their profile becomes public. */
export const publicProfileTextVersion = "2026-11";

export type ProfileFacts = Omit<ProfileForm, "version" | "spaces" | "spaceId"> & { spaceIds: string[] };
export type SaveProfileOutcome = { kind: "saved" } | { kind: "stale" } | { kind: "handleTaken" };

/** Saves what the owner wrote: as a new draft where `version` is undefined, else over that version, in whatever state it is. */
export async function saveProfile(userId: string, version: number | undefined, { skills, spaceIds, ...facts }: ProfileFacts): Promise<SaveProfileOutcome> {
  return db
    .$transaction(async (tx): Promise<SaveProfileOutcome> => {
      const own = await tx.designerProfile.findUnique({ where: { userId }, select: { id: true, version: true } });
      if (own?.version !== version) return { kind: "stale" };
      const taken = await tx.designerProfile.findUnique({ where: { handle: facts.handle }, select: { id: true } });
      if (taken && taken.id !== own?.id) return { kind: "handleTaken" };
      const data = { ...facts, links: facts.links.map(({ label, url }) => ({ label, url })), updatedAt: new Date() };
      if (own) {
        const { count } = await tx.designerProfile.updateMany({ where: { id: own.id, version }, data: { ...data, version: { increment: 1 } } });
        if (count === 0) return { kind: "stale" };
      }
      const id = own?.id ?? (await tx.designerProfile.create({ data: { ...data, userId }, select: { id: true } })).id;
      await replaceSkills(tx, id, skills);
      await tx.designerSpace.deleteMany({ where: { profileId: id } });
      await tx.designerSpace.createMany({ data: spaceIds.map((spaceId) => ({ profileId: id, spaceId })) });
      await enqueueDesignerIndex(tx, id);
      return { kind: "saved" };
    })
    .catch((error: unknown) => {
      // why: two people who ask for one handle at the same instant, or one person twice for a profile: the second loses.
      if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") throw error;
      return { kind: JSON.stringify(error.meta ?? {}).includes("user_id") ? ("stale" as const) : ("handleTaken" as const) };
    });
}

/** Tags that fold alike are one; whoever wrote it first has chosen its letters. */
async function replaceSkills(tx: Tx, profileId: string, skills: ProfileFacts["skills"]): Promise<void> {
  await tx.designerSkill.deleteMany({ where: { profileId } });
  await tx.skill.createMany({ data: skills, skipDuplicates: true });
  await tx.designerSkill.createMany({ data: skills.map(({ folded }, position) => ({ profileId, skillFolded: folded, position })) });
}

export type PublishOutcome = { kind: "published" } | { kind: "refused"; problem: PublishProblem } | { kind: "notFound" };

/** Publishes one's own profile, which the owner has agreed to by hand, and keeps a line of that consent. */
export async function publishProfile(owner: { id: string; emailVerified: boolean; birthYear: number | null }, language: Language, now: Date): Promise<PublishOutcome> {
  return db.$transaction(async (tx) => {
    const own = await tx.designerProfile.findUnique({ where: { userId: owner.id }, select: { id: true, state: true, guardianAgreedAt: true } });
    if (!own) return { kind: "notFound" };
    if (own.state === "taken-down") return { kind: "refused", problem: "takenDown" };
    const problem = publishProblem({ ...owner, guardianAgreed: own.guardianAgreedAt !== null }, now.getFullYear());
    if (problem) return { kind: "refused", problem };
    const { count } = await tx.designerProfile.updateMany({
      where: { userId: owner.id, state: "draft" },
      data: { state: "published", publishedAt: now, updatedAt: now, version: { increment: 1 } },
    });
    if (count > 0) await noteConsent(tx, owner.id, true, language, now);
    await enqueueDesignerIndex(tx, own.id);
    return { kind: "published" };
  });
}

/** Makes one's own profile a draft again, at once, and notes that the consent is withdrawn; false where it was no public one. */
export async function unpublishProfile(tx: Tx, userId: string, language: Language, now: Date): Promise<boolean> {
  const [drafted] = await tx.designerProfile.updateManyAndReturn({
    where: { userId, state: "published" },
    data: { state: "draft", updatedAt: now, version: { increment: 1 } },
    select: { id: true },
  });
  if (!drafted) return withdrawWhileDown(tx, userId, language, now);
  await noteConsent(tx, userId, false, language, now);
  await enqueueDesignerIndex(tx, drafted.id);
  return true;
}

/** Notes a consent withdrawn while moderators hold the profile down, so that lifting that does not publish it; false, for it was no public one. */
async function withdrawWhileDown(tx: Tx, userId: string, language: Language, now: Date): Promise<false> {
  if ((await tx.designerProfile.count({ where: { userId, state: "taken-down" } })) > 0) await noteConsent(tx, userId, false, language, now);
  return false;
}

/** `unpublishProfile` in a transaction of its own. */
export async function takeProfileDown(userId: string, language: Language, now: Date): Promise<boolean> {
  return db.$transaction((tx) => unpublishProfile(tx, userId, language, now));
}

async function noteConsent(tx: Tx, userId: string, granted: boolean, language: Language, now: Date): Promise<void> {
  await tx.consent.create({ data: { userId, purpose: "public-profile", granted, textVersion: publicProfileTextVersion, language, at: now } });
}
