import type { Prisma } from "@prisma/client";
import type { ProfileState, Visibility } from "./designer";
import type { ProfileStanding } from "./visibility";

/** The columns of a profile that decide who may see it; for Prisma's `select`. */
export const standingColumns = {
  userId: true, state: true, visibility: true,
  user: { select: { deactivatedAt: true, disabledAt: true } },
} as const satisfies Prisma.DesignerProfileSelect;

type StandingRow = Prisma.DesignerProfileGetPayload<{ select: typeof standingColumns }>;

/** A row as `viewOf` asks for it. */
export function toStanding({ userId, user, state, visibility }: StandingRow): ProfileStanding {
  const ownerAway = user !== null && (user.deactivatedAt !== null || user.disabledAt !== null);
  return { state: state as ProfileState, visibility: visibility as Visibility, ownerId: userId, ownerAway };
}
