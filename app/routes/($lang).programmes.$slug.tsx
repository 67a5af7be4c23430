import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { languageOfSegment } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { emptyEventQuery } from "~/programmes/event-query";
import { searchEvents } from "~/programmes/event.server";
import { getInitiative, listSpacesOf } from "~/programmes/initiative.server";
import { InitiativePage } from "~/programmes/initiative-page";
import { hanoiTime } from "~/spaces/hanoi-time";
import { originOf, pageMeta } from "~/ui/meta";

await needSections("programmes");

const placeCount = 60;

export async function loader({ params }: LoaderFunctionArgs) {
  const language = languageOfSegment(params.lang);
  const initiative = language && (await orUnavailable(getInitiative(params.slug ?? "")));
  if (!language || !initiative) throw notFound();
  const now = new Date();
  const today = hanoiTime(now).date;
  const question = { ...emptyEventQuery, initiative: initiative.slug };
  const [spaces, coming, past] = await orUnavailable(
    Promise.all([listSpacesOf(initiative, now, placeCount), searchEvents(question, today), searchEvents({ ...question, time: "past" }, today)]),
  );
  return json({ language, initiative, spaces, events: [...coming.events, ...past.events.slice(0, 12)], today });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const { language, initiative } = data;
  const isVi = language === "vi";
  return pageMeta({ language, path: `/programmes/${initiative.slug}`, title: isVi ? initiative.nameVi : initiative.nameEn, description: isVi ? initiative.summaryVi : initiative.summaryEn, image: "/social/site.png", origin: originOf(matches) });
};

export default function ProgrammeRoute() {
  const { initiative, spaces, events, today } = useLoaderData<typeof loader>();
  return <InitiativePage initiative={initiative} spaces={spaces} events={events} today={today} />;
}
