import type { LoaderFunctionArgs } from "@remix-run/node";
import { refuseMethod } from "~/api/machine.server";
import { notFound } from "~/lib/http";
import { cacheControl, orUnavailable, taggedResponse } from "~/lib/http.server";
import { answerCalendar } from "~/programmes/event-feed.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const language = params.get("lang") === "en" ? "en" : "vi";
  const calendar = await orUnavailable(answerCalendar(params, language));
  if (calendar === null) throw notFound();
  return taggedResponse(request, calendar, "text/calendar; charset=utf-8; method=PUBLISH", cacheControl.revalidate);
}

export const action = refuseMethod;
