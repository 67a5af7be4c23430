import { pool } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { reindex } from "~/search/indexing.server";
import { seedIfEmpty } from "../../seed/index";
import { seedSynthetic } from "../../seed/synthetic";
import { seedSyntheticDesigners } from "../../seed/synthetic-designers";
import { measureCommit } from "./commit";
import { measureDesigners } from "./designers";
import { measureDuplicates } from "./duplicates";
import { closeQueue, fillQueue, measureQueue } from "./queue";
import { measureUploads } from "./upload";
import { measureSuggestions, measureViews } from "./view";
import { measureWeb } from "./web";

/*
 * A measuring process: works on the database and index named by its environment, does one thing at a time
 * as its parent asks, and tells what came out.
 */

log.level = "error";

const acts = {
  /** The real directory and so many invented spaces and designers, indexed; what waits in the queue is done with it. */
  async fill(count: number) {
    await seedIfEmpty();
    await seedSynthetic(count);
    await seedSyntheticDesigners(count);
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    await reindex({ reason: "measuring" });
  },
  views: () => measureViews(),
  designers: () => measureDesigners(),
  suggestions: () => measureSuggestions(),
  commit: () => measureCommit(),
  duplicates: () => measureDuplicates(),
  fillQueue: (count: number) => fillQueue(count, process.env.BUILD_DIR ?? ""),
  queue: () => measureQueue(),
  closeQueue: () => closeQueue(),
  uploads: () => measureUploads(process.env.BUILD_DIR ?? ""),
  web: () => measureWeb(process.env.BUILD_DIR ?? ""),
};

/** What can be asked of a measuring process. */
export type Acts = typeof acts;

process.on("disconnect", () => process.exit(1));
process.on("message", async ({ name, arg }: { name: keyof Acts; arg: number }) => {
  try {
    process.send?.({ value: await acts[name](arg) });
  } catch (error) {
    process.send?.({ error: error instanceof Error ? error.stack : String(error) });
  }
});
