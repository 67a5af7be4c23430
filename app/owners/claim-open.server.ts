import { takeToken } from "~/accounts/limits.server";
import { db, type Tx } from "~/adapters/db.server";
import type { Language } from "~/i18n/i18n";
import { oneLine } from "~/ui/mail-body";
import { codeMinutes, isUnder, provableDomains } from "./claim";
import { codeHash, newCode } from "./claim-code.server";
import type { ClaimForm } from "./owner-form";
import { enqueueOwnerLetter } from "./owner-mail.server";

export interface Claimant {
  id: string;
  name: string;
  language: Language;
}

export type OpenOutcome =
  | { kind: "opened" }
  /** They look after it already. */
  | { kind: "owner" }
  /** The address is not under a domain of the space, it has no number, or they have changed the space themselves. */
  | { kind: "wayClosed" }
  | { kind: "notFound" }
  | { kind: "limited"; retryAfterSeconds: number };

type Asked = Extract<ClaimForm, { intent: "domain" | "phone" | "moderator" }>;

/**
 * Begins a claim in one of the three ways, in place of one that is open; by domain the code is mailed at once. Counted by account and by
 * space, so that nobody tries many spaces, and many people cannot tire out one.
 */
export async function openClaim(claimant: Claimant, spaceId: string, asked: Asked, now: Date): Promise<OpenOutcome> {
  for (const [limit, key] of [["claim-account", claimant.id], ["claim-space", spaceId]] as const) {
    const taken = await takeToken(limit, key);
    if (!taken.ok) return { kind: "limited", retryAfterSeconds: taken.retryAfterSeconds };
  }
  return db.$transaction(async (tx): Promise<OpenOutcome> => {
    // why: of two posts at once the second waits, and replaces the claim of the first.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`claim:${spaceId}:${claimant.id}`}, 0))`;
    const space = await tx.space.findUnique({ where: { id: spaceId }, select: { nameVi: true, website: true, email: true, phone: true } });
    if (!space) return { kind: "notFound" };
    if ((await tx.spaceOwner.count({ where: { spaceId, userId: claimant.id } })) > 0) return { kind: "owner" };
    const sentTo = asked.intent === "domain" ? asked.email : asked.intent === "phone" ? space.phone : null;
    if (asked.intent === "domain" && !isUnder(asked.email, provableDomains(space))) return { kind: "wayClosed" };
    if (asked.intent === "phone" && sentTo === null) return { kind: "wayClosed" };
    if (asked.intent !== "moderator" && (await hasChanged(tx, claimant.id, spaceId))) return { kind: "wayClosed" };

    await tx.spaceClaim.updateMany({ where: { spaceId, userId: claimant.id, state: "open" }, data: { state: "withdrawn", codeHash: null, codeExpiresAt: null } });
    const claim = await tx.spaceClaim.create({ data: { spaceId, userId: claimant.id, way: asked.intent, sentTo, proof: asked.intent === "moderator" ? asked.proof : null }, select: { id: true } });
    if (asked.intent !== "domain") return { kind: "opened" };
    const code = newCode();
    await tx.spaceClaim.update({ where: { id: claim.id }, data: { codeHash: codeHash(claim.id, code), codeExpiresAt: new Date(now.getTime() + codeMinutes.domain * 60_000) } });
    const values = { code: `${code.slice(0, 4)} ${code.slice(4)}`, name: oneLine(claimant.name, 80), space: space.nameVi, minutes: codeMinutes.domain };
    await enqueueOwnerLetter(tx, "code", { to: asked.email, language: claimant.language }, { values });
    return { kind: "opened" };
  });
}

/** Whether a person has changed the space. why: whoever put a site or a number there themselves proves nothing by answering at it. */
export async function hasChanged(tx: Tx, userId: string, spaceId: string): Promise<boolean> {
  return (await tx.spaceRevision.count({ where: { spaceId, actor: userId } })) > 0;
}

/** Takes one's open claim back. */
export async function withdrawClaim(userId: string, spaceId: string): Promise<void> {
  await db.spaceClaim.updateMany({ where: { spaceId, userId, state: "open" }, data: { state: "withdrawn", codeHash: null, codeExpiresAt: null } });
}
