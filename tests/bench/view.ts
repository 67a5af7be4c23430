import { meiliSearch } from "~/adapters/meili.server";
import { parseSpaceQuery } from "~/search/query";
import { understandQuery } from "~/search/question.server";
import { buildRequest } from "~/search/search-request";
import { searchSpaces, usualPageSize } from "~/search/search.server";
import { suggestionRequest } from "~/search/suggest-request";
import { suggest, suggestedIndexes } from "~/search/suggest.server";
import { type Figure, interleaved, median, ratioFigure } from "./figure";

const rounds = 6;
const suggestionRounds = 40;

/** What visitors ask: the whole city, a pan at several zooms, words, filters, an old place. */
const questions = [
  "",
  "bbox=105.80,20.99,105.89,21.07&z=13",
  "bbox=105.83,21.01,105.86,21.04&z=15",
  "bbox=105.845,21.025,105.853,21.031&z=17",
  "q=gom",
  "q=gốm+bát+tràng&bbox=105.80,20.95,105.95,21.07&z=13",
  "kind=gallery&kind=studio&open=now&bbox=105.80,20.99,105.89,21.07&z=13",
  "q=quận+Tây+Hồ",
];
const typed = ["g", "gom", "gốm", "bao ta", "hoan k", "van mieu"];

/** Median time of a view and of the bare multi-search it rests on, over all questions. */
export async function measureViews(): Promise<{ viewMs: number; rawMs: number }> {
  const now = new Date();
  const times: [number, number][] = [];
  for (const text of questions) {
    const { query } = parseSpaceQuery(new URLSearchParams(text));
    const { queries } = buildRequest(await understandQuery(query, now, usualPageSize));
    const [viewMs = 0, rawMs = 0] = await interleaved([
      async () => {
        if ((await searchSpaces(query, now)).degraded) throw new Error(`the view for "${text}" was degraded; this says nothing of the index`);
      },
      () => meiliSearch.multiSearch({ queries }),
    ], rounds, 2);
    times.push([viewMs, rawMs]);
  }
  return { viewMs: median(times.map(([viewMs]) => viewMs)), rawMs: median(times.map(([, rawMs]) => rawMs)) };
}

/** Suggestions while typing against the bare search for the same beginnings. */
export async function measureSuggestions(): Promise<Figure> {
  const times: [number, number][] = [];
  for (const text of typed) {
    const queries = suggestionRequest(suggestedIndexes(8), text);
    const [ownMs = 0, rawMs = 0] = await interleaved([() => suggest(text, "vi", 8), () => meiliSearch.multiSearch({ queries })], suggestionRounds);
    times.push([ownMs, rawMs]);
  }
  return ratioFigure("suggestions, against the bare search", median(times.map(([own]) => own)), median(times.map(([, raw]) => raw)), "ms", 2);
}
