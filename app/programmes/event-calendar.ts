/**
 * Events as a calendar (RFC 5545). Days are days of Hanoi and the last one is included, so a calendar's exclusive end is the day after;
 * an event keeps its identity for ever and its sequence grows when it changes, so that calendars take changes over.
 */
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { addDays } from "~/spaces/hanoi-time";
import type { Event } from "./event";

interface CalendarInput {
  name: string;
  /** The site's address without a closing slash. */
  origin: string;
  /** Only those with a first day. */
  events: readonly Event[];
  /** Title, text and place of an event in the reader's language, and the path of its page. */
  wordsOf: (event: Event) => { title: string; text: string; place: string; path: string };
}

/** The calendar as text. */
export function calendarOf({ name, origin, events, wordsOf }: CalendarInput): string {
  const host = new URL(origin).hostname;
  const calendar = ical({ name, prodId: { company: "hanoi-creative-network", product: "events" }, method: ICalCalendarMethod.PUBLISH, x: { "X-WR-TIMEZONE": "Asia/Ho_Chi_Minh" } });
  for (const event of events) {
    if (event.startsOn === null) continue;
    const { title, text, place, path } = wordsOf(event);
    calendar.createEvent({
      id: `${event.slug}@${host}`,
      sequence: event.sequence,
      stamp: new Date(event.updatedAt),
      lastModified: new Date(event.updatedAt),
      created: new Date(event.createdAt),
      allDay: true,
      start: dayOf(event.startsOn),
      end: dayOf(addDays(event.endsOn ?? event.startsOn, 1)),
      summary: title,
      description: text,
      location: place === "" ? null : place,
      url: origin + path,
      status: event.status === "cancelled" ? ICalEventStatus.CANCELLED : event.status === "announced" ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

/** A day as the library takes it: without a zone of its own it writes the date that UTC shows, on whatever machine. */
function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
