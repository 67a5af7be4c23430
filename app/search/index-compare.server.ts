import type { IndexKind } from "./index-kind.server";
import { indexOf } from "./index-tasks.server";

const batchSize = 10_000;

/** How an index differs from Postgres, in ids of records. */
export interface IndexDifference {
  /** Records everybody may see, without a document. */
  missing: string[];
  /** Documents of records that are hidden or gone. */
  extra: string[];
  /** Documents of another version than their record. */
  stale: string[];
}

/** Compares every id and version of an index with the records everybody may see. */
export async function compareIndex(kind: IndexKind, uid = kind.uid): Promise<IndexDifference> {
  const versions = await indexedVersions(uid);
  const difference: IndexDifference = { missing: [], extra: [], stale: [] };
  for await (const batch of kind.streamVersions(batchSize)) {
    for (const { id, version } of batch) {
      const indexed = versions.get(id);
      if (indexed === undefined) difference.missing.push(id);
      else if (indexed !== version) difference.stale.push(id);
      versions.delete(id);
    }
  }
  difference.extra.push(...versions.keys());
  return difference;
}

async function indexedVersions(uid: string): Promise<Map<string, number>> {
  const versions = new Map<string, number>();
  for (let offset = 0; ; offset += batchSize) {
    const { results } = await indexOf(uid).getDocuments({ fields: ["id", "version"], limit: batchSize, offset });
    for (const { id, version } of results) versions.set(id, version);
    if (results.length < batchSize) return versions;
  }
}
