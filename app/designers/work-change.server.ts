import type { Tx } from "~/adapters/db.server";
import { enqueueDesignerIndex } from "./designer-index.server";

/** Says that what a profile shows has changed, so that copies of it (pages kept by browsers, the index) are renewed. */
export async function noteWorksChanged(tx: Tx, profileId: string): Promise<void> {
  await tx.designerProfile.update({ where: { id: profileId }, data: { version: { increment: 1 }, updatedAt: new Date() } });
  await enqueueDesignerIndex(tx, profileId);
}
