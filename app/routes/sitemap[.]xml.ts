import { framed } from "~/api/collection";
import { machineLoader, refuseMethod } from "~/api/machine.server";
import { badParameter, unknownAddress } from "~/api/problem";
import { env } from "~/env.server";
import { cacheControl, streamedResponse, taggedResponse } from "~/lib/http.server";
import { sitemapHead, sitemapIndex, sitemapTail, spaceEntries, spacesPerPart, standingEntries } from "~/spaces/sitemap";
import { countSpacePages, streamSpacePages } from "~/spaces/sitemap.server";

const xml = "application/xml; charset=utf-8";

export const loader = machineLoader(async ({ request, search, problemLanguage }) => {
  const origin = env.APP_ORIGIN;
  const asked = search.get("part");
  if (asked !== null && !/^[1-9][0-9]{0,3}$/.test(asked)) return badParameter(problemLanguage, "part", asked);
  const partCount = Math.max(1, Math.ceil((await countSpacePages()) / spacesPerPart));
  const part = Number(asked ?? 1);
  if (part > partCount) return unknownAddress(problemLanguage);
  if (asked === null && partCount > 1) return taggedResponse(request, sitemapIndex(origin, partCount), xml, cacheControl.minutes);

  const chunks = framed(streamSpacePages((part - 1) * spacesPerPart, spacesPerPart), {
    head: sitemapHead + (part === 1 ? standingEntries(origin) : ""),
    separator: "",
    tail: sitemapTail,
    write: (entry) => spaceEntries(origin, entry),
  });
  return streamedResponse(request, chunks, { "Content-Type": xml, "Cache-Control": cacheControl.minutes });
});

export const action = refuseMethod;
