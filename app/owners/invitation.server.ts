import { createHash, randomBytes } from "node:crypto";
import { recordAudit } from "~/accounts/audit.server";
import { takeToken } from "~/accounts/limits.server";
import { db } from "~/adapters/db.server";
import type { Language } from "~/i18n/i18n";
import { tellOwners } from "./claim-answer.server";
import { halfHidden } from "./claim";
import { addOwner, holdOwner } from "./owner.server";
import { enqueueOwnerLetter } from "./owner-mail.server";
import type { Invited } from "./owner-view";

const dayMs = 24 * 3_600_000;
/** An invitation waits so long. why: longer than other links, because it opens nothing for whoever is not signed in with the invited address. */
export const invitationDays = 7;

export type InviteOutcome = { kind: "invited" } | { kind: "unknownHandle" } | { kind: "already" } | { kind: "notAllowed" } | { kind: "limited"; retryAfterSeconds: number };

/** Asks somebody, by handle or address, to look after a space too. Whether an address has an account is told to nobody. */
export async function inviteOwner(owner: { id: string; name: string; language: Language }, spaceId: string, who: string, now: Date): Promise<InviteOutcome> {
  const invited = who.includes("@") ? { email: who, language: owner.language } : await accountOf(who);
  if (!invited) return { kind: "unknownHandle" };
  const taken = await takeToken("invite-account", owner.id);
  if (!taken.ok) return { kind: "limited", retryAfterSeconds: taken.retryAfterSeconds };
  return db.$transaction(async (tx): Promise<InviteOutcome> => {
    if (!(await holdOwner(tx, owner.id, spaceId))) return { kind: "notAllowed" };
    if ((await tx.spaceOwner.count({ where: { spaceId, user: { email: invited.email } } })) > 0) return { kind: "already" };
    const token = randomBytes(24).toString("base64url");
    const fresh = { named: who, invitedById: owner.id, tokenHash: hashOf(token), expiresAt: new Date(now.getTime() + invitationDays * dayMs), createdAt: now };
    await tx.spaceInvitation.upsert({ where: { spaceId_email: { spaceId, email: invited.email } }, update: fresh, create: { spaceId, email: invited.email, ...fresh } });
    await tx.spaceInvitation.deleteMany({ where: { expiresAt: { lt: now } } });
    await recordAudit(tx, { actor: owner.id, action: "owner.invite", subjectType: "space", subjectId: spaceId });
    const space = await tx.space.findUniqueOrThrow({ where: { id: spaceId }, select: { nameVi: true, slug: true } });
    const values = { space: space.nameVi, person: owner.name, days: invitationDays };
    await enqueueOwnerLetter(tx, "invitation", { to: invited.email, language: invited.language }, { values, path: `/spaces/${space.slug}/invitation?token=${token}` });
    return { kind: "invited" };
  });
}

/** The address behind a public profile; it is written to and shown to nobody. */
async function accountOf(handle: string): Promise<{ email: string; language: Language } | null> {
  const profile = await db.designerProfile.findFirst({ where: { handle, state: "published", visibility: { not: "hidden" }, user: { disabledAt: null, deactivatedAt: null } }, select: { user: { select: { email: true, language: true } } } });
  return profile?.user ? { email: profile.user.email, language: profile.user.language as Language } : null;
}

/** The invitations of a space that still wait. */
export async function listInvited(spaceId: string, now: Date): Promise<Invited[]> {
  const rows = await db.spaceInvitation.findMany({ where: { spaceId, expiresAt: { gt: now } }, orderBy: { createdAt: "asc" } });
  return rows.map(({ id, named, expiresAt }) => ({ id, named: named.includes("@") ? halfHidden(named) : named, until: expiresAt.toISOString() }));
}

/** Takes an invitation of a space back. */
export async function withdrawInvitation(spaceId: string, id: string): Promise<void> {
  await db.spaceInvitation.deleteMany({ where: { id, spaceId } });
}

/** What the link of an invitation opens for a signed-in person; null where it is unknown, used, too old, or for somebody else. */
export async function openInvitation(user: { email: string }, slug: string, token: string, now: Date): Promise<{ slug: string; nameVi: string; nameEn: string | null; invitedBy: string } | null> {
  const found = await db.spaceInvitation.findFirst({
    where: { tokenHash: hashOf(token), email: user.email.toLowerCase(), expiresAt: { gt: now }, space: { slug } },
    select: { space: { select: { slug: true, nameVi: true, nameEn: true } }, invitedBy: { select: { name: true } } },
  });
  return found && { ...found.space, invitedBy: found.invitedBy?.name ?? "" };
}

/** Uses an invitation up and makes the person an owner; false where it opens nothing, or its sender looks after the space no longer. */
export async function acceptInvitation(user: { id: string; email: string }, slug: string, token: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [taken] = await tx.$queryRaw<{ spaceId: string; invitedById: string | null }[]>`
      DELETE FROM space_invitation i USING space s
      WHERE s.id = i.space_id AND s.slug = ${slug} AND i.token_hash = ${hashOf(token)} AND i.email = ${user.email.toLowerCase()} AND i.expires_at > ${now}
      RETURNING i.space_id AS "spaceId", i.invited_by AS "invitedById"`;
    if (!taken?.invitedById || !(await holdOwner(tx, taken.invitedById, taken.spaceId))) return false;
    await addOwner(tx, { userId: user.id, spaceId: taken.spaceId, via: "owner", by: taken.invitedById });
    await tellOwners(tx, taken.spaceId, user.id);
    return true;
  });
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
