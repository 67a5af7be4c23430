import { importWardBoundaries } from "~/places/boundary-import.server";
import { assignWards } from "~/spaces/ward-assignment.server";
import { StartError, say } from "../say";

/** `npm run import:wards -- FILE.geojson`: loads official ward boundaries, gives spaces without a ward theirs, and prints what became of each. */
export async function importWards([file]: string[]): Promise<void> {
  if (!file) throw new StartError("Which file? npm run import:wards -- FILE.geojson");
  const report = await importWardBoundaries(file);
  say(JSON.stringify({ ...report, spacesGivenWard: await assignWards() }, null, 2));
}
