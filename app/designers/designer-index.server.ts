import type { Tx } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";

/**
 * Has the search document of a designer brought in step with what everybody may see of them, in the transaction that changes it. The id
 * of a profile that is removed may be given too: its document goes.
 */
export async function enqueueDesignerIndex(tx: Tx, profileId: string): Promise<void> {
  await enqueue(tx, "index-designer", { profileId }, `index-designer:${profileId}`);
}
