import { db } from "~/adapters/db.server";
import type { Space } from "~/spaces/space";
import { type ClaimState, type ClaimWay, halfHidden, maxTries, provableDomains, publicRefusal, type RefusalReason } from "./claim";
import { hasChanged } from "./claim-open.server";
import type { ClaimChoices, ClaimTask, OwnClaim } from "./owner-view";

const maxTasks = 100;

/** How a person can prove that a space is theirs, and how their latest claim stands. */
export async function getClaimChoices(userId: string, space: Space, now: Date): Promise<ClaimChoices> {
  const [claim, changed] = await Promise.all([
    db.spaceClaim.findFirst({ where: { spaceId: space.id, userId, state: { not: "withdrawn" } }, orderBy: { createdAt: "desc" } }),
    hasChanged(db, userId, space.id),
  ]);
  return {
    slug: space.slug, nameVi: space.nameVi, nameEn: space.nameEn,
    domains: changed ? [] : provableDomains(space),
    phone: changed || space.phone === null ? null : halfHidden(space.phone),
    hasChanged: changed,
    claim: claim && toOwn(claim, now),
  };
}

type Row = { way: string; state: string; sentTo: string | null; codeExpiresAt: Date | null; tries: number; reason: string | null; createdAt: Date };

function toOwn({ way, state, sentTo, codeExpiresAt, tries, reason, createdAt }: Row, now: Date): OwnClaim {
  return {
    way: way as ClaimWay, state: state as ClaimState, sentTo: way === "domain" ? sentTo : sentTo && halfHidden(sentTo),
    awaitsCode: state === "open" && codeExpiresAt !== null && codeExpiresAt > now,
    triesLeft: maxTries - tries,
    reason: reason === null ? null : publicRefusal(reason as RefusalReason),
    since: createdAt.toISOString(),
  };
}

/** The open claims that need a person, longest waiting first. */
export async function listClaimTasks(moderatorId: string, now: Date): Promise<{ tasks: ClaimTask[]; total: number }> {
  const where = { state: "open", way: { in: ["phone", "moderator"] } };
  const [rows, total] = await Promise.all([
    db.spaceClaim.findMany({
      where, orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: maxTasks,
      include: { user: { select: { name: true, createdAt: true } }, space: { select: { slug: true, nameVi: true, nameEn: true, phone: true, website: true, _count: { select: { owners: true } } } } },
    }),
    db.spaceClaim.count({ where }),
  ]);
  const tasks = rows.map(({ id, way, proof, userId, user, space, sentTo, codeExpiresAt, createdAt }) => ({
    id, proof, way: way as ClaimWay, slug: space.slug, nameVi: space.nameVi, nameEn: space.nameEn, website: space.website,
    // why: the number as it was published when the claim was made; one that has changed since is for the moderator to see.
    phone: way === "phone" ? sentTo : space.phone,
    claimant: user.name, memberSince: user.createdAt.toISOString(), ownerCount: space._count.owners,
    hasCode: codeExpiresAt !== null && codeExpiresAt > now, isOwn: userId === moderatorId, since: createdAt.toISOString(),
  }));
  return { tasks, total };
}
