import type { Settings } from "meilisearch";
import type pg from "pg";
import { env } from "~/env.server";

/** Uids of the live indexes. */
export const spacesIndex = `${env.MEILI_INDEX_PREFIX}spaces`;
export const designersIndex = `${env.MEILI_INDEX_PREFIX}designers`;

export type IndexName = "spaces" | "designers";

/** What every document carries, so that an index can be compared with Postgres. */
export interface IndexedDocument {
  id: string;
  version: number;
  /** Raised whenever documents change their shape, so that older ones are seen and made anew. */
  shape: number;
}

/** A kind of record that has an index of its own. Building, comparing and keeping in step are the same for all. */
export interface IndexKind<Document extends IndexedDocument = IndexedDocument> {
  name: IndexName;
  uid: string;
  settings: Settings;
  shape: number;
  /** Tells its advisory locks from those of the others. */
  lockNumber: number;
  /** The documents of those of the ids that everybody may see; the others are absent. */
  readDocuments: (client: pg.ClientBase | pg.Pool, ids: readonly string[]) => Promise<Document[]>;
  /** The documents of all that everybody may see, a batch at a time. */
  streamDocuments: (batchSize: number) => AsyncIterable<Document[]>;
  /** Their ids and versions. */
  streamVersions: (batchSize: number) => AsyncIterable<{ id: string; version: number }[]>;
  /** Whether there is anything to index. */
  hasAny: () => Promise<boolean>;
}
