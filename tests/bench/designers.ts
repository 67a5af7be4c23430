import { meiliSearch } from "~/adapters/meili.server";
import { parseDesignerQuery } from "~/search/designer-query";
import { buildDesignerRequest } from "~/search/designer-request";
import { designersPerPage, searchDesigners, understandDesigners } from "~/search/designer-search.server";
import { interleaved, median } from "./figure";

const rounds = 6;

/** What visitors ask: everybody, a later page, words with and without marks, filters of each kind, a name begun. */
const questions = [
  "",
  "page=3",
  "q=gom",
  "q=sợi+lụa",
  "discipline=ceramics&discipline=lacquer",
  "skill=in+lua&availability=commissions&language=en",
  "area=quan-tay-ho&discipline=illustration",
  "q=nét+sen+hồng",
];

/** Median time of a view of the designers and of the bare multi-search it rests on, over all questions. */
export async function measureDesigners(): Promise<{ viewMs: number; rawMs: number }> {
  const times: [number, number][] = [];
  for (const text of questions) {
    const { query } = parseDesignerQuery(new URLSearchParams(text));
    const { queries } = buildDesignerRequest(await understandDesigners(query, designersPerPage));
    const [viewMs = 0, rawMs = 0] = await interleaved([
      async () => {
        if ((await searchDesigners(query, null)).degraded) throw new Error(`the view for "${text}" was degraded; this says nothing of the index`);
      },
      () => meiliSearch.multiSearch({ queries }),
    ], rounds, 2);
    times.push([viewMs, rawMs]);
  }
  return { viewMs: median(times.map(([viewMs]) => viewMs)), rawMs: median(times.map(([, rawMs]) => rawMs)) };
}
