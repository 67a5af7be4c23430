import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { privateCaching, privateHeaders } from "~/accounts/private-page";
import { languageOr404 } from "~/accounts/reply.server";
import { currentUser } from "~/accounts/session.server";
import { skillNamesFor } from "~/designers/skill-names.server";
import { takeList } from "~/designers/designer-read.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { type DesignerQuery, designerNarrowings, parseDesignerQuery } from "~/search/designer-query";
import { offeredSkills, searchDesigners } from "~/search/designer-search.server";
import { describeDesigners } from "~/search/designers-head.server";
import { DesignersPage } from "~/search/designers-page";
import { cleanFormParams } from "~/search/form-query";
import { withKnownPlaces } from "~/search/known-places.server";
import { looseningsOf } from "~/search/loosening.server";
import { placeNamesFor } from "~/search/place-names.server";
import { originOf, pageMeta } from "~/ui/meta";

await needSections("designers");

// why: whoever hides a profile is gone from every copy of the wall at once, so nobody keeps one.
export const headers = privateHeaders;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const viewer = await orUnavailable(currentUser(request));
  const { query, dropped } = await orUnavailable(withKnownPlaces(parseDesignerQuery(cleanFormParams(new URL(request.url).searchParams))));
  const view = await orUnavailable(searchDesigners(query, viewer && { id: viewer.id }));
  // why: who looks and filters stays on first pages; who turns page after page may be copying everybody.
  const taken = view.page > 1 ? await orUnavailable(takeList(viewer && { id: viewer.id }, context.clientAddress, view.designers.length)) : { ok: true as const };
  if (!taken.ok) throw new Response(null, { status: 429, headers: { "Retry-After": String(taken.retryAfterSeconds), "Cache-Control": privateCaching } });
  const totalOf = async (looser: DesignerQuery) => (await searchDesigners(looser, viewer && { id: viewer.id })).total;
  const [places, skills, loosenings, head] = await orUnavailable(
    Promise.all([
      placeNamesFor([...Object.keys(view.facets.ward), ...query.wards, ...query.areas]),
      skillNamesFor(offeredSkills(query, view), viewer ? ["public", "members"] : ["public"]),
      looseningsOf(view.total === 0 && !view.degraded ? designerNarrowings(query) : [], totalOf),
      describeDesigners(language, query.q),
    ]),
  );
  return json({ language, query, dropped, view, places, skills, loosenings, head }, { headers: { "Cache-Control": privateCaching } });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const { language, query, head } = data;
  const origin = originOf(matches);
  const isVariation = designerNarrowings(query).length > 0 || query.page > 1;
  const tags = pageMeta({ language, path: "/designers", ...head, image: "/social/site.png", origin, hidden: isVariation });
  return isVariation ? [...tags, { tagName: "link", rel: "canonical", href: origin + localPath(language, "/designers") }] : tags;
};

export default function DesignersRoute() {
  return <DesignersPage {...useLoaderData<typeof loader>()} />;
}
