import { addressKey } from "~/accounts/address-key";
import { peekLink, type PlacePurpose, takeLink } from "~/accounts/link.server";
import { giveTokenBack, takeToken } from "~/accounts/limits.server";
import { db, type Tx } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import type { Space } from "~/spaces/space";
import { toSpace } from "~/spaces/space-row.server";
import { type ConfirmOutcome, recordConfirmation } from "./confirm.server";
import type { Answer } from "./question";

/** What a link of the question carries: whose answer it is, about which place, and the key that makes a proposal of it one. */
export interface Carried {
  userId: string;
  spaceId: string;
  key: string;
}

/** What an answer's link is good for: that answer alone. */
export function purposeOf(answer: Answer): PlacePurpose {
  return `place-${answer}`;
}

/** An answer that may be given now, and the place it is about. */
export interface OpenAnswer extends Carried {
  space: Space;
}

/** What an answer's link opens, without using it up; null where it is unknown, used, too old, or its owner or place is gone. */
export async function openAnswer(answer: Answer, token: string, now: Date): Promise<OpenAnswer | null> {
  const carried = await peekLink<Carried>(purposeOf(answer), token, now);
  if (!carried || !(await stillCares(db, carried))) return null;
  const row = await db.space.findUnique({ where: { id: carried.spaceId } });
  return row?.status === "published" ? { ...carried, space: toSpace(row) } : null;
}

export type LinkOutcome = ConfirmOutcome | { kind: "badLink" } | { kind: "limited"; retryAfterSeconds: number };

/** Uses the link "still right" up and records the owner's word; a place that has changed since it was seen leaves the link as it was. */
export async function confirmByLink(token: string, { seen, showName }: { seen: number; showName: boolean }, clientAddress: string, now: Date): Promise<LinkOutcome> {
  const tries = await takeToken("link-try", addressKey(clientAddress));
  if (!tries.ok) return { kind: "limited", ...tries };
  const carried = await peekLink<Carried>("place-right", token, now);
  const outcome = await db.$transaction(async (tx): Promise<LinkOutcome> => {
    if (!carried || !(await stillCares(tx, carried))) return { kind: "badLink" };
    const { userId, spaceId } = carried;
    const recorded = await recordConfirmation(tx, spaceId, { userId, by: "owner", seen, showName }, now);
    // why: taken last, so that a place seen too long ago does not cost the link; of two presses at once the second finds it gone.
    if (recorded.kind === "confirmed" && !(await takeLink(tx, "place-right", token, now))) return { kind: "badLink" };
    return recorded;
  });
  if (outcome.kind !== "badLink") await giveTokenBack("link-try", addressKey(clientAddress));
  log.info({ event: "confirm-link", outcome: outcome.kind }, "truth");
  return outcome;
}

/** Uses a link up whose answer has become a proposal. */
export async function spendAnswer(answer: Answer, token: string, now: Date): Promise<void> {
  await takeLink(db, purposeOf(answer), token, now);
}

/** Whether somebody still looks after a place, with an account that is open. */
async function stillCares(tx: Tx, { userId, spaceId }: Carried): Promise<boolean> {
  return (await tx.spaceOwner.count({ where: { userId, spaceId, user: { disabledAt: null, deactivatedAt: null } } })) > 0;
}
