import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { env } from "~/env.server";
import { inLanguage, languageOfSegment, localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { eventJsonLd } from "~/programmes/event-json-ld";
import { EventPage } from "~/programmes/event-page";
import { getEvent } from "~/programmes/event.server";
import { getInitiative } from "~/programmes/initiative.server";
import { hanoiTime } from "~/spaces/hanoi-time";
import { originOf, pageMeta } from "~/ui/meta";

await needSections("programmes");

export async function loader({ params }: LoaderFunctionArgs) {
  const language = languageOfSegment(params.lang);
  const event = language && (await orUnavailable(getEvent(params.slug ?? "")));
  if (!language || !event) throw notFound();
  const initiative = event.initiative ? await orUnavailable(getInitiative(event.initiative)) : null;
  const initiativeName = initiative && (language === "vi" ? initiative.nameVi : initiative.nameEn);
  return json({ language, event, initiativeName, today: hanoiTime(new Date()).date, url: env.APP_ORIGIN + localPath(language, `/events/${event.slug}`) });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const { language, event, url } = data;
  const origin = originOf(matches);
  const name = inLanguage(language, event.titleVi, event.titleEn)?.text ?? event.titleVi;
  const description = inLanguage(language, event.summaryVi, event.summaryEn)?.text ?? null;
  const told = eventJsonLd({ event, name, description, url, origin });
  return [
    ...pageMeta({ language, path: `/events/${event.slug}`, title: name, description: description ?? name, image: "/social/site.png", origin }),
    ...(told ? [{ "script:ld+json": told }] : []),
  ];
};

export default function EventRoute() {
  const { event, initiativeName, today } = useLoaderData<typeof loader>();
  return <EventPage event={event} initiativeName={initiativeName} today={today} />;
}
