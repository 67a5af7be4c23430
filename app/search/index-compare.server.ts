import { streamSpaceVersions } from "~/spaces/space.server";
import { indexOf } from "./index-tasks.server";

const batchSize = 10_000;

/** How an index differs from Postgres, in ids of spaces. */
export interface IndexDifference {
  /** Visible spaces without a document. */
  missing: string[];
  /** Documents of spaces that are hidden or gone. */
  extra: string[];
  /** Documents of another version than their space. */
  stale: string[];
}

/** Compares every id and version of an index with the visible spaces. */
export async function compareIndex(uid: string): Promise<IndexDifference> {
  const versions = await indexedVersions(uid);
  const difference: IndexDifference = { missing: [], extra: [], stale: [] };
  for await (const batch of streamSpaceVersions(batchSize)) {
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
