import { checkIndexes, reindex as rebuild } from "~/search/indexing.server";
import { say } from "../say";

const shownPerKind = 20;

/** `npm run reindex`: builds each index beside the live one and swaps. */
export async function reindex(): Promise<void> {
  await rebuild({ reason: "npm run reindex" });
  say("The search indexes are rebuilt");
}

/** `npm run index:check`: 1 on any difference between Postgres and an index. */
export async function checkIndexAgainstDatabase(): Promise<number> {
  let differences = 0;
  for (const [index, difference] of Object.entries(await checkIndexes())) {
    for (const [kind, ids] of Object.entries(difference) as [string, string[]][]) {
      say(`${index} ${kind}: ${ids.length}${ids.length > 0 ? ` (${ids.slice(0, shownPerKind).join(", ")}${ids.length > shownPerKind ? ", ..." : ""})` : ""}`);
      differences += ids.length;
    }
  }
  return differences === 0 ? 0 : 1;
}
