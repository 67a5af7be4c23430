import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { Tile } from "~/ui/tile";
import { type EventCard as Card, phaseOf } from "./event";
import { formatDays } from "./event-when";
import "./programmes.css";

/** An event as one entry of a list: when, what, where; `heading` is the level of its name in the page. */
export function EventCard({ event, today, heading: Heading = "h3" }: { event: Card; today: string; heading?: "h2" | "h3" }) {
  const { t } = useTranslation("programmes");
  const { language, to } = useLanguage();
  const title = inLanguage(language, event.titleVi, event.titleEn);
  const [venue, ...others] = event.venues;
  const venueName = venue && inLanguage(language, venue.nameVi, venue.nameEn);
  const phase = phaseOf(event, today);
  return (
    <article className="event-card">
      <Tile field={event.fields[0] ?? "design"} slug={event.slug} className="event-card-tile" />
      <div className="event-card-words">
        <p className="event-card-when">
          {formatDays(language, event)}
          {phase === "on" ? <span className="event-mark event-mark-on">{t("phase.on")}</span> : null}
          {event.status === "scheduled" ? null : <span className="event-mark">{t(`status.${event.status}`)}</span>}
        </p>
        <Heading>
          <Link to={to(`/events/${event.slug}`)} lang={title?.language === language ? undefined : title?.language}>{title?.text ?? event.titleVi}</Link>
        </Heading>
        <p className="text-muted">
          {t(`kind.${event.kind}`)}
          {venueName ? ` · ${venueName.text}` : null}
          {others.length > 0 ? ` ${t("moreVenues", { count: others.length })}` : null}
        </p>
      </div>
    </article>
  );
}

/** Events one under the other. */
export function EventList({ events, today, heading }: { events: readonly Card[]; today: string; heading?: "h2" | "h3" }) {
  return <ul className="event-list">{events.map((event) => <li key={event.slug}><EventCard event={event} today={today} heading={heading} /></li>)}</ul>;
}
