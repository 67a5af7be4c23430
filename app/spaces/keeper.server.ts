import type { SessionUser } from "~/accounts/session.server";
import { can } from "~/accounts/can";
import { db } from "~/adapters/db.server";
import type { SpaceFacts } from "./space";
import { withExactPlace } from "./public-place";
import { publicFacts } from "./space-place.server";

/** Who asks: a session, or an account alone, whose role then counts for nothing; null for somebody without an account. */
export type Asker = Pick<SessionUser, "id"> & Partial<Pick<SessionUser, "role" | "secondFactor" | "demo">>;

/** Whether a person may know exactly where a space lies and see it while it is hidden: those who look after it, and moderators at work. */
export async function isKeeper(asker: Asker | null, spaceId: string): Promise<boolean> {
  if (!asker) return false;
  if (asker.role && can(asker.role, "moderate") && (asker.secondFactor || asker.demo)) return true;
  return (await db.spaceOwner.count({ where: { userId: asker.id, spaceId } })) > 0;
}

/** A record of a space, and what somebody wrote starting from it, with the place as exact as that person may know it. */
export async function factsFor(asker: Asker | null, spaceId: string, base: SpaceFacts, written = base): Promise<{ base: SpaceFacts; written: SpaceFacts }> {
  if (await isKeeper(asker, spaceId)) return { base, written };
  const [shown = base] = await publicFacts(spaceId, [base]);
  return { base: shown, written: withExactPlace(written, base, shown) };
}
