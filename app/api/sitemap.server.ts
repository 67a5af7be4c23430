import { designerPages } from "~/designers/designer-pages.server";
import type { SitemapEntry } from "~/spaces/sitemap";
import { spacePages } from "~/spaces/sitemap.server";

const sources = [spacePages, designerPages];

/** How many pages the sitemap names beside the standing ones. */
export async function countPages(): Promise<number> {
  const counts = await Promise.all(sources.map(({ count }) => count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** `count` pages after the first `skip`: those of spaces, then those of designers. */
export async function* streamPages(skip: number, count: number): AsyncGenerator<SitemapEntry[]> {
  let before = 0;
  for (const source of sources) {
    const own = await source.count();
    const first = Math.max(0, skip - before);
    const wanted = Math.min(own, skip + count - before) - first;
    if (wanted > 0) yield* source.stream(first, wanted);
    before += own;
  }
}
