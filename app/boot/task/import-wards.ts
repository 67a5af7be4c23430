import { importWardBoundaries } from "~/places/boundary-import.server";
import { StartError, say } from "../say";

/** `npm run import:wards -- FILE.geojson`: loads official ward boundaries and prints what became of each. */
export async function importWards([file]: string[]): Promise<void> {
  if (!file) throw new StartError("Which file? npm run import:wards -- FILE.geojson");
  say(JSON.stringify(await importWardBoundaries(file), null, 2));
}
