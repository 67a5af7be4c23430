/** An event in the words of schema.org, for search engines: only what is known without doubt. */
import type { Event } from "./event";

/** The schema.org description; null without a first day, which schema.org asks for. `url` is the page's absolute address. */
export function eventJsonLd({ event, name, description, url, origin }: { event: Event; name: string; description: string | null; url: string; origin: string }): Record<string, unknown> | null {
  if (event.startsOn === null || event.status === "announced") return null;
  return {
    "@context": "https://schema.org",
    "@type": event.kind === "exhibition" ? "ExhibitionEvent" : event.kind === "festival" ? "Festival" : "Event",
    "@id": url,
    url,
    name,
    description: description ?? undefined,
    startDate: event.startsOn,
    endDate: event.endsOn ?? undefined,
    eventStatus: `https://schema.org/${event.status === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    isAccessibleForFree: event.price === "free" ? true : undefined,
    location: event.venues.map(({ slug, nameVi }) => ({ "@type": "Place", name: nameVi, url: `${origin}/spaces/${slug}`, address: { "@type": "PostalAddress", addressLocality: "Hà Nội", addressCountry: "VN" } })),
    organizer: event.organisersVi === null ? undefined : { "@type": "Organization", name: event.organisersVi },
  };
}
