import type { SessionUser } from "~/accounts/session.server";
import { leaveSpace, removeOwner } from "./editors.server";
import { inviteOwner, withdrawInvitation } from "./invitation.server";
import { delistSpace, type ListingOutcome, relistSpace, setPrecision } from "./listing.server";
import { isOwner } from "./owner.server";
import { db } from "~/adapters/db.server";
import type { KeepingForm } from "./owner-form";

/** What came of an order of those who look after a space: done, a problem (a key under `owners:problem`), too often, or not theirs to give. */
export type KeepOutcome = { kind: "done" } | { kind: "problem"; problem: string } | { kind: "notAllowed" } | { kind: "limited"; retryAfterSeconds: number };

/** Carries out one order. */
export async function keepSpace(user: SessionUser, spaceId: string, order: KeepingForm, now: Date): Promise<KeepOutcome> {
  switch (order.intent) {
    case "precision": return listed(await setPrecision(user, spaceId, order.precision, order.seen));
    case "delist": return listed(await delistSpace(user, spaceId, order.seen));
    case "relist": return listed(await relistSpace(user, spaceId, order.seen));
    case "remove": return (await removeOwner(user, spaceId, order.userId)).kind === "removed" ? { kind: "done" } : { kind: "notAllowed" };
    case "leave": await leaveSpace(user.id, spaceId); return { kind: "done" };
    case "uninvite": await withdrawInvitation(spaceId, order.invitation); return { kind: "done" };
    case "invite": return invited(user, spaceId, order.who, now);
  }
}

async function invited(user: SessionUser, spaceId: string, who: string, now: Date): Promise<KeepOutcome> {
  if (!(await isOwner(db, user.id, spaceId))) return { kind: "notAllowed" };
  const outcome = await inviteOwner(user, spaceId, who, now);
  if (outcome.kind === "limited" || outcome.kind === "notAllowed") return outcome;
  return outcome.kind === "invited" ? { kind: "done" } : { kind: "problem", problem: outcome.kind };
}

function listed({ kind }: ListingOutcome): KeepOutcome {
  if (kind === "notAllowed") return { kind };
  return kind === "stale" ? { kind: "problem", problem: "stale" } : { kind: "done" };
}
