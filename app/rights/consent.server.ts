import type { SessionUser } from "~/accounts/session.server";
import { logAccountEvent } from "~/accounts/event-log.server";
import { accountTextVersion } from "~/accounts/sign-up.server";
import { db, type Tx } from "~/adapters/db.server";
import { type PublishProblem, publishProblem } from "~/designers/designer";
import { publicProfileTextVersion, publishProfile, unpublishProfile } from "~/designers/profile-write.server";
import type { Language } from "~/i18n/i18n";
import { type ConsentStanding, type FormPurpose, mailTextVersion, type Purpose, purposes, statisticsTextVersion } from "./purpose";

/** The version of each purpose's words that stands now. */
export const textVersions: Record<Purpose, string> = {
  account: accountTextVersion,
  "public-profile": publicProfileTextVersion,
  mail: mailTextVersion,
  statistics: statisticsTextVersion,
};

/** Whether the person has agreed to the purpose and not withdrawn since; false by default. */
export async function hasConsent(tx: Tx, userId: string, purpose: Purpose): Promise<boolean> {
  const last = await tx.consent.findFirst({ where: { userId, purpose }, orderBy: { at: "desc" }, select: { granted: true } });
  return last?.granted ?? false;
}

/** Adds one line. Lines are never changed. */
export async function noteConsent(tx: Tx, userId: string, purpose: Purpose, granted: boolean, language: Language, now: Date): Promise<void> {
  await tx.consent.create({ data: { userId, purpose, granted, textVersion: textVersions[purpose], language, at: now } });
}

/** How every purpose stands, with all its lines; and what stands in the way of a public profile, null where there is no profile yet. */
export async function listConsents(user: SessionUser, now: Date): Promise<{ standings: ConsentStanding[]; profile: { isPublished: boolean; problem: PublishProblem | null } | null }> {
  const [rows, profile] = await Promise.all([
    db.consent.findMany({ where: { userId: user.id }, orderBy: { at: "desc" }, select: { purpose: true, granted: true, at: true, language: true, textVersion: true } }),
    db.designerProfile.findUnique({ where: { userId: user.id }, select: { state: true, guardianAgreedAt: true } }),
  ]);
  const isPublished = profile?.state === "published";
  const isDown = profile?.state === "taken-down";
  const standings = purposes.map((purpose): ConsentStanding => {
    const lines = rows.filter((row) => row.purpose === purpose).map(({ granted, at, language, textVersion }) => ({ granted, at: at.toISOString(), language: language as Language, textVersion }));
    // why: the profile itself says whether it is public, and the account is there; a line may be older than the table of lines.
    const granted = purpose === "account" ? (lines[0]?.granted ?? true) : purpose === "public-profile" ? isPublished || (isDown && (lines[0]?.granted ?? false)) : (lines[0]?.granted ?? false);
    return { purpose, granted, textVersion: textVersions[purpose], lines };
  });
  const problem = profile && (isDown ? "takenDown" : publishProblem({ ...user, guardianAgreed: profile.guardianAgreedAt !== null }, now.getFullYear()));
  return { standings, profile: profile && { isPublished, problem } };
}

export type ConsentOutcome = { kind: "noted" } | { kind: "noProfile" } | { kind: "refused"; problem: PublishProblem };

/** Gives one purpose by the person's own hand; a public profile is published by it, under the rules for minors. */
export async function giveConsent(user: SessionUser, purpose: FormPurpose, language: Language, now: Date): Promise<ConsentOutcome> {
  if (purpose === "public-profile") {
    const outcome = await publishProfile(user, language, now);
    if (outcome.kind === "notFound") return { kind: "noProfile" };
    if (outcome.kind === "refused") return outcome;
  } else {
    await db.$transaction((tx) => noteDecision(tx, user.id, purpose, true, language, now));
  }
  logAccountEvent("consent-given", { user: user.id, way: purpose });
  return { kind: "noted" };
}

/** Withdraws one purpose; what rested on it ends in the same transaction. */
export async function withdrawConsent(user: SessionUser, purpose: FormPurpose, language: Language, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if (purpose === "public-profile") await unpublishProfile(tx, user.id, language, now);
    else await noteDecision(tx, user.id, purpose, false, language, now);
  });
  logAccountEvent("consent-withdrawn", { user: user.id, way: purpose });
}

/** One line a decision: asked twice for what holds already, under the same words, nothing is added. */
async function noteDecision(tx: Tx, userId: string, purpose: FormPurpose, granted: boolean, language: Language, now: Date): Promise<void> {
  // why: a form sent twice at once must not leave two lines.
  await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${userId} FOR UPDATE`;
  const last = await tx.consent.findFirst({ where: { userId, purpose }, orderBy: { at: "desc" }, select: { granted: true, textVersion: true } });
  const isSame = (last?.granted ?? false) === granted && (!granted || last?.textVersion === textVersions[purpose]);
  if (!isSame) await noteConsent(tx, userId, purpose, granted, language, now);
}
