import { isFresh, type SessionUser } from "~/accounts/session.server";
import { db } from "~/adapters/db.server";
import type { Standing } from "./erasure";
import { standingOf } from "./standing.server";

/** What the page of one's data shows. */
export interface HeldData {
  account: { name: string; email: string; language: "vi" | "en"; birthYear: number | null };
  /** Whether the sign-in is recent enough for the export. */
  fresh: boolean;
  standing: Standing;
  hasProfile: boolean;
  /** How many of each are held. */
  counts: Record<HeldKind, number>;
}

/** Keys under `rights:held`, in the order shown after account and profile. */
export type HeldKind = "works" | "pictures" | "consents" | "sessions" | "messages" | "follows" | "reports";

/** What is held about a person, counted. */
export async function getHeldData(user: SessionUser, now: Date): Promise<HeldData> {
  const userId = user.id;
  const [standing, profiles, works, pictures, consents, sessions, messages, follows, reports] = await Promise.all([
    standingOf(userId),
    db.designerProfile.count({ where: { userId } }),
    db.work.count({ where: { profile: { userId } } }),
    db.media.count({ where: { ownerId: userId } }),
    db.consent.count({ where: { userId } }),
    db.session.count({ where: { userId, expiresAt: { gt: now } } }),
    db.contactMessage.count({ where: { OR: [{ fromUserId: userId }, { toUserId: userId }] } }),
    db.follow.count({ where: { OR: [{ userId }, { subscriber: { email: user.email } }] } }),
    db.report.count({ where: { OR: [{ reporterId: userId }, { email: user.email }] } }),
  ]);
  const { name, email, language, birthYear } = user;
  return {
    account: { name, email, language, birthYear },
    fresh: isFresh(user, now),
    standing,
    hasProfile: profiles > 0,
    counts: { works, pictures, consents, sessions, messages, follows, reports },
  };
}
