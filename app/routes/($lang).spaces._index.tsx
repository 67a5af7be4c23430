import { type HeadersFunction, json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { languageOfSegment, localPath } from "~/i18n/i18n";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { searchFramed } from "~/search/framed-view.server";
import { desktopFit, phoneFit } from "~/map/frame";
import { cleanFormParams } from "~/search/form-query";
import { withKnownPlaces } from "~/search/known-places.server";
import { looseningsOf } from "~/search/loosening.server";
import { type Loosening, narrowingsOf } from "~/search/narrowing";
import { placeNamesFor } from "~/search/place-names.server";
import { parseSpaceQuery } from "~/search/query";
import { searchSpaces } from "~/search/search.server";
import { SpacesPage } from "~/search/spaces-page";
import { describeSpaces } from "~/search/spaces-head.server";
import { hanoiTime } from "~/spaces/hanoi-time";
import { originOf, pageMeta } from "~/ui/meta";
import type { RouteHandle } from "~/ui/route-handle";

export const handle: RouteHandle = { frame: "no-footer" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOfSegment(params.lang);
  if (!language) throw notFound();
  const now = new Date();
  const { query, dropped } = await orUnavailable(withKnownPlaces(parseSpaceQuery(cleanFormParams(new URL(request.url).searchParams))));
  const { view, frame } = await orUnavailable(searchFramed(query, now, fitFor(request)));
  const [names, loosenings, head] = await orUnavailable(
    Promise.all([
      placeNamesFor([...Object.keys(view.facets.ward), ...query.wards, ...query.areas]),
      view.total === 0 && !view.degraded ? looseningsOf(narrowingsOf(query), async (looser) => (await searchSpaces(looser, now)).total) : ([] as Loosening[]),
      describeSpaces(language, query.q, view.total),
    ]),
  );
  return json(
    { language, query, dropped, view, frame, names, loosenings, head, today: hanoiTime(now).date },
    // why: "open now" holds for about a minute, and a degraded answer should not outlive its cause.
    { headers: { "Cache-Control": view.degraded ? "no-store" : "public, max-age=5", Vary: mobileHint } },
  );
}

/** Browsers that send it tell phones ("?1") from larger screens; the others get what suits both. */
const mobileHint = "Sec-CH-UA-Mobile";

function fitFor(request: Request) {
  return request.headers.get(mobileHint) === "?0" ? desktopFit : phoneFit;
}

export const headers: HeadersFunction = ({ loaderHeaders }) => ({
  "Cache-Control": loaderHeaders.get("Cache-Control") ?? "no-store",
  Vary: mobileHint,
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const { language, query, head } = data;
  const origin = originOf(matches);
  const isVariation = narrowingsOf(query).length > 0 || query.page > 1;
  const tags = pageMeta({ language, path: "/spaces", ...head, origin, hidden: isVariation });
  return isVariation ? [...tags, { tagName: "link", rel: "canonical", href: origin + localPath(language, "/spaces") }] : tags;
};

export default function SpacesRoute() {
  return <SpacesPage {...useLoaderData<typeof loader>()} />;
}
