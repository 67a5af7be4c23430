import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import type { EventCard } from "./event";
import { EventList } from "./event-card";
import type { EventsView } from "./event.server";

interface EventsHereProps {
  slug: string;
  coming: Pick<EventsView, "total"> & { events: readonly EventCard[] };
  past: Pick<EventsView, "total">;
  today: string;
}

/** On a space's page: what is on and to come here, and the way to what was. */
export function EventsHere({ slug, coming, past, today }: EventsHereProps) {
  const { t } = useTranslation("programmes");
  const { to } = useLanguage();
  if (coming.total + past.total === 0) return null;
  return (
    <section className={coming.total > 0 ? "events-here" : "events-here screen-only"} aria-labelledby="events-here">
      <h2 id="events-here">{t("here.title")}</h2>
      {coming.total > 0 ? <EventList events={coming.events} today={today} /> : <p className="text-muted">{t("here.none")}</p>}
      {past.total > 0 ? <p className="screen-only"><Link to={to(`/events?when=past&space=${slug}`)}>{t("here.past", { count: past.total })}</Link></p> : null}
    </section>
  );
}
