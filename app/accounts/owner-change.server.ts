import type { Tx } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";

/** Says that an account was put aside, closed or opened again: its profile goes from the index of designers, or comes back. */
export async function noteOwnerChanged(tx: Tx, userId: string): Promise<void> {
  const profile = await tx.designerProfile.findUnique({ where: { userId }, select: { id: true } });
  if (profile) await enqueue(tx, "index-designer", { profileId: profile.id }, `index-designer:${profile.id}`);
}
