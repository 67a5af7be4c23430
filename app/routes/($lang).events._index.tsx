import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { languageOfSegment, localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { eventParams, parseEventQuery } from "~/programmes/event-query";
import { searchEvents } from "~/programmes/event.server";
import { EventsPage } from "~/programmes/events-page";
import { listInitiatives } from "~/programmes/initiative.server";
import { cleanFormParams } from "~/search/form-query";
import { hanoiTime } from "~/spaces/hanoi-time";
import { getSpace } from "~/spaces/space.server";
import { originOf, pageMeta } from "~/ui/meta";
import { headOf } from "~/ui/page-head.server";

await needSections("programmes");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOfSegment(params.lang);
  if (!language) throw notFound();
  const { query, dropped } = parseEventQuery(cleanFormParams(new URL(request.url).searchParams));
  const today = hanoiTime(new Date()).date;
  const [view, initiatives, found, head] = await orUnavailable(
    Promise.all([searchEvents(query, today), listInitiatives(), query.space ? getSpace(query.space) : null, headOf(language, "programmes")]),
  );
  const name = ({ nameVi, nameEn }: { nameVi: string; nameEn: string | null }) => (language === "vi" ? nameVi : (nameEn ?? nameVi));
  return json({
    language, query, dropped, view, today, head: { ...head, title: head.title },
    initiatives: initiatives.map((one) => ({ slug: one.slug, name: name(one) })),
    spaceName: found?.kind === "space" ? name(found.space) : null,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const { language, query, head } = data;
  const origin = originOf(matches);
  const isVariation = eventParams(query).size > 0;
  const tags = pageMeta({ language, path: "/events", ...head, image: "/social/site.png", origin, hidden: isVariation });
  return isVariation ? [...tags, { tagName: "link", rel: "canonical", href: origin + localPath(language, "/events") }] : tags;
};

export default function EventsRoute() {
  const { query, dropped, view, today, initiatives, spaceName } = useLoaderData<typeof loader>();
  return <EventsPage query={query} dropped={dropped} view={view} today={today} initiatives={initiatives} spaceName={spaceName} />;
}
