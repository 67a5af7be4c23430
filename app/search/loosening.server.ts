import { type Narrowing, narrowingsOf } from "./narrowing";
import type { SpaceQuery } from "./query";
import { searchSpaces } from "./search.server";

const maxTried = 6;

/** A narrowing whose removal alone would bring results, and how many. */
export interface Loosening extends Narrowing {
  total: number;
}

/** For a query nothing answers: which single narrowings to lift, most fruitful first; empty where no single one helps. */
export async function looseningsOf(query: SpaceQuery, now: Date): Promise<Loosening[]> {
  const tried = narrowingsOf(query).slice(-maxTried);
  const found = await Promise.all(
    tried.map(async (narrowing) => ({ ...narrowing, total: (await searchSpaces(narrowing.without, now)).total })),
  );
  return found.filter((one) => one.total > 0).sort((a, b) => b.total - a.total);
}
