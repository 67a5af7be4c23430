import { env } from "~/env.server";
import { inLanguage, type Language, localPath } from "~/i18n/i18n";
import { headOf } from "~/ui/page-head.server";
import { calendarOf } from "./event-calendar";
import { parseEventQuery } from "./event-query";
import type { Event } from "./event";
import { getEvent, listCalendarEvents } from "./event.server";

const maxEvents = 2000;

/** The calendar of one event (`event=slug`) or of all that answer the question of a URL; null where that one event is unknown or has no day. */
export async function answerCalendar(params: URLSearchParams, language: Language): Promise<string | null> {
  const slug = params.get("event");
  const only = slug === null ? null : await getEvent(slug);
  if (slug !== null && !only?.startsOn) return null;
  const { title } = await headOf(language, "programmes");
  const events = only ? [only] : await listCalendarEvents(parseEventQuery(params).query, maxEvents);
  return calendarOf({ name: title, origin: env.APP_ORIGIN, events, wordsOf: (event) => wordsOf(event, language) });
}

function wordsOf(event: Event, language: Language) {
  const text = [inLanguage(language, event.summaryVi, event.summaryEn)?.text, event.timeNoteVi].filter(Boolean).join("\n");
  const place = event.venues.map(({ nameVi, nameEn }) => inLanguage(language, nameVi, nameEn)?.text ?? nameVi).join("; ");
  return { title: inLanguage(language, event.titleVi, event.titleEn)?.text ?? event.titleVi, text, place, path: localPath(language, `/events/${event.slug}`) };
}
