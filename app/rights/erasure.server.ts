import { createHash } from "node:crypto";
import { logAccountEvent } from "~/accounts/event-log.server";
import { dropLinks } from "~/accounts/link.server";
import { endSessions } from "~/accounts/session.server";
import { db } from "~/adapters/db.server";
import { unpublishProfile } from "~/designers/profile-write.server";
import type { Language } from "~/i18n/i18n";
import { hasConsent, noteConsent } from "./consent.server";
import { dueAfter, type ErasureRecord } from "./erasure";
import { afterSignIn, enqueueRightsLetter } from "./rights-mail.server";
import { noteProfileMoved, openErasure } from "./standing.server";

/** The proof of an erasure: SHA-256 of the account's id, which the person has by mail and nobody else can guess. */
export function proofOf(userId: string): string {
  return createHash("sha256").update(userId).digest("hex");
}

/**
 * Notes the wish to be erased. At once, in one transaction: the profile is taken down, every consent withdrawn, the account put aside
 * and signed out everywhere, and a mail says when it is due and how to take it back. Asked twice, the first request stands.
 */
export async function requestErasure(userId: string, language: Language, now: Date): Promise<{ proof: string; dueAt: Date }> {
  const proof = proofOf(userId);
  const asked = await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${userId} FOR UPDATE`;
    const open = await tx.erasure.findFirst({ where: { userId, ...openErasure }, select: { dueAt: true } });
    if (open) return { dueAt: open.dueAt, isNew: false };
    const dueAt = dueAfter(now);
    await tx.erasure.create({ data: { userId, requestedAt: now, dueAt, proof } });
    await unpublishProfile(tx, userId, language, now);
    for (const purpose of ["mail", "statistics"] as const) {
      if (await hasConsent(tx, userId, purpose)) await noteConsent(tx, userId, purpose, false, language, now);
    }
    await noteConsent(tx, userId, "account", false, language, now);
    const { email, name, language: own } = await tx.user.update({ where: { id: userId }, data: { deactivatedAt: now }, select: { email: true, name: true, language: true } });
    await noteProfileMoved(tx, userId);
    await endSessions(tx, userId);
    await dropLinks(tx, userId);
    await enqueueRightsLetter(tx, "erasure-requested", { to: email, name, language: own as Language, path: afterSignIn(own as Language, "/me/data/erasure"), values: { dueAt, code: userId, proof } });
    return { dueAt, isNew: true };
  });
  if (asked.isNew) logAccountEvent("erasure-requested", { user: userId });
  return { proof, dueAt: asked.dueAt };
}

/** Takes one's request back: the account is agreed to anew and stands again; the profile stays a draft until published by hand. */
export async function cancelErasure(userId: string, language: Language, now: Date): Promise<boolean> {
  const isCancelled = await db.$transaction(async (tx) => {
    const { count } = await tx.erasure.updateMany({ where: { userId, ...openErasure }, data: { cancelledAt: now } });
    if (count === 0) return false;
    await noteConsent(tx, userId, "account", true, language, now);
    await tx.user.update({ where: { id: userId }, data: { deactivatedAt: null } });
    await noteProfileMoved(tx, userId);
    return true;
  });
  if (isCancelled) logAccountEvent("erasure-cancelled", { user: userId });
  return isCancelled;
}

/** What became of the requests that a proof stands for, newest first; none where the proof is unknown. */
export async function listErasures(proof: string): Promise<ErasureRecord[]> {
  const rows = await db.erasure.findMany({ where: { proof }, orderBy: { requestedAt: "desc" }, select: { requestedAt: true, dueAt: true, cancelledAt: true, doneAt: true } });
  return rows.map(({ requestedAt, dueAt, cancelledAt, doneAt }) => ({
    requestedAt: requestedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    cancelledAt: cancelledAt?.toISOString() ?? null,
    doneAt: doneAt?.toISOString() ?? null,
  }));
}
