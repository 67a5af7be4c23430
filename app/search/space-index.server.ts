import { pool } from "~/adapters/db.server";
import { getGazetteer } from "~/places/place.server";
import { openSlotsOf } from "~/spaces/hours.server";
import { isVisible, type Space } from "~/spaces/space";
import { type SpaceRow, spaceColumns, toSpace } from "~/spaces/space-row.server";
import { streamSpaces, streamSpaceVersions } from "~/spaces/space.server";
import { type IndexKind, spacesIndex } from "./index-kind.server";
import { indexSettings } from "./index-settings";
import { documentShape, type SpaceDocument, toDocument } from "./space-document";
import { placesBySpace } from "./space-places";

/** The index of spaces. */
export const spaceIndex: IndexKind<SpaceDocument> = {
  name: "spaces",
  uid: spacesIndex,
  settings: indexSettings,
  shape: documentShape,
  lockNumber: 1,
  async readDocuments(client, ids) {
    const { rows } = await client.query<SpaceRow>(`SELECT ${spaceColumns} FROM space s WHERE s.id = ANY($1::uuid[])`, [ids]);
    return documentsOf(rows.map(toSpace).filter(isVisible), new Date());
  },
  async *streamDocuments(batchSize) {
    for await (const spaces of streamSpaces(batchSize)) yield documentsOf(spaces, new Date());
  },
  streamVersions: streamSpaceVersions,
  hasAny: async () => (await pool.query("SELECT 1 FROM space WHERE status <> 'hidden' LIMIT 1")).rows.length > 0,
};

/** The documents of spaces as of an instant, which decides what hours of seasons and holidays mean this week. */
export async function documentsOf(spaces: readonly Space[], now: Date): Promise<SpaceDocument[]> {
  const placesOf = placesBySpace(await getGazetteer());
  return spaces.map((space) => toDocument(space, placesOf(space), openSlotsOf(space, now)));
}
