import { recordAudit } from "~/accounts/audit.server";
import { can, type Role } from "~/accounts/can";
import { db, type Tx } from "~/adapters/db.server";
import type { Language } from "~/i18n/i18n";
import { log } from "~/lib/log.server";
import { codeMinutes, publicRefusal, type RefusalReason } from "./claim";
import { grantClaim } from "./claim-answer.server";
import { codeHash, newCode } from "./claim-code.server";
import type { ClaimDecisionForm } from "./owner-form";
import { enqueueOwnerLetter } from "./owner-mail.server";
import { ownerWords } from "./owner-text.server";

export type ClaimDecision =
  | { kind: "granted" | "refused" }
  /** To be read out over the telephone; shown this once and kept nowhere. */
  | { kind: "code"; code: string; claimId: string }
  /** Somebody was faster, or the person took it back. */
  | { kind: "closed" }
  /** Their own claim, or not a moderator; a way that does not go by telephone has no code to read out. */
  | { kind: "notAllowed" };

/** A moderator's part in a claim: making a code to read out, granting, refusing. Nobody decides on their own. */
export async function decideClaim(moderator: { id: string; role: Role }, order: ClaimDecisionForm, now: Date): Promise<ClaimDecision> {
  const outcome = await db.$transaction(async (tx): Promise<ClaimDecision> => {
    await tx.$queryRaw`SELECT id FROM space_claim WHERE id = ${order.claim}::uuid FOR UPDATE`;
    const claim = await tx.spaceClaim.findUnique({ where: { id: order.claim } });
    if (claim?.state !== "open") return { kind: "closed" };
    if (!can(moderator.role, "moderate") || claim.userId === moderator.id) return { kind: "notAllowed" };
    // why: a claim by mail is settled by its code alone.
    if (claim.way === "domain") return { kind: "notAllowed" };
    const { id, spaceId, userId } = claim;
    const audit = (action: string, detail: Record<string, string>) => recordAudit(tx, { actor: moderator.id, action, subjectType: "space", subjectId: spaceId, detail: { user: userId, claim: id, ...detail } });
    if (order.intent === "code") {
      if (claim.way !== "phone") return { kind: "notAllowed" };
      const code = newCode();
      await tx.spaceClaim.update({ where: { id }, data: { tries: 0, codeHash: codeHash(id, code), codeExpiresAt: new Date(now.getTime() + codeMinutes.phone * 60_000) } });
      await audit("claim.code", {});
      return { kind: "code", code, claimId: id };
    }
    if (order.intent === "approve") {
      // why: who answers the telephone says it by the code, not by a moderator's impression.
      if (claim.way !== "moderator") return { kind: "notAllowed" };
      await grantClaim(tx, { id, spaceId, userId, via: "moderator", by: moderator.id, decidedById: moderator.id }, now);
      await tellClaimant(tx, { spaceId, userId }, null);
      return { kind: "granted" };
    }
    await tx.spaceClaim.update({ where: { id }, data: { state: "refused", reason: order.reason, codeHash: null, codeExpiresAt: null, decidedById: moderator.id, decidedAt: now } });
    await audit("claim.refuse", { reason: order.reason });
    await tellClaimant(tx, { spaceId, userId }, order.reason);
    return { kind: "refused" };
  });
  log.info({ event: "claim-decision", claim: order.claim, moderator: moderator.id, intent: order.intent, outcome: outcome.kind }, "moderation");
  return outcome;
}

async function tellClaimant(tx: Tx, { spaceId, userId }: { spaceId: string; userId: string }, reason: RefusalReason | null): Promise<void> {
  const [person, space] = [
    await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true, language: true } }),
    await tx.space.findUniqueOrThrow({ where: { id: spaceId }, select: { nameVi: true, slug: true } }),
  ];
  const language = person.language as Language;
  const paragraphs = reason ? [ownerWords(language)(`owners:refusal.${publicRefusal(reason)}`)] : [];
  const path = reason ? `/spaces/${space.slug}/claim` : `/spaces/${space.slug}/owners`;
  await enqueueOwnerLetter(tx, reason ? "refused" : "granted", { to: person.email, language }, { values: { space: space.nameVi }, paragraphs, path });
}
