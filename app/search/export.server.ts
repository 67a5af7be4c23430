import { meiliSearch } from "~/adapters/meili.server";
import { foldText } from "~/lib/fold";
import { log } from "~/lib/log.server";
import type { Space } from "~/spaces/space";
import { streamSpaces } from "~/spaces/space.server";
import { getDirectoryVersion, listSpaces } from "~/spaces/space-batch.server";
import { buildFilter } from "./filters";
import { spacesIndex } from "./index-kind.server";
import { plainAttributes } from "./index-settings";
import { isIndexLost } from "./lost-index.server";
import { narrowingsOf } from "./narrowing";
import type { SpaceQuery } from "./query";
import { understandQuery } from "./question.server";
import { searchSpaces } from "./search.server";
import { spaceIndex } from "./space-index.server";

const batchSize = 500;
const degradedBatchSize = 100;

/**
 * Every visible space that answers a question, a batch at a time, so that memory stays flat however many there are.
 * The whole directory comes straight from Postgres; what is narrowed is found by the search engine, else by Postgres.
 */
export async function* streamMatching(query: SpaceQuery, now: Date): AsyncGenerator<Space[]> {
  if (narrowingsOf(query).length === 0) return yield* streamSpaces(batchSize);
  const first = await findIds(query, now, 1);
  if (!first || (first.total === 0 && (await isIndexLost(spaceIndex)))) return yield* streamFromViews(query, now);
  yield listSpaces(first.ids);
  for (let page = 2; page <= Math.ceil(first.total / batchSize); page++) {
    const next = await findIds(query, now, page);
    // why: half an export must not look like a whole one; a broken stream tells the caller.
    if (!next) throw new Error("the search engine went away during an export");
    yield listSpaces(next.ids);
  }
}

/** What changes whenever the export of a question would; null where the index, which may lag behind, has a say in it. */
export async function getExportVersion(query: SpaceQuery): Promise<string | null> {
  return narrowingsOf(query).length === 0 ? getDirectoryVersion() : null;
}

/** One page of ids and the number of all; null where the search engine does not answer. */
async function findIds(query: SpaceQuery, now: Date, page: number): Promise<{ ids: string[]; total: number } | null> {
  const question = await understandQuery(query, now, batchSize);
  const request = {
    filter: buildFilter(question),
    matchingStrategy: "all" as const,
    attributesToSearchOn: plainAttributes,
    attributesToRetrieve: ["id"],
    page,
    hitsPerPage: batchSize,
  };
  try {
    const { hits, totalHits } = await meiliSearch.index<{ id: string }>(spacesIndex).search(foldText(question.text), request);
    return { ids: hits.map(({ id }) => id), total: totalHits };
  } catch (error) {
    log.warn({ err: error }, "the search engine did not answer an export");
    return null;
  }
}

/** The same from the views that Postgres gives while the search engine is away. */
async function* streamFromViews(query: SpaceQuery, now: Date): AsyncGenerator<Space[]> {
  for (let page = 1, pageCount = 1; page <= pageCount; page++) {
    const view = await searchSpaces({ ...query, page }, now, degradedBatchSize);
    pageCount = view.pageCount;
    yield listSpaces(view.spaces.map(({ id }) => id));
  }
}
