import { addressKey } from "~/accounts/address-key";
import { takeToken } from "~/accounts/limits.server";
import type { DesignerPageData } from "./profile-data";
import { getDesigner } from "./profile.server";
import { db } from "~/adapters/db.server";
import type { ProfileView } from "./visibility";

export type ReadOutcome = { kind: "found"; page: DesignerPageData; view: ProfileView; own: boolean } | { kind: "notFound" } | { kind: "limited"; retryAfterSeconds: number };

/** A designer's page for a viewer, counted so that nobody reads all profiles one by one; one's own is not counted. */
export async function readDesigner(handle: string, viewer: { id: string } | null, clientAddress: string, now: Date): Promise<ReadOutcome> {
  const own = viewer !== null && (await db.designerProfile.count({ where: { handle, userId: viewer.id } })) > 0;
  if (!own) {
    const taken = await takeToken("profile-read", viewer ? `account:${viewer.id}` : addressKey(clientAddress));
    if (!taken.ok) return { kind: "limited", retryAfterSeconds: taken.retryAfterSeconds };
  }
  const found = await getDesigner(handle, viewer, now);
  return found ? { kind: "found", ...found, own } : { kind: "notFound" };
}
