import { meiliSearch } from "~/adapters/meili.server";
import { spacesIndex } from "~/search/index-kind.server";
import type { Space } from "~/spaces/space";
import { streamSpaces } from "~/spaces/space.server";
import { findDuplicates } from "~/submissions/duplicates.server";
import { type Figure, interleaved, median, ratioFigure } from "./figure";

const rounds = 12;
const sought = 8;

/** Looking for what may be the same as a proposal, among all spaces, against one bare search for its name. */
export async function measureDuplicates(): Promise<Figure> {
  const spaces = ((await streamSpaces(sought * 20).next()).value ?? []) as Space[];
  const times: [number, number][] = [];
  for (const { nameVi, lng, lat, phone, website } of spaces.filter((_, place) => place % 20 === 0)) {
    const [ownMs = 0, rawMs = 0] = await interleaved([
      () => findDuplicates({ nameVi: `${nameVi} mới`, lng: lng + 0.0004, lat, phone, website }),
      () => meiliSearch.index(spacesIndex).search(nameVi, { limit: 20 }),
    ], rounds, 3);
    times.push([ownMs, rawMs]);
  }
  return ratioFigure("looking for duplicates of a proposal, against one bare search", median(times.map(([own]) => own)), median(times.map(([, raw]) => raw)), "ms", 3);
}
