import { takeToken, giveTokenBack } from "~/accounts/limits.server";
import { db, type Tx } from "~/adapters/db.server";
import type { Language } from "~/i18n/i18n";
import { log } from "~/lib/log.server";
import { maxTries } from "./claim";
import { isCode } from "./claim-code.server";
import { addOwner, ownersToTell, type OwnerVia } from "./owner.server";
import { enqueueOwnerLetter } from "./owner-mail.server";

export type CodeOutcome = { kind: "granted" } | { kind: "wrong"; triesLeft: number } | { kind: "noCode" } | { kind: "limited"; retryAfterSeconds: number };

/** Takes the code of one's open claim, once: the right one makes the person an owner, wrong ones use it up. */
export async function answerClaim(userId: string, spaceId: string, typed: string, now: Date): Promise<CodeOutcome> {
  const taken = await takeToken("claim-code", userId);
  if (!taken.ok) return { kind: "limited", retryAfterSeconds: taken.retryAfterSeconds };
  const outcome = await db.$transaction(async (tx): Promise<CodeOutcome> => {
    // why: the row lock makes tries at once count one after the other.
    await tx.$queryRaw`SELECT id FROM space_claim WHERE space_id = ${spaceId}::uuid AND user_id = ${userId} AND state = 'open' FOR UPDATE`;
    const claim = await tx.spaceClaim.findFirst({ where: { spaceId, userId, state: "open" } });
    if (!claim?.codeHash || !claim.codeExpiresAt || claim.codeExpiresAt <= now || claim.tries >= maxTries) return { kind: "noCode" };
    if (!isCode(claim.id, typed, claim.codeHash)) {
      const tries = claim.tries + 1;
      await tx.spaceClaim.update({ where: { id: claim.id }, data: { tries, ...(tries >= maxTries ? { codeHash: null, codeExpiresAt: null } : {}) } });
      return { kind: "wrong", triesLeft: maxTries - tries };
    }
    await grantClaim(tx, { id: claim.id, spaceId, userId, via: claim.way as OwnerVia, by: userId, decidedById: null }, now);
    return { kind: "granted" };
  });
  if (outcome.kind === "granted") await giveTokenBack("claim-code", userId);
  log.info({ event: "claim-code", space: spaceId, user: userId, outcome: outcome.kind }, "owners");
  return outcome;
}

/** Makes the claimant an owner and ends the claim; whoever looks after the space already hears of it. */
export async function grantClaim(tx: Tx, { id, spaceId, userId, via, by, decidedById }: { id: string; spaceId: string; userId: string; via: OwnerVia; by: string; decidedById: string | null }, now: Date): Promise<void> {
  await tx.spaceClaim.update({ where: { id }, data: { state: "granted", codeHash: null, codeExpiresAt: null, decidedById, decidedAt: now } });
  await addOwner(tx, { userId, spaceId, via, by });
  await tellOwners(tx, spaceId, userId);
}

/** Writes to those who look after a space that somebody new does, too. */
export async function tellOwners(tx: Tx, spaceId: string, newOwnerId: string): Promise<void> {
  const space = await tx.space.findUniqueOrThrow({ where: { id: spaceId }, select: { nameVi: true, slug: true } });
  const person = await tx.user.findUniqueOrThrow({ where: { id: newOwnerId }, select: { name: true } });
  for (const { email, language } of await ownersToTell(tx, spaceId, newOwnerId)) {
    await enqueueOwnerLetter(tx, "newOwner", { to: email, language: language as Language }, { values: { space: space.nameVi, person: person.name }, path: `/spaces/${space.slug}/owners` });
  }
}
