import { framed } from "~/api/collection";
import { machineLoader, refuseMethod } from "~/api/machine.server";
import { badParameter, unknownAddress } from "~/api/problem";
import { countPages, streamPages } from "~/api/sitemap.server";
import { env } from "~/env.server";
import { cacheControl, streamedResponse, taggedResponse } from "~/lib/http.server";
import { pageLines, pagesPerPart, sitemapHead, sitemapIndex, sitemapTail, standingEntries } from "~/spaces/sitemap";

// why: whoever hides a profile is gone from every copy of the list at once, so each is asked for anew.
const xml = "application/xml; charset=utf-8";

export const loader = machineLoader(async ({ request, search, problemLanguage }) => {
  const origin = env.APP_ORIGIN;
  const asked = search.get("part");
  if (asked !== null && !/^[1-9][0-9]{0,3}$/.test(asked)) return badParameter(problemLanguage, "part", asked);
  const partCount = Math.max(1, Math.ceil((await countPages()) / pagesPerPart));
  const part = Number(asked ?? 1);
  if (part > partCount) return unknownAddress(problemLanguage);
  if (asked === null && partCount > 1) return taggedResponse(request, sitemapIndex(origin, partCount), xml, cacheControl.revalidate);

  const chunks = framed(streamPages((part - 1) * pagesPerPart, pagesPerPart), {
    head: sitemapHead + (part === 1 ? standingEntries(origin) : ""),
    separator: "",
    tail: sitemapTail,
    write: (entry) => pageLines(origin, entry),
  });
  return streamedResponse(request, chunks, { "Content-Type": xml, "Cache-Control": cacheControl.revalidate });
});

export const action = refuseMethod;
