import { addressKey } from "~/accounts/address-key";
import { type Taken, takeToken } from "~/accounts/limits.server";
import type { DesignerPageData } from "./profile-data";
import { getDesigner } from "./profile.server";
import { db } from "~/adapters/db.server";
import type { ProfileView } from "./visibility";

export type ReadOutcome = { kind: "found"; page: DesignerPageData; view: ProfileView; own: boolean } | { kind: "notFound" } | { kind: "limited"; retryAfterSeconds: number };

/** A designer's page for a viewer, counted so that nobody reads all profiles one by one; one's own is not counted. */
export async function readDesigner(handle: string, viewer: { id: string } | null, clientAddress: string, now: Date): Promise<ReadOutcome> {
  const own = viewer !== null && (await db.designerProfile.count({ where: { handle, userId: viewer.id } })) > 0;
  if (!own) {
    const taken = await takeToken("profile-read", readerKey(viewer, clientAddress));
    if (!taken.ok) return { kind: "limited", retryAfterSeconds: taken.retryAfterSeconds };
  }
  const found = await getDesigner(handle, viewer, now);
  return found ? { kind: "found", ...found, own } : { kind: "notFound" };
}

/** So many designers of a list on one token. */
const designersPerToken = 20;

/** Counts a list of designers that shows so many of them, so that nobody copies everybody's; says how long to wait where it was one too many. */
export async function takeList(viewer: { id: string } | null, clientAddress: string, designers: number): Promise<Taken> {
  return takeToken("profile-list", readerKey(viewer, clientAddress), Math.max(1, Math.ceil(designers / designersPerToken)));
}

function readerKey(viewer: { id: string } | null, clientAddress: string): string {
  return viewer ? `account:${viewer.id}` : addressKey(clientAddress);
}
