import { checkIndex, reindexSpaces } from "~/search/indexing.server";
import { say } from "../say";

const shownPerKind = 20;

/** `npm run reindex`: builds the index beside the live one and swaps. */
export async function reindex(): Promise<void> {
  await reindexSpaces({ reason: "npm run reindex" });
  say("The search index is rebuilt");
}

/** `npm run index:check`: 1 on any difference between Postgres and the index. */
export async function checkIndexAgainstDatabase(): Promise<number> {
  const { missing, extra, stale } = await checkIndex();
  for (const [kind, ids] of Object.entries({ missing, extra, stale })) {
    say(`${kind}: ${ids.length}${ids.length > 0 ? ` (${ids.slice(0, shownPerKind).join(", ")}${ids.length > shownPerKind ? ", ..." : ""})` : ""}`);
  }
  return missing.length + extra.length + stale.length === 0 ? 0 : 1;
}
