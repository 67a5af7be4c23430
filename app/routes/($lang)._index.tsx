import { json, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HomePage } from "~/home/home-page";
import { languageOfSegment } from "~/i18n/i18n";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { boundsOfFrame, homeFrame } from "~/map/frame";
import { emptyQuery } from "~/search/query";
import { searchSpaces } from "~/search/search.server";
import { countSpaces } from "~/spaces/space-count.server";
import { originOf, pageMeta } from "~/ui/meta";
import { headOf } from "~/ui/page-head.server";
import { needSections } from "~/i18n/sections";

await needSections("home");

/** The part of the first map that bubbles are counted for, in px. */
const mapSize = { width: 1280, height: 720 };
const freshCount = 8;

export async function loader({ params }: LoaderFunctionArgs) {
  const language = languageOfSegment(params.lang);
  if (!language) throw notFound();
  const now = new Date();
  const atMap = { ...emptyQuery, bbox: boundsOfFrame(homeFrame, mapSize), zoom: homeFrame.zoom };
  const [all, map, head, counted] = await orUnavailable(
    Promise.all([
      searchSpaces({ ...emptyQuery, sort: "newest" }, now, freshCount),
      searchSpaces(atMap, now, 1),
      headOf(language, "home"),
      countSpaces(),
    ]),
  );
  const { total, openNow, facets, spaces } = all;
  return json(
    { language, head, total, counted: total + counted.onlyCounted, openNow, kinds: facets.kind, fields: facets.field, spaces, marks: map.clusters },
    { headers: { "Cache-Control": all.degraded ? "no-store" : "public, max-age=5" } },
  );
}

export const headers: HeadersFunction = ({ loaderHeaders }) => ({ "Cache-Control": loaderHeaders.get("Cache-Control") ?? "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data ? pageMeta({ language: data.language, path: "/", ...data.head, image: "/social/site.png", origin: originOf(matches) }) : [];

export default function HomeRoute() {
  return <HomePage {...useLoaderData<typeof loader>()} />;
}
